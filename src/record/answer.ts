import type { PaperManifest } from '../core/records/generated/types.ts';
import { parseManifest } from '../core/records/parse-record.ts';
import type { ClaimRecord } from './claim-record.ts';

export type Answer = NonNullable<ClaimRecord['answers']>[number];

/** The record with an answer beside one of its claims; what was answered before stays. */
export function withAnswer(
  manifest: PaperManifest,
  claim: string,
  answer: Answer,
  artifacts: readonly string[],
): PaperManifest {
  const known = new Set(manifest.public_artifacts.map(({ sha256 }) => sha256));
  const more = artifacts.filter((hash) => !known.has(hash));
  return parseManifest({
    ...manifest,
    claims: manifest.claims.map((one) =>
      one.id === claim ? { ...one, answers: [...(one.answers ?? []), answer] } : one,
    ),
    public_artifacts: [
      ...manifest.public_artifacts,
      ...more.map((sha256) => ({ kind: 'check' as const, sha256 })),
    ].sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1)),
  });
}
