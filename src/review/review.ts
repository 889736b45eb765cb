import type { PaperManifest } from '../core/records/generated/types.ts';
import { coverageLine, coverageOf, isOwnFault, type Coverage, type Reviewed } from './coverage.ts';
import { qualityDimensions, type Citations } from './dimensions.ts';
import { gateVerdict } from './gate-verdict.ts';
import { verificationLevels } from './levels.ts';
import { qualityTier } from './tier.ts';

export interface ReviewInputs {
  readonly claims: readonly Reviewed[];
  readonly artifacts: readonly string[];
  readonly hasAbstract: boolean;
  /** How many of what is cited hold; by what words. */
  readonly citations: Citations;
  readonly isSynthesis: boolean;
  readonly sourceFell: boolean;
  /** What happened to sources that still stand, each in words. */
  readonly news: readonly string[];
  readonly evaluatedAt: string | null;
}

export interface Review {
  readonly coverage: Coverage;
  readonly coverageLine: string;
  readonly assessment: PaperManifest['quality_assessment'];
}

/** From outcomes to gate, level, reproducibility, score and tier, each with its counts. */
export function review(inputs: ReviewInputs): Review {
  const { claims, hasAbstract, citations, sourceFell, news } = inputs;
  const coverage = coverageOf(claims);
  const gate = gateVerdict({ ...inputs, coverage });
  const dimensions = qualityDimensions({ claims, coverage, citations });
  const reproducibility = reproducibilityOf(coverage);
  const tier = qualityTier({
    score: dimensions.review_score,
    verified: coverage.verified - coverage.resting_on_contradicted,
    reproducibility: reproducibility.level,
    gate: gate.status,
    checkerFailed: coverage.checker_failed,
    sourceFell,
    news,
    reported: coverage.contradicted - claims.filter(isOwnFault).length,
  });
  return {
    coverage,
    coverageLine: coverageLine(coverage),
    assessment: {
      gate,
      levels: verificationLevels(claims, hasAbstract),
      tier,
      dimensions,
      reproducibility,
    },
  };
}

type Reproducibility = PaperManifest['quality_assessment']['reproducibility'];

/** HIGH from half of the re-computable claims on; every catalogue script is run twice with the same bits. */
function reproducibilityOf(coverage: Coverage): Reproducibility {
  const { recomputable, verified, not_attempted } = coverage;
  const attempted = recomputable - not_attempted;
  const reason = `${verified} of ${recomputable} re-computable claims verified; ${attempted} attempted.`;
  if (attempted === 0) return { level: 'UNASSESSED', reason };
  if (verified === 0) return { level: 'LOW', reason };
  return { level: 2 * verified >= recomputable ? 'HIGH' : 'MEDIUM', reason };
}
