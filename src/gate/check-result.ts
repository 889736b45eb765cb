import type { Identity } from '../core/identity.ts';
import type { Check } from './context.ts';
import type { Judgement } from './judge.ts';
import type { ReadingRun } from './run-identity.ts';

/** One check of one claim: what was derived, what the sandbox gave, what follows. */
export interface CheckResult {
  readonly check: Check;
  readonly identity: Identity;
  readonly readings: readonly ReadingRun[];
  readonly judgement: Judgement;
  readonly notes: readonly string[];
}
