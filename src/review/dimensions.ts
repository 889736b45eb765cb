import type { QualityDimensions } from '../core/records/generated/types.ts';
import type { Coverage, Reviewed } from './coverage.ts';

export interface DimensionInputs {
  readonly claims: readonly Reviewed[];
  readonly coverage: Coverage;
  readonly citations: Citations;
}

/** What is cited, how much of it stands up, and how to say so. */
export interface Citations {
  readonly total: number;
  readonly sound: number;
  readonly words: string;
}

type Dimension = QualityDimensions['dimensions'][number];

/** Eight dimensions, each a share of counts or unassessed, and the triage score from those assessed. */
export function qualityDimensions(inputs: DimensionInputs): QualityDimensions {
  const dimensions = dimensionsOf(inputs);
  const assessed = dimensions.filter(({ assessed }) => assessed);
  const weight = assessed.reduce((sum, dimension) => sum + dimension.weight, 0);
  const mean =
    assessed.reduce((sum, dimension) => sum + share(dimension) * dimension.weight, 0) / weight;
  const enough = assessed.length >= 4;
  return {
    schema: 'quality-dimensions-v1',
    schema_version: '1.0',
    contract_version: 'quality-dimensions-v1',
    dimensions,
    review_score: enough ? Math.round(mean * 100) / 10 : null,
    score_label: 'automated triage score',
    formula: enough
      ? `10 × the weighted mean of ${assessed.length} assessed dimensions (weights sum to ${weight}).`
      : `No score: ${assessed.length} of 8 dimensions could be assessed; four are needed.`,
  };
}

function dimensionsOf({ claims, coverage, citations }: DimensionInputs): Dimension[] {
  const attempted = coverage.recomputable - coverage.not_attempted;
  const grounded = claims.filter((claim) => claim.grounded).length;
  const compared = claims.filter(({ role }) => role === 'measurement');
  const decided = coverage.verified + coverage.contradicted;
  const no = (why: string): readonly [null, null, string] => [null, null, why];
  return [
    toDimension(
      'evidence_strength',
      'Evidence strength',
      1,
      grounded,
      claims.length,
      'claims are tied to a quoted place',
    ),
    toDimension(
      'citation_grounding',
      'Citation grounding',
      1,
      citations.sound,
      citations.total,
      citations.words,
    ),
    toDimension(
      'numerical_consistency',
      'Numerical consistency',
      2,
      coverage.verified,
      decided,
      'decided re-computable claims agree with the paper’s own numbers',
    ),
    toDimension(
      'benchmark_validity',
      'Benchmark validity',
      1,
      ...no('Needs results of other papers under the same protocol.'),
    ),
    toDimension('novelty', 'Novelty', 1, ...no('No deterministic measure of novelty is used.')),
    toDimension(
      'uncertainty_disclosure',
      'Uncertainty disclosure',
      1,
      compared.filter(({ hasSpread }) => hasSpread).length,
      compared.length,
      'measurements print a spread',
    ),
    toDimension(
      'reproducibility_status',
      'Reproducibility status',
      2,
      coverage.verified,
      attempted,
      'attempted re-computations were verified',
    ),
    toDimension(
      'safety_impact',
      'Safety and impact',
      1,
      ...no('No deterministic measure of impact is used.'),
    ),
  ];
}

function toDimension(
  key: Dimension['key'],
  label: string,
  weight: number,
  numerator: number | null,
  denominator: number | null,
  words: string,
): Dimension {
  const assessed = numerator !== null && denominator !== null && denominator > 0;
  return {
    key,
    label,
    assessed,
    numerator: assessed ? numerator : null,
    denominator: assessed ? denominator : null,
    weight,
    explanation: assessed
      ? `${numerator} of ${denominator} ${words}.`
      : denominator === null
        ? words
        : `There are none of which to say how many ${words}.`,
  };
}

function share({ numerator, denominator }: Dimension): number {
  return denominator ? (numerator ?? 0) / denominator : 0;
}
