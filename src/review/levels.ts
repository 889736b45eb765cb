import type { VerificationLevels } from '../core/records/generated/types.ts';
import type { Reviewed } from './coverage.ts';

const ladder = [
  ['registered', 'Registered'],
  ['abstract_only', 'Abstract only'],
  ['source_grounded', 'Source-grounded claims'],
  ['cross_source_corroborated', 'Cross-source corroborated'],
  ['artifact_inspected', 'Artifact inspected'],
  ['sandbox_executed', 'Sandbox executed'],
  ['independently_reproduced', 'Independently reproduced'],
  ['externally_reviewed', 'Externally reviewed or formally verified'],
] as const;

/** The highest level whose count is not zero and whose lower levels hold. */
export function verificationLevels(
  claims: readonly Reviewed[],
  hasAbstract: boolean,
): VerificationLevels {
  const grounded = claims.filter((claim) => claim.grounded).length;
  const executed = claims.filter((claim) => claim.executed).length;
  const corroborated = claims.filter((claim) => claim.corroborated).length;
  const proved = claims.filter((claim) => claim.proved).length;
  const counts = [
    1,
    Number(hasAbstract || grounded > 0),
    grounded,
    corroborated,
    0,
    executed,
    0,
    proved,
  ];
  const broken = counts.findIndex((count) => count === 0);
  const level = broken - 1;
  const [key, label] = ladder[level] ?? ladder[0];
  const next = ladder[level + 1];
  return {
    schema: 'verification-levels-v1',
    schema_version: '1.0',
    contract_version: 'verification-levels-v1',
    paper_level: level,
    key,
    label,
    basis:
      `${grounded} of ${claims.length} claims are tied to a quoted place.` +
      (next ? ` Level ${level + 1} (${next[1]}) has a count of 0.` : ''),
    claim_summary: {
      source_grounded_claims: grounded,
      aggregate_claim_records: claims.length,
      per_claim_public_record_count: claims.length,
      cross_source_corroborated_claims: corroborated,
      artifact_inspected_claims: 0,
      sandbox_executed_claims: executed,
      independently_reproduced_claims: 0,
      externally_reviewed_or_formally_verified_claims: proved,
      claim_record_source: 'this manifest, one record a claim',
      per_claim_public_records: true,
    },
    artifact_types: [...(executed > 0 ? ['check'] : []), ...(proved > 0 ? ['proof'] : [])],
    levels: ladder.map(([key, label], level) => ({ level, key, label })),
    unsupported_upper_levels: ladder.flatMap((_, index) => (index > level ? [index] : [])),
    enforcement: 'A level holds only when every lower one does.',
    limitations: ['A level says how far verification went, not whether the paper is right.'],
  };
}
