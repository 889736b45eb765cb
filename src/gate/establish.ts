import type { Basis, BoundNumber } from '../core/identity.ts';
import type { Interval } from '../core/interval.ts';
import type { Token } from '../core/number/token.ts';
import { agrees, powerOf } from '../core/verdict.ts';

/** One line of a table to which a rule may apply. */
export interface Trial {
  readonly target: Token;
  readonly inputs: readonly BoundNumber[];
}

export interface Ranked<Rule> {
  readonly rule: Rule;
  /** Lines with power in which the rule holds, of all lines with power. */
  readonly agreeing: number;
  readonly of: number;
}

/**
 * The rule that the table itself establishes (section 4): it holds in at least three lines whose own
 * check has power 0.8 or more, in at least 80% of such lines, and no other rule with other inputs does
 * as well. Null when none does.
 */
export function establish<Rule>(
  rules: readonly Rule[],
  trialsOf: (rule: Rule) => readonly Trial[],
  compute: (inputs: readonly BoundNumber[], rule: Rule) => Interval | null,
): { best: Ranked<Rule> | null; ranked: Ranked<Rule>[] } {
  const ranked = rules.map((rule) => rank(rule, trialsOf(rule), compute));
  const best = ranked.reduce<Ranked<Rule> | null>(
    (top, next) => (next.agreeing > (top?.agreeing ?? 0) ? next : top),
    null,
  );
  return { best, ranked };
}

/** True when a ranking is strong enough that the lines that fail are findings. */
export function isEstablished({ agreeing, of }: { agreeing: number; of: number }): boolean {
  return agreeing >= 3 && agreeing >= 0.8 * of;
}

/** The basis that a ranking gives to each line's identity. */
export function basisOf(ranked: Ranked<unknown>, words: string | null, why: string): Basis {
  if (isEstablished(ranked))
    return { kind: 'established', agreeing: ranked.agreeing, of: ranked.of };
  if (words !== null && ranked.agreeing === ranked.of)
    return { kind: 'stated', words, range: null };
  return { kind: 'supposed', why };
}

function rank<Rule>(
  rule: Rule,
  trials: readonly Trial[],
  compute: (inputs: readonly BoundNumber[], rule: Rule) => Interval | null,
): Ranked<Rule> {
  let agreeing = 0;
  let of = 0;
  for (const { target, inputs } of trials) {
    const computed = compute(inputs, rule);
    if (!computed) continue;
    const { noticed, of: mutants } = powerOf(target, [computed]);
    if (noticed < 0.8 * mutants) continue;
    of += 1;
    if (agrees(target, computed)) agreeing += 1;
  }
  return { rule, agreeing, of };
}
