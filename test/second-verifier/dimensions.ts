import { type Findings } from './findings.ts';
import { coverageOf, isGrounded } from './counts.ts';
import { type Manifest } from './types.ts';

interface Share {
  readonly weight: number;
  readonly numerator: number;
  readonly denominator: number;
}

/** The score of a record from 0 to 10, reckoned in doubles; null where too little is known. */
export function scoreOf(manifest: Manifest): number | null {
  const assessed = [...sharesOf(manifest).values()].filter(({ denominator }) => denominator > 0);
  if (assessed.length < 4) return null;
  let sum = 0;
  let weights = 0;
  for (const { weight, numerator, denominator } of assessed) {
    sum += (numerator / denominator) * weight;
    weights += weight;
  }
  return Math.round(100 * (sum / weights)) / 10;
}

/** Checks the dimensions of quality and the score. */
export function checkDimensions(manifest: Manifest, findings: Findings): void {
  const { dimensions, review_score: score } = manifest.quality_assessment.dimensions;
  for (const [key, share] of sharesOf(manifest)) {
    const [stated, ...others] = dimensions.filter((dimension) => dimension.key === key);
    const isAssessed = share.denominator > 0;
    if (
      !stated ||
      others.length > 0 ||
      stated.weight !== share.weight ||
      stated.assessed !== isAssessed ||
      stated.numerator !== (isAssessed ? share.numerator : null) ||
      stated.denominator !== (isAssessed ? share.denominator : null)
    )
      findings.add('card.json', `the dimension ${key} does not follow from the claims`);
  }
  if (score !== scoreOf(manifest))
    findings.add('card.json', 'the score does not follow from the dimensions');
}

function sharesOf(manifest: Manifest): Map<string, Share> {
  const { claims } = manifest;
  const coverage = coverageOf(claims);
  const measured = claims.filter(({ role }) => role === 'measurement');
  const spread = measured.filter(({ quantity }) => quantity !== null && quantity.spread !== null);
  const share = (weight: number, numerator: number, denominator: number): Share => ({
    weight,
    numerator,
    denominator,
  });
  const none = share(1, 0, 0);
  return new Map([
    ['evidence_strength', share(1, claims.filter(isGrounded).length, claims.length)],
    ['citation_grounding', share(1, ...citationsOf(manifest))],
    [
      'numerical_consistency',
      share(2, coverage.verified, coverage.verified + coverage.contradicted),
    ],
    ['uncertainty_disclosure', share(1, spread.length, measured.length)],
    [
      'reproducibility_status',
      share(2, coverage.verified, coverage.recomputable - coverage.not_attempted),
    ],
    ['benchmark_validity', none],
    ['novelty', none],
    ['safety_impact', none],
  ]);
}

function citationsOf({ work, claims, references }: Manifest): [number, number] {
  if (work.kind === 'synthesis') {
    const asserted = claims.filter(({ standing }) => standing === 'asserted');
    return [asserted.filter(isGrounded).length, asserted.length];
  }
  const isAsked = references.some(({ state }) => state !== 'not_queried' && state !== 'unparsable');
  if (!isAsked)
    return [
      references.filter(({ arxiv_id, doi }) => arxiv_id !== null || doi !== null).length,
      references.length,
    ];
  return [
    references.filter(({ state }) => state === 'resolved' || state === 'corrected').length,
    references.filter(({ state }) => state !== 'not_queried').length,
  ];
}
