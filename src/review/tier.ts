import type { QualityTier } from '../core/records/generated/types.ts';

export interface TierInputs {
  readonly score: number | null;
  /** Claims verified with power that rest on nothing contradicted. */
  readonly verified: number;
  readonly reproducibility: QualityTier['inputs']['reproducibility_level'];
  readonly gate: QualityTier['inputs']['gate_status'];
  readonly checkerFailed: number;
  readonly sourceFell: boolean;
  /** What happened to sources that still stand: each is an open trigger. */
  readonly news: readonly string[];
  /** Contradictions that the record reports of its sources and does not assert. */
  readonly reported: number;
}

const labels = {
  FLAGSHIP_CANDIDATE: 'Flagship candidate',
  DOI_GRADE: 'DOI-grade',
  PUBLIC_RECORD: 'Public record',
  WATCHLIST: 'Watchlist',
  QUARANTINE_CANDIDATE: 'Quarantine candidate',
} as const satisfies Record<QualityTier['tier'], string>;

/** The first tier that fits: product, section 5. */
export function qualityTier(inputs: TierInputs): QualityTier {
  const triggers = triggersOf(inputs);
  const tier = tierOf(inputs, triggers);
  return {
    schema: 'quality-tiers-v1',
    schema_version: '1.0',
    contract_version: 'quality-tiers-v1',
    tier,
    label: labels[tier],
    basis: basisOf(tier, inputs, triggers),
    triggers,
    inputs: {
      review_score: inputs.score,
      verified_claim_count: inputs.verified,
      artifact_types: inputs.verified > 0 ? ['check'] : [],
      reproducibility_level: inputs.reproducibility,
      gate_status: inputs.gate,
    },
  };
}

function tierOf(inputs: TierInputs, triggers: readonly string[]): QualityTier['tier'] {
  const { score, gate } = inputs;
  if (gate === 'FALSIFIED' || (score !== null && score < 5)) return 'QUARANTINE_CANDIDATE';
  if (score === null || triggers.length > 0) return 'WATCHLIST';
  if (
    gate === 'VERIFIED' &&
    score >= 8.5 &&
    inputs.verified >= 5 &&
    inputs.reproducibility === 'HIGH'
  )
    return 'FLAGSHIP_CANDIDATE';
  if (gate === 'VERIFIED' && score >= 7.5 && inputs.verified >= 1) return 'DOI_GRADE';
  return 'PUBLIC_RECORD';
}

function triggersOf({ score, checkerFailed, sourceFell, news, reported }: TierInputs): string[] {
  return [
    ...(sourceFell ? ['a source was withdrawn or retracted'] : []),
    ...news,
    ...(reported > 0 ? ['a source it rests on holds a contradicted number'] : []),
    ...(checkerFailed > 0 ? ['a check failed on our side'] : []),
    ...(score === null ? ['no score'] : []),
  ];
}

function basisOf(
  tier: QualityTier['tier'],
  inputs: TierInputs,
  triggers: readonly string[],
): string {
  const gate = { VERIFIED: 'Verified', FALSIFIED: 'Falsified', UNVERIFIED: 'Unverified' }[
    inputs.gate
  ];
  const score = inputs.score === null ? 'No score' : `Score ${inputs.score.toFixed(1)}`;
  const facts = `${score}, ${inputs.verified} verified claim${inputs.verified === 1 ? '' : 's'}, reproducibility ${inputs.reproducibility.toLowerCase()}, gate ${gate}.`;
  if (tier === 'QUARANTINE_CANDIDATE')
    return `${inputs.gate === 'FALSIFIED' ? 'The gate is Falsified.' : 'The score is below 5.0.'} ${facts}`;
  if (tier === 'WATCHLIST') return `Open: ${triggers.join('; ')}. ${facts}`;
  if (tier === 'PUBLIC_RECORD' && inputs.gate !== 'VERIFIED')
    return `${facts} No higher tier without a verified gate.`;
  return facts;
}
