import Fraction from 'fraction.js';
import { integersOf, isPrintedAs, printedSet, scaled, type Rounding } from './rounding.ts';

/** Mean and standard deviation of answers that are 0 or 1, as printed. */
export interface PrintedBinary {
  readonly mean: string;
  readonly sd: string;
  readonly n: number;
  readonly rounding: Rounding;
}

export interface Debit {
  readonly consistent: boolean;
  /** Counts of ones that give both prints. */
  readonly counts: readonly number[];
}

/** DEBIT: the counts of ones out of n that give mean and SD as printed. Exact. */
export function debit({ mean, sd, n, rounding }: PrintedBinary): Debit {
  const totals = integersOf(scaled(printedSet(mean, rounding), new Fraction(n)));
  const spread = printedSet(sd, rounding);
  const counts: number[] = [];
  if (!totals || n < 2) return { consistent: false, counts };
  const last = totals.last < BigInt(n) ? Number(totals.last) : n;
  for (let count = totals.first > 0n ? Number(totals.first) : 0; count <= last; count += 1)
    if (isSpreadOf(count, n, spread)) counts.push(count);
  return { consistent: counts.length > 0, counts };
}

/** SD² of k ones in n is k(n - k) / (n(n - 1)); compared by squares, so without a root. */
function isSpreadOf(count: number, n: number, spread: ReturnType<typeof printedSet>): boolean {
  const variance = new Fraction(count).mul(n - count).div(new Fraction(n).mul(n - 1));
  if (spread.high.compare(0) < 0) return false;
  const isFromZero = spread.low.compare(0) < 0;
  return isPrintedAs(variance, {
    low: isFromZero ? new Fraction(0) : spread.low.mul(spread.low),
    high: spread.high.mul(spread.high),
    lowOpen: isFromZero ? false : spread.lowOpen,
    highOpen: spread.highOpen,
  });
}
