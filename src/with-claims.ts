import type { PaperManifest } from './core/records/generated/types.ts';
import { parseManifest } from './core/records/parse-record.ts';
import type { ClaimRecord } from './record/claim-record.ts';
import { limitationsWith } from './record/limitations.ts';
import { artifactsWith } from './record/public-artifacts.ts';
import { reviewRecord } from './review/review-record.ts';

/** The record with some claims replaced or added, and everything drawn again that follows from its claims. */
export function withClaims(
  manifest: PaperManifest,
  changed: readonly ClaimRecord[],
  now: string | null,
): PaperManifest {
  const known = new Set(manifest.claims.map(({ id }) => id));
  const claims = [
    ...manifest.claims.map((one) => changed.find(({ id }) => id === one.id) ?? one),
    ...changed.filter(({ id }) => !known.has(id)),
  ];
  const artifacts = artifactsWith(manifest.public_artifacts, claims);
  const { references, work, provenance } = manifest;
  const { coverage, coverageLine, assessment } = reviewRecord({
    claims,
    references,
    sources: provenance.sources,
    isSynthesis: false,
    hasAbstract: work.abstract !== null,
    artifacts: artifacts.map(({ sha256 }) => sha256),
    evaluatedAt: now,
  });
  return parseManifest({
    ...manifest,
    claims,
    coverage,
    coverage_line: coverageLine,
    quality_assessment: assessment,
    public_artifacts: artifacts,
    limitations: limitationsWith(manifest.limitations, claims),
  });
}
