import Fraction from 'fraction.js';
import { meets, printedInterval, type Interval } from '../interval.ts';
import type { PrintedP } from './result.ts';

/** True when a computed range of p meets the printed one, by its comparator (section 6). */
export function agreesWithP(
  printed: Pick<PrintedP, 'comparator' | 'value' | 'step'>,
  computed: Interval,
): boolean {
  const plainly = agreesPlainly(printed, computed);
  if (plainly !== null) return plainly;
  const { comparator, value, step } = printed;
  const low = new Fraction(computed.low ?? 0);
  const high = new Fraction(computed.high ?? 1);
  if (value === null) return high.compare('0.05') > 0;
  const p = new Fraction(value);
  if (p.compare(0) < 0 || p.compare(1) > 0) return false;
  if (comparator === '<') return low.add(noise(low, high, p)).compare(p) < 0 && p.compare(0) > 0;
  if (comparator === '>') return high.sub(noise(low, high, p)).compare(p) > 0;
  if (comparator === '≤') return low.compare(p) <= 0;
  if (comparator === '≥') return high.compare(p) >= 0;
  return meets(printedInterval(value, step), computed);
}

/** Nearer to an end than this share of it, only exact numbers decide. */
const close = 1e-6;

/** The same by plain numbers, where no end is near the printed p; null where one is. */
function agreesPlainly(
  { comparator, value, step }: Pick<PrintedP, 'comparator' | 'value' | 'step'>,
  computed: Interval,
): boolean | null {
  const [low, high, p] = [Number(computed.low ?? 0), Number(computed.high ?? 1), Number(value)];
  const unit = Number(step); // a fraction is no plain number
  if (value === null || !(p > 0 && p <= 1) || !(low >= 0 && high <= 1) || !(unit > 0)) return null;
  const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= close * Math.max(a, b);
  if (comparator === '=') {
    const [from, to] = [p - unit / 2, p + unit / 2];
    return isNear(low, to) || isNear(high, from) ? null : low <= to && high >= from;
  }
  if (isNear(low, p) || isNear(high, p)) return null;
  return comparator === '<' || comparator === '≤' ? low < p : high > p;
}

/** A printed p that is an end of the range, but for the error of the calculation, is not beyond that end. */
function noise(low: Fraction, high: Fraction, p: Fraction): Fraction {
  const [ofRange, ofPrint] = [high.sub(low).div(10_000_000), p.div(1_000_000_000)];
  return ofRange.compare(ofPrint) < 0 ? ofRange : ofPrint;
}

/** True when the printed p follows if it was rounded twice, first to one digit more (section 4). */
export function followsIfRoundedTwice(
  { comparator, value, step }: PrintedP,
  computed: Interval,
): boolean {
  return (
    comparator === '=' &&
    value !== null &&
    agreesWithP({ comparator, value, step: new Fraction(step).mul('1.1').toFraction() }, computed)
  );
}

/** Values of p that the printed words stand for. */
export function printedPInterval({ comparator, value, step }: PrintedP): Interval {
  if (value === null) return { low: '1/20', high: '1' };
  if (comparator === '<' || comparator === '≤') return { low: '0', high: value };
  if (comparator === '>' || comparator === '≥') return { low: value, high: '1' };
  return printedInterval(value, step);
}

/**
 * True when printed and computed p lie on different sides of alpha; p = alpha counts as significant.
 * No p is negative: a sign before it is a slip and says nothing of its side.
 */
export function isDecisionError(
  { comparator, value }: PrintedP,
  atPrinted: number,
  alpha = 0.05,
): boolean {
  const computed = atPrinted <= alpha;
  if (value === null) return computed;
  const p = Math.abs(Number(value));
  if (comparator === '<' || comparator === '≤') return p <= alpha ? !computed : false;
  if (comparator === '>' || comparator === '≥') return p >= alpha ? computed : false;
  return p <= alpha !== computed;
}
