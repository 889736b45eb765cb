import type { Role } from '../core/claim.ts';
import type { Outcome } from '../core/outcome.ts';

/** What the review needs to know of a claim. */
export interface Reviewed {
  readonly id: string;
  readonly role: Role;
  /** False for what a synthesis only reports of a source. */
  readonly asserted: boolean;
  readonly outcome: Outcome;
  readonly reason: string;
  readonly restsOn: readonly string[];
  readonly grounded: boolean;
  /** True when a script ran for it. */
  readonly executed: boolean;
  /** True when a proof of it was registered. */
  readonly registered: boolean;
  /** True when it is proved: the engine's own kernel accepts a proof that says what it says. */
  readonly proved: boolean;
  /** Stated number with a spread behind it. */
  readonly hasSpread: boolean;
  /** True when sources of more than one paper support it. */
  readonly corroborated: boolean;
  /** True for what the work itself says and none of its cited sources does. */
  readonly unsupported: boolean;
}

export interface Coverage {
  recomputable: number;
  verified: number;
  contradicted: number;
  unverifiable: number;
  not_attempted: number;
  checker_failed: number;
  measurements: number;
  marks: number;
  without_numbers: number;
  resting_on_contradicted: number;
}

/** Counts of claims by outcome. A measurement or mark counts as re-computable once something was decided of it. */
export function coverageOf(claims: readonly Reviewed[]): Coverage {
  const decided = claims.filter(isRecomputable);
  const count = (outcome: Outcome): number =>
    decided.filter((claim) => claim.outcome === outcome).length;
  const only = (role: Role): number =>
    claims.filter((claim) => claim.role === role && !isRecomputable(claim)).length;
  return {
    recomputable: decided.length,
    verified: count('VERIFIED'),
    contradicted: count('CONTRADICTED'),
    unverifiable: count('UNVERIFIABLE'),
    not_attempted: count('NOT_ATTEMPTED'),
    checker_failed: count('CHECKER_FAILED'),
    measurements: only('measurement'),
    marks: only('mark'),
    without_numbers: only('statement'),
    resting_on_contradicted: decided.filter(isUndermined).length,
  };
}

/** The coverage line of pages, feeds and terminals; zeros printed, checker failed only when there is one. */
export function coverageLine(c: Coverage): string {
  const failed = c.checker_failed > 0 ? `, ${c.checker_failed} checker failed` : '';
  return (
    `${c.recomputable} re-computable claim${c.recomputable === 1 ? '' : 's'}: ${c.verified} verified, ` +
    `${c.contradicted} contradicted, ${c.unverifiable} unverifiable, ${c.not_attempted} not attempted` +
    `${failed}; ${c.measurements} measurement${c.measurements === 1 ? '' : 's'} as printed.`
  );
}

/** Derived quantities, theorems with a registered proof, and any other claim that a check or a script decided or failed on. */
export function isRecomputable({
  role,
  outcome,
  registered,
}: Pick<Reviewed, 'role' | 'outcome' | 'registered'>): boolean {
  return (
    role === 'derived' ||
    registered ||
    ['CONTRADICTED', 'CHECKER_FAILED', 'VERIFIED'].includes(outcome)
  );
}

/** What the work itself says and what does not hold. */
export function isOwnFault({ asserted, outcome }: Reviewed): boolean {
  return asserted && outcome === 'CONTRADICTED';
}

/** Verified, but on a number which a contradicted claim disputes: does not count towards the gate. */
export function isUndermined({ outcome, restsOn }: Reviewed): boolean {
  return outcome === 'VERIFIED' && restsOn.length > 0;
}
