import { createHash } from 'node:crypto';
import type { Brand } from './brand.ts';

/** SHA-256 as 64 lower-case hex digits. */
export type Sha256 = Brand<string, 'Sha256'>;

/** SHA-256 of bytes, or of the UTF-8 form of a text. */
export function sha256(content: Uint8Array | string): Sha256 {
  return parseSha256(createHash('sha256').update(content).digest('hex'));
}

/** Reads 64 lower-case hex digits; throws a TypeError on anything else. */
export function parseSha256(value: unknown): Sha256 {
  if (typeof value !== 'string' || !/^[0-9a-f]{64}$/.test(value))
    throw new TypeError(
      `Cannot read ${JSON.stringify(value)} as a SHA-256: expected 64 hex digits`,
    );
  return value as Sha256;
}
