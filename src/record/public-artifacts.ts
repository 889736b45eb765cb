import type { PaperManifest } from '../core/records/generated/types.ts';
import type { ClaimRecord } from './claim-record.ts';

/** Every artifact that a check of these claims rests on, once, by hash. */
export function publicArtifacts(claims: readonly ClaimRecord[]): PaperManifest['public_artifacts'] {
  const hashes = claims.flatMap(({ checks }) =>
    checks.flatMap(({ readings }) => readings.map(({ artifact }) => artifact)),
  );
  return [...new Set(hashes)].sort().map((sha256) => ({ kind: 'check', sha256 }));
}
