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

/** A note: its text, an empty line and one signature line. The text must end with a line feed. */
export function signNote(text: string, key: VerifierKey, privateKey: KeyObject): string {
  const signature = sign(null, Buffer.from(text), privateKey);
  return `${text}\n— ${key.name} ${Buffer.concat([key.id, signature]).toString('base64')}\n`;
}

/**
 * Opens a note signed by this key alone; null when it is not, or written in any other way. The
 * note is under an attacker's control until then.
 */
export function openNote(note: string, key: VerifierKey): string | null {
  const split = note.lastIndexOf('\n\n');
  if (split < 0 || note.length > 1_000_000) return null;
  const text = note.slice(0, split + 1);
  const match = /^— (\S+) ([A-Za-z0-9+/]+={0,2})\n$/.exec(note.slice(split + 2));
  if (!match || match[1] !== key.name) return null;
  const bytes = Buffer.from(match[2] ?? '', 'base64');
  const canonical = bytes.toString('base64') === match[2];
  if (!canonical || bytes.length !== 68 || !bytes.subarray(0, 4).equals(Buffer.from(key.id)))
    return null;
  const publicKey = createPublicKey({
    key: Buffer.concat([spkiPrefix, key.publicKey]),
    format: 'der',
    type: 'spki',
  });
  return verify(null, Buffer.from(text), publicKey, bytes.subarray(4)) ? text : null;
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
