import { createHash } from 'node:crypto';

/** SHA-256 of the parts one after another. */
export function sha256(...parts: (Uint8Array | string)[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/** The same in lower-case hexadecimal. */
export function sha256Hex(...parts: (Uint8Array | string)[]): string {
  return sha256(...parts).toString('hex');
}

/** Reads base64 in its one writing with padding; throws on any other. */
export function base64(text: string): Buffer {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.toString('base64') !== text) throw new Error('base64 that is not written as it should');
  return bytes;
}
