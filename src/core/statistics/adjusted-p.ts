import Fraction from 'fraction.js';
import type { Interval } from '../interval.ts';
import type { PrintedP } from './result.ts';

/** What a correction for many tests may have made of a p-value, by the words that name it. */
export type Correction = 'factor' | 'unknown';

const byFactor = /\bbonferroni\b/i;
const byOtherRule =
  /\b(?:holm|adjusted p|corrected for multiple|multiple[- ]comparisons? correct|fdr|false discovery|benjamini|hochberg|greenhouse|huynh|tukey|scheff[eé]|dunnett|games-howell|sidak|šidák)\b/i;

/** The correction that words near a result name; null when they name none. */
export function correctionNamed(words: string): Correction | null {
  if (byOtherRule.test(words)) return 'unknown';
  return byFactor.test(words) ? 'factor' : null;
}

/** Most tests that one Bonferroni correction is taken to be for. */
const mostTests = 20;

/** True when a correction can have made the printed p of the computed one: none makes p smaller. */
export function isExplainedBy(
  correction: Correction,
  { comparator, value, step }: PrintedP,
  computed: Interval,
): boolean {
  if (value === null) return true;
  if (comparator === '<' || comparator === '≤') return false;
  const p = new Fraction(value);
  const high = p.add(comparator === '=' ? new Fraction(step).div(2) : 1);
  const low = p.sub(comparator === '=' ? new Fraction(step).div(2) : 0);
  if (high.compare(computed.low ?? 0) < 0) return false;
  if (correction === 'unknown') return true;
  return low.compare(new Fraction(computed.high ?? 1).mul(mostTests)) <= 0;
}

/** Bonferroni factors that give the printed p, such as "3" or "3 to 4"; null when none does. */
export function bonferroniFactors(
  { comparator, value, step }: PrintedP,
  computed: Interval,
): string | null {
  if (value === null || comparator !== '=') return null;
  const half = new Fraction(step).div(2);
  const fits: number[] = [];
  for (let factor = 2; factor <= mostTests; factor += 1) {
    const low = new Fraction(computed.low ?? 0).mul(factor);
    const high = new Fraction(computed.high ?? 1).mul(factor);
    if (
      low.compare(new Fraction(value).add(half)) <= 0 &&
      high.compare(new Fraction(value).sub(half)) >= 0
    )
      fits.push(factor);
  }
  const [first, last] = [fits[0], fits.at(-1)];
  if (first === undefined) return null;
  return first === last ? `${first}` : `${first} to ${last}`;
}
