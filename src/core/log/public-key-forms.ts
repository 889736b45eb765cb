import { base58 } from '@scure/base';
import { toPublicKey, type VerifierKey } from './signed-note.ts';

/** The key as SubjectPublicKeyInfo in PEM, as OpenSSL reads it. */
export function toPem(key: VerifierKey): string {
  return toPublicKey(key).export({ format: 'pem', type: 'spki' }).toString();
}

/** The key as a did:key (w3c-ccg.github.io/did-key-spec): multibase base58btc of 0xed 0x01 and the Ed25519 key. */
export function toDidKey({ publicKey }: VerifierKey): string {
  return `did:key:z${base58.encode(Uint8Array.of(0xed, 0x01, ...publicKey))}`;
}
