import type { PaperManifest } from './core/records/generated/types.ts';
import { parseManifest } from './core/records/parse-record.ts';
import type { Standing } from './core/standing.ts';
import { withStanding } from './record/with-standing.ts';
import { reviewRecord } from './review/review-record.ts';

/** A record as it must read with what is now known of one of its sources: outcomes, counts, gate and tier drawn anew. */
export function reassess(
  manifest: PaperManifest,
  source: string,
  standing: Standing,
): PaperManifest {
  const { synthesis, work, references, quality_assessment: before } = manifest;
  const { claims, provenance } = withStanding(manifest, source, standing);
  const { coverage, coverageLine, assessment } = reviewRecord({
    claims,
    references,
    sources: provenance.sources,
    isSynthesis: synthesis !== null,
    hasAbstract: synthesis !== null || work.abstract !== null,
    artifacts: before.gate.artifacts,
    evaluatedAt: before.gate.evaluated_at,
  });
  return parseManifest({
    ...manifest,
    claims,
    provenance,
    coverage: { ...coverage },
    coverage_line: coverageLine,
    quality_assessment: assessment,
  });
}
