import type { PaperManifest } from '../core/records/generated/types.ts';
import type { Reviewed } from './coverage.ts';

/** What the review needs of a claim, from its record. */
export function toReviewed({
  id,
  role,
  outcome,
  reason,
  rests_on,
  grounding,
  checks,
  quantity,
}: PaperManifest['claims'][number]): Reviewed {
  return {
    id,
    role,
    outcome,
    reason,
    restsOn: rests_on,
    grounded: grounding.state === 'supported',
    executed: checks.some(({ verdict }) => verdict !== 'failed'),
    hasSpread: (quantity?.spread ?? null) !== null,
  };
}
