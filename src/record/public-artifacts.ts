import type { PaperManifest } from '../core/records/generated/types.ts';
import type { ClaimRecord } from './claim-record.ts';

type Artifacts = PaperManifest['public_artifacts'];

/** Every artifact that a check or a proof of these claims rests on, once, by hash. */
export function publicArtifacts(claims: readonly ClaimRecord[]): Artifacts {
  return artifactsWith([], claims);
}

/** What a record lists already, with what these claims rest on; an answer's artifact is no claim's own. */
export function artifactsWith(listed: Artifacts, claims: readonly ClaimRecord[]): Artifacts {
  const kinds = new Map(
    listed.filter(({ kind }) => kind === 'check').map(({ sha256, kind }) => [sha256, kind]),
  );
  for (const { checks, proofs = [] } of claims) {
    for (const { readings } of checks)
      for (const { artifact } of readings) kinds.set(artifact, 'check');
    for (const { certificate, challenge, solution } of proofs) {
      kinds.set(certificate, 'proof');
      kinds.set(challenge.sha256, 'export');
      kinds.set(solution.sha256, 'export');
    }
  }
  return [...kinds]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([sha256, kind]) => ({ kind, sha256 }));
}
