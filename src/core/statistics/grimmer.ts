import Fraction from 'fraction.js';
import { grim, type PrintedMean, type Scale } from './grim.ts';
import { isReachable, leastSquares, mostSquares } from './reachable.ts';
import { integersOf, printedSet, type PrintedSet } from './rounding.ts';

/** A mean and a standard deviation of whole numbers, as printed. */
export interface PrintedSpread extends Omit<PrintedMean, 'percent'> {
  readonly sd: string;
  /** Whether n - 1 or n divides the sum of squares. */
  readonly divisor: 'sample' | 'population';
}

export interface Grimmer {
  /** Null when the numbers are too large to enumerate. */
  readonly consistent: boolean | null;
  readonly reason: 'ok' | 'grim' | 'no-sum-of-squares' | 'parity' | 'not-reachable' | 'too-large';
  /** One total and sum of squares that print so. */
  readonly witness: { readonly sum: number; readonly squares: number } | null;
}

/** More pairs of a total and a sum of squares than an honest print of mean and SD leaves open. */
const mostPairs = 100_000;

/** GRIMMER: whether whole numbers with the printed mean and SD exist. Exact: all totals are tried. */
export function grimmer(print: PrintedSpread): Grimmer {
  const none = (reason: Grimmer['reason']): Grimmer => ({
    consistent: reason === 'too-large' ? null : false,
    reason,
    witness: null,
  });
  const { totals } = grim({ ...print, percent: false });
  if (!totals) return none('grim');
  if (print.n < 2 && print.divisor === 'sample') return none('no-sum-of-squares');
  if (totals.last - totals.first > BigInt(mostPairs)) return none('too-large');
  let [anySquares, anyParity, isOpen] = [false, false, false];
  let pairs = 0;
  for (let total = totals.first; total <= totals.last; total += 1n) {
    const squares = squaresOf(total, print);
    if (!squares) continue;
    anySquares = true;
    const first = (squares.first - total) % 2n === 0n ? squares.first : squares.first + 1n;
    anyParity ||= first <= squares.last;
    for (const square of possible(first, squares.last, total, print)) {
      pairs += 1;
      if (pairs > mostPairs || square > 2 ** 50) return none('too-large');
      const sum = Number(total);
      const found = isReachable(print.n, sum, square, boundsOf(print));
      if (found) return { consistent: true, reason: 'ok', witness: { sum, squares: square } };
      isOpen ||= found === null;
    }
  }
  if (isOpen) return none('too-large');
  if (!anySquares) return none('no-sum-of-squares');
  return none(anyParity ? 'not-reachable' : 'parity');
}

/** Every second sum of squares from the first to the last, but none that bounds rule out at once. */
function* possible(
  first: bigint,
  last: bigint,
  total: bigint,
  print: PrintedSpread,
): Generator<number> {
  const [sum, bounds] = [Number(total), boundsOf(print)];
  const least = Math.max(Number(first), leastSquares(print.n, sum));
  const most = Math.min(
    Number(last),
    bounds ? mostSquares(print.n, sum, bounds) : Number.MAX_SAFE_INTEGER,
  );
  for (let squares = least; squares <= most; squares += 2) yield squares;
}

/** Bounds of one person's total over the items. */
export function boundsOf({ scale, items }: { scale: Scale | null; items: number }): {
  least: number;
  most: number;
} | null {
  return scale && { least: scale.least * items, most: scale.most * items };
}

/** Sums of squares that give the printed SD with this total: SD² = (Q - k²/n) / (n - 1) / items². */
function squaresOf(
  total: bigint,
  { sd, n, items, rounding, divisor }: PrintedSpread,
): { first: bigint; last: bigint } | null {
  const set = printedSet(sd, rounding);
  if (set.high.compare(0) < 0) return null;
  const isFromZero = set.low.compare(0) < 0;
  const degrees = divisor === 'sample' ? n - 1 : n;
  const factor = new Fraction(degrees).mul(items).mul(items);
  const least = new Fraction(total).mul(total).div(n);
  const squared = (end: Fraction): Fraction => end.mul(end).mul(factor).add(least);
  const squares: PrintedSet = {
    low: isFromZero ? least : squared(set.low),
    high: squared(set.high),
    lowOpen: isFromZero ? false : set.lowOpen,
    highOpen: set.highOpen,
  };
  return integersOf(squares);
}
