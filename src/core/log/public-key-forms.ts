import { createPublicKey } from 'node:crypto';
import { base58 } from '@scure/base';
import type { VerifierKey } from './signed-note.ts';

const spkiPrefix = Buffer.from('302a300506032b6570032100', 'hex');

/** The key as SubjectPublicKeyInfo in PEM, as OpenSSL reads it. */
export function toPem({ publicKey }: VerifierKey): string {
  const key = Buffer.concat([spkiPrefix, publicKey]);
  return createPublicKey({ key, format: 'der', type: 'spki' })
    .export({ format: 'pem', type: 'spki' })
    .toString();
}

/** The key as a did:key (w3c-ccg.github.io/did-key-spec): multibase base58btc of 0xed 0x01 and the Ed25519 key. */
export function toDidKey({ publicKey }: VerifierKey): string {
  return `did:key:z${base58.encode(Uint8Array.of(0xed, 0x01, ...publicKey))}`;
}
