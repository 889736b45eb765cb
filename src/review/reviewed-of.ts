import type { PaperManifest } from '../core/records/generated/types.ts';
import { isProving } from '../core/records/proves.ts';
import type { Reviewed } from './coverage.ts';

/** What the review needs of a claim, from its record. */
export function reviewedOf({
  id,
  role,
  standing,
  outcome,
  reason,
  rests_on,
  grounding,
  checks,
  proofs = [],
  quantity,
  evidence,
}: PaperManifest['claims'][number]): Reviewed {
  return {
    id,
    role,
    asserted: standing === 'asserted',
    outcome,
    reason,
    restsOn: rests_on,
    grounded: grounding.state === 'supported',
    executed: checks.some(({ verdict }) => verdict !== 'failed'),
    registered: proofs.length > 0,
    proved: outcome === 'VERIFIED' && proofs.some(isProving),
    hasSpread: (quantity?.spread ?? null) !== null,
    unsupported: standing === 'asserted' && grounding.state === 'not_found',
    corroborated: evidence.filter(({ state }) => state === 'supported').length > 1,
  };
}
