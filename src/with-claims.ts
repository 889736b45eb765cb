import type { PaperManifest } from './core/records/generated/types.ts';
import { parseManifest } from './core/records/parse-record.ts';
import type { ClaimRecord } from './record/claim-record.ts';
import { limitationsWith } from './record/limitations.ts';
import { reviewRecord } from './review/review-record.ts';

/** The record with some claims replaced, and everything drawn again that follows from its claims. */
export function withClaims(
  manifest: PaperManifest,
  changed: readonly ClaimRecord[],
  artifactsMore: readonly string[],
  now: string | null,
): PaperManifest {
  const claims = manifest.claims.map((one) => changed.find(({ id }) => id === one.id) ?? one);
  const artifacts = [
    ...new Set([...manifest.public_artifacts.map(({ sha256 }) => sha256), ...artifactsMore]),
  ].sort();
  const { references, work, provenance } = manifest;
  const { coverage, coverageLine, assessment } = reviewRecord({
    claims,
    references,
    sources: provenance.sources,
    isSynthesis: false,
    hasAbstract: work.abstract !== null,
    artifacts,
    evaluatedAt: now,
  });
  return parseManifest({
    ...manifest,
    claims,
    coverage,
    coverage_line: coverageLine,
    quality_assessment: assessment,
    public_artifacts: artifacts.map((sha256) => ({ kind: 'check', sha256 })),
    limitations: limitationsWith(manifest.limitations, claims),
  });
}
