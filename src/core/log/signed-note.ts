import { createHash, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';

/** A public key of c2sp.org/signed-note: its name, four-byte id and Ed25519 key. */
export interface VerifierKey {
  readonly name: string;
  readonly id: Uint8Array;
  readonly publicKey: Uint8Array;
}

const ed25519 = 0x01;
const spkiPrefix = Buffer.from('302a300506032b6570032100', 'hex');

/** The key of a name: id = SHA-256(name || LF || 0x01 || key), first four bytes. */
export function toVerifierKey(name: string, publicKey: Uint8Array): VerifierKey {
  assertKeyName(name);
  const id = createHash('sha256')
    .update(`${name}\n`)
    .update(Uint8Array.of(ed25519))
    .update(publicKey)
    .digest();
  return { name, id: new Uint8Array(id.subarray(0, 4)), publicKey };
}

/** The text form `name+hash+key`. */
export function writeVerifierKey({ name, id, publicKey }: VerifierKey): string {
  return `${name}+${Buffer.from(id).toString('hex')}+${Buffer.from([ed25519, ...publicKey]).toString('base64')}`;
}

/** Reads `name+hash+key`; null for anything that is not exactly what `writeVerifierKey` writes. */
export function parseVerifierKey(text: string): VerifierKey | null {
  const match = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]{44})$/.exec(text);
  const name = match?.[1] ?? '';
  const bytes = Buffer.from(match?.[3] ?? '', 'base64');
  if (!isKeyName(name) || bytes.length !== 33 || bytes[0] !== ed25519) return null;
  const key = toVerifierKey(name, new Uint8Array(bytes.subarray(1)));
  return writeVerifierKey(key) === text ? key : null;
}

/** A key with the secret half that signs for it. */
export interface SigningKey {
  readonly key: VerifierKey;
  readonly privateKey: KeyObject;
}

/** A note: its text, an empty line and a signature line a key, in their order. The text must end with a line feed. */
export function signNote(text: string, signers: readonly SigningKey[]): string {
  const lines = signers.map(({ key, privateKey }) => {
    const signature = sign(null, Buffer.from(text), privateKey);
    return `— ${key.name} ${Buffer.concat([key.id, signature]).toString('base64')}\n`;
  });
  return `${text}\n${lines.join('')}`;
}

/**
 * Opens a note signed by exactly these keys in this order; null when it is not, or written in any other
 * way. The note is under an attacker's control until then.
 */
export function openNote(note: string, keys: readonly VerifierKey[]): string | null {
  const { text, lines } = splitNote(note);
  const isSigned =
    keys.length > 0 &&
    lines.length === keys.length &&
    keys.every((key, at) => isSignature(lines[at] ?? '', text, key));
  return isSigned ? text : null;
}

/** Opens a note that this key signed, whoever else did: up to 16 signatures, those of other keys not looked at. */
export function openCosigned(note: string, key: VerifierKey): string | null {
  const { text, lines } = splitNote(note);
  if (lines.length > 16) return null;
  return lines.some((line) => isSignature(line, text, key)) ? text : null;
}

/** Signature lines of a note, whoever's. */
export function countSignatures(note: string): number {
  return splitNote(note).lines.length;
}

function splitNote(note: string): { text: string; lines: string[] } {
  const split = note.length > 1_000_000 ? -1 : note.lastIndexOf('\n\n');
  if (split < 0 || !note.endsWith('\n')) return { text: '', lines: [] };
  return { text: note.slice(0, split + 1), lines: note.slice(split + 2, -1).split('\n') };
}

function isSignature(line: string, text: string, key: VerifierKey): boolean {
  const match = /^— (\S+) ([A-Za-z0-9+/]+={0,2})$/.exec(line);
  if (match?.[1] !== key.name) return false;
  const bytes = Buffer.from(match[2] ?? '', 'base64');
  const isCanonical = bytes.toString('base64') === match[2];
  if (!isCanonical || bytes.length !== 68 || !bytes.subarray(0, 4).equals(Buffer.from(key.id)))
    return false;
  return verify(null, Buffer.from(text), toPublicKey(key), bytes.subarray(4));
}

/** The key as node:crypto takes it. */
export function toPublicKey({ publicKey }: VerifierKey): KeyObject {
  return createPublicKey({
    key: Buffer.concat([spkiPrefix, publicKey]),
    format: 'der',
    type: 'spki',
  });
}

/**
 * True for what may name a key and so a log: no spaces, plus or controls, well-formed. U+FFFD is refused
 * too, because bytes that are no UTF-8 read as it: two writings of a note would be one.
 */
export function isKeyName(name: string): boolean {
  return /^[^\s\p{White_Space}\p{Cc}\u{FFFD}+]{1,200}$/u.test(name) && name.isWellFormed();
}

function assertKeyName(name: string): void {
  if (!isKeyName(name))
    throw new TypeError(`Cannot use ${JSON.stringify(name)} as a key's name: no spaces, no plus`);
}
