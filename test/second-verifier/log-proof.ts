import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { utf8 } from './canonical-json.ts';
import { type Findings } from './findings.ts';
import { base64, sha256 } from './hashing.ts';
import { type BundleIndex } from './types.ts';

interface NoteKey {
  readonly name: string;
  readonly id: Buffer;
  readonly publicKey: KeyObject;
}

/** Checks the signature over the checkpoint, and the proof from the entry to its root. */
export function checkLogProof(
  files: Map<string, Uint8Array>,
  index: BundleIndex,
  given: string | null,
  findings: Findings,
): void {
  const checkpoint = files.get('checkpoint');
  const entry = files.get('entry.json');
  if (given !== null && given !== index.key)
    findings.add('bundle.json', 'its key is not the key that was given');
  findings.guard('bundle.json', () => {
    if (readKey(index.key).name !== index.origin) throw new Error('the key has another origin');
  });
  if (checkpoint)
    findings.guard('checkpoint', () => {
      const text = signedText(utf8(checkpoint), readKey(given ?? index.key));
      const root = rootOf(text, index);
      if (entry)
        findings.guard('bundle.json', () => {
          checkInclusion(entry, index, root);
        });
    });
}

/** The root hash that a checkpoint states in its third line. */
export function statedRoot(checkpoint: string): string {
  return checkpoint.split('\n')[2] ?? '';
}

/** A public key of its written form. */
export function readKey(text: string): NoteKey {
  const [, name = '', id = '', encoded = ''] = /^([^+\s]+)\+([0-9a-f]{8})\+(.+)$/.exec(text) ?? [];
  if (name === '') throw new Error('a key that is not written name+id+base64');
  const bytes = base64(encoded);
  if (bytes.length !== 33 || bytes[0] !== 1) throw new Error('a key that is not of Ed25519');
  const hash = sha256(name, '\n', bytes).subarray(0, 4);
  if (hash.toString('hex') !== id) throw new Error('a key whose id is not its own');
  const x = bytes.subarray(1).toString('base64url');
  const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  return { name, id: hash, publicKey };
}

/** The text of a note that this key alone signed. */
export function signedText(note: string, key: NoteKey): string {
  const parts = /^((?:[^\n]+\n)+)\n— ([^ \n]+) ([^ \n]+)\n$/.exec(note);
  const [, text = '', name = '', encoded = ''] = parts ?? [];
  if (!parts) throw new Error('not a note with one signature');
  if (name !== key.name) throw new Error('signed by another name than the key has');
  const signature = base64(encoded);
  if (signature.length !== 68 || !signature.subarray(0, 4).equals(key.id))
    throw new Error('signed with another key');
  if (!verify(null, Buffer.from(text), key.publicKey, signature.subarray(4)))
    throw new Error('the signature does not fit the text');
  return text;
}

function rootOf(text: string, index: BundleIndex): Buffer {
  const lines = text.split('\n');
  const [origin = '', size = '', root = ''] = lines;
  if (lines.length !== 4) throw new Error('a checkpoint has three lines');
  if (origin !== index.origin) throw new Error('its origin is not that of bundle.json');
  if (size !== String(index.entry.tree_size))
    throw new Error('its tree size is not that of bundle.json');
  const hash = base64(root);
  if (hash.length !== 32) throw new Error('its root is no SHA-256');
  return hash;
}

function checkInclusion(bytes: Uint8Array, { entry }: BundleIndex, root: Buffer): void {
  const leaf = sha256(Uint8Array.of(0), bytes);
  if (leaf.toString('hex') !== entry.leaf)
    throw new Error('the leaf is not the hash of entry.json');
  if (!Number.isSafeInteger(entry.index) || !Number.isSafeInteger(entry.tree_size))
    throw new Error('a place in the log that is no whole number');
  if (entry.index >= entry.tree_size) throw new Error('the entry lies outside the tree');
  const head = climb(leaf, entry.proof, BigInt(entry.index), BigInt(entry.tree_size - 1));
  if (!head?.equals(root)) throw new Error('the proof does not lead to the root of the checkpoint');
}

/** RFC 9162, 2.1.3.2; null when the proof is too long or too short. */
function climb(leaf: Buffer, proof: string[], first: bigint, second: bigint): Buffer | null {
  const inner = Uint8Array.of(1);
  let [at, last, hash] = [first, second, leaf];
  for (const step of proof) {
    if (!/^[0-9a-f]{64}$/.test(step)) throw new Error('a step of the proof is no SHA-256');
    if (last === 0n) return null;
    const beside = Buffer.from(step, 'hex');
    if (at % 2n === 1n || at === last) {
      hash = sha256(inner, beside, hash);
      while (at % 2n === 0n && at !== 0n) [at, last] = [at / 2n, last / 2n];
    } else hash = sha256(inner, hash, beside);
    [at, last] = [at / 2n, last / 2n];
  }
  return last === 0n ? hash : null;
}
