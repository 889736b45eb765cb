import Fraction from 'fraction.js';
import { meets, printedInterval, rational, type Interval } from './interval.ts';
import { decimalsOf, powerOfTen, shiftPoint } from './number/decimal.ts';
import type { Token } from './number/token.ts';

/** The values that a printed claim stands for, by its hedge (section 2, rule 3). */
export function claimInterval(token: Pick<Token, 'value' | 'step' | 'hedge'>): Interval {
  const exact = printedInterval(token.value, token.step);
  if (token.hedge === 'about') {
    const slack = hedgeSlack(token);
    const centre = new Fraction(token.value);
    return { low: rational(centre.sub(slack)), high: rational(centre.add(slack)) };
  }
  if (token.hedge === 'over' || token.hedge === 'at-least') return { low: exact.low, high: null };
  if (token.hedge === 'under') return { low: null, high: exact.high };
  return exact;
}

/** True when the claim, with its hedge, meets what was computed; touching ends count. */
export function agrees(
  token: Pick<Token, 'value' | 'step' | 'hedge'>,
  computed: Interval,
): boolean {
  if (!meets(claimInterval(token), computed)) return false;
  const value = new Fraction(token.value);
  if (token.hedge === 'over') return computed.high === null || value.compare(computed.high) < 0;
  if (token.hedge === 'under') return computed.low === null || value.compare(computed.low) > 0;
  return true;
}

export interface Power {
  /** Standard mutants of the claim that the check would have noticed. */
  readonly noticed: number;
  readonly of: number;
}

/** How many standard mutants of the claim would have been inconsistent with every reading (section 3). */
export function powerOf(
  token: Pick<Token, 'value' | 'step' | 'hedge'>,
  computed: readonly Interval[],
): Power {
  const mutants = standardMutants(token.value, token.step);
  const slack = token.hedge === 'about' ? hedgeSlack(token) : null;
  const noticed = mutants.filter(
    (value) =>
      !computed.some((interval) =>
        slack ? isNear(value, slack, interval) : agrees({ ...token, value }, interval),
      ),
  );
  return { noticed: noticed.length, of: mutants.length };
}

/** Last digit ±1, 2, 3, 5, 10 units; each swap of unequal neighbours; sign; point moved by one place. */
export function standardMutants(value: string, step: string): string[] {
  const centre = new Fraction(value);
  const decimals = Math.max(decimalsOf(value), decimalsOf(step));
  const shifted = [1, -1, 2, -2, 3, -3, 5, -5, 10, -10].map((units) =>
    centre.add(new Fraction(step).mul(units)).toString(decimals),
  );
  const others = [
    ...digitSwaps(value),
    rational(centre.neg()),
    shiftPoint(value, 1),
    shiftPoint(value, -1),
  ];
  const seen = new Set<string>([rational(centre)]);
  return [...shifted, ...others].filter((mutant) => {
    const key = rational(new Fraction(mutant));
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function digitSwaps(value: string): string[] {
  const places = [...value].flatMap((digit, place) => (/\d/.test(digit) ? [place] : []));
  return places.slice(1).flatMap((place, index) => {
    const before = places[index] ?? 0;
    const characters = [...value];
    [characters[before], characters[place]] = [value.charAt(place), value.charAt(before)];
    return value[before] === value[place] ? [] : [characters.join('')];
  });
}

/** Worth of the last digit that is not zero: 20 → 10, 4.7 → 0.1. */
function lastDigitWorth(token: Pick<Token, 'value' | 'step'>): string {
  const decimals = decimalsOf(token.value);
  const digits = token.value.replace(/[-.]/g, '');
  const trailing = /0*$/.exec(digits)?.[0].length ?? 0;
  return trailing === digits.length ? token.step : powerOfTen(trailing - decimals);
}

/** What "about" leaves open: half a unit of the last digit that is not zero and one of the last printed. */
function hedgeSlack(token: Pick<Token, 'value' | 'step'>): Fraction {
  return new Fraction(lastDigitWorth(token)).div(2).add(token.step);
}

/** A near miss of a hedged number is never inconsistent: only twice its slack away is it wrong. */
function isNear(value: string, slack: Fraction, computed: Interval): boolean {
  const centre = new Fraction(value);
  return meets(
    { low: rational(centre.sub(slack.mul(2))), high: rational(centre.add(slack.mul(2))) },
    computed,
  );
}

/** True when even twice the slack of a hedged number does not reach what was computed. */
export function isFarFromHedged(
  token: Pick<Token, 'value' | 'step' | 'hedge'>,
  computed: readonly Interval[],
): boolean {
  return computed.every((interval) => !isNear(token.value, hedgeSlack(token), interval));
}
