import type { PaperManifest } from '../../core/records/generated/types.ts';
import { decidingCheck, recomputableClaims } from '../claim.ts';
import { signOf } from '../outcome-groups.ts';
import { numberOf, placeWords } from '../words.ts';

/** A check that is open: what is missing to decide it. */
export interface OpenCheck {
  readonly id: string;
  readonly number: string;
  readonly sign: string;
  readonly place: string;
  readonly text: string;
  /** "Whether the average is weighted." */
  readonly missing: string;
}

/** The re-computable claims that carry no verdict, each with what would decide it. */
export function openChecks(manifest: PaperManifest): OpenCheck[] {
  return recomputableClaims(manifest)
    .filter(({ outcome }) => ['UNVERIFIABLE', 'NOT_ATTEMPTED', 'CHECKER_FAILED'].includes(outcome))
    .map((claim) => ({
      id: claim.id,
      number: numberOf(claim.id),
      sign: signOf[claim.outcome],
      place: placeWords(claim),
      text: claim.text,
      missing: claim.decider ?? decidingCheck(claim)?.decider ?? claim.reason,
    }));
}
