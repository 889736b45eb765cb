import type { GroundedClaim } from '../core/claim.ts';
import type { Identity } from '../core/identity.ts';
import type { Interval } from '../core/interval.ts';
import type { CheckVerdict, Outcome } from '../core/outcome.ts';
import type { Power } from '../core/verdict.ts';

/** A judged claim in the form that a manifest is made from. */
export interface RecordedClaim {
  readonly claim: GroundedClaim;
  readonly outcome: Outcome;
  readonly reason: string;
  readonly decider: string | null;
  readonly checks: readonly RecordedCheck[];
  readonly restsOn: readonly string[];
  /** In the order of how much the paper stands behind it, from 1. */
  readonly rank: number;
}

export interface RecordedCheck {
  readonly check: { readonly title: string; readonly kind: 'recomputation' | 'copy' };
  readonly identity: Identity;
  readonly readings: readonly {
    readonly name: string;
    readonly computed: Interval | null;
    readonly agrees: boolean;
    readonly artifact: string;
  }[];
  readonly judgement: {
    readonly verdict: CheckVerdict;
    readonly reason: string;
    readonly power: Power;
    readonly apartBy: string | null;
  };
  readonly notes: readonly string[];
  /** Where the claim is no plain number (p < .001), the values it stands for. */
  readonly claimed: Interval | null;
  /** Unit of the last digit to show ranges by, where it is not the claim's own. */
  readonly showStep: string | null;
}
