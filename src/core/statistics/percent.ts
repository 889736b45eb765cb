import Fraction from 'fraction.js';
import { decimalsOf } from '../number/decimal.ts';
import { integersOf, isPrintedAs, printedSet, scaled, type Rounding } from './rounding.ts';

/** True when so many of the total print as this percentage. */
export function isPercentOf(
  percent: string,
  count: number,
  total: number,
  rounding: Rounding,
): boolean {
  return isPrintedAs(new Fraction(count).mul(100).div(total), printedSet(percent, rounding));
}

/** Counts out of a total that print as this percentage, first and last; null when none does. */
export function countsOfPercent(
  percent: string,
  total: number,
  rounding: Rounding,
): { readonly first: number; readonly last: number } | null {
  const found = integersOf(scaled(printedSet(percent, rounding), new Fraction(total).div(100)));
  if (!found) return null;
  const first = found.first < 0n ? 0 : Number(found.first);
  const last = Math.min(Number(found.last), total);
  return first <= last ? { first, last } : null;
}

/** True when a total this large reaches every percentage of so many digits. */
export function isEveryPercentReachable(percent: string, total: number): boolean {
  return total >= 10 ** (decimalsOf(percent) + 2);
}

/** True when the parts can total one hundred before rounding. */
export function canTotalHundred(percents: readonly string[], rounding: Rounding): boolean {
  const sets = percents.map((percent) => printedSet(percent, rounding));
  const sum = (ends: readonly Fraction[]): Fraction =>
    ends.reduce((total, end) => total.add(end), new Fraction(0));
  return isPrintedAs(new Fraction(100), {
    low: sum(sets.map(({ low }) => low)),
    high: sum(sets.map(({ high }) => high)),
    lowOpen: sets.some(({ lowOpen }) => lowOpen),
    highOpen: sets.some(({ highOpen }) => highOpen),
  });
}
