import Fraction from 'fraction.js';

/** Set of values between two ends, both in it. Ends are exact rationals ("193/5") ; null is unbounded. */
export interface Interval {
  readonly low: string | null;
  readonly high: string | null;
}

/** Exact rational as its one text form, "n" or "n/d". */
export function rational(value: Fraction): string {
  return value.toFraction();
}

/** The values that print as `value` at a unit of the last digit `step`: half a unit either side. */
export function printedInterval(value: string, step: string): Interval {
  const half = new Fraction(step).div(2);
  const centre = new Fraction(value);
  return { low: rational(centre.sub(half)), high: rational(centre.add(half)) };
}

/** The interval that holds one value. */
export function point(value: string): Interval {
  const exact = rational(new Fraction(value));
  return { low: exact, high: exact };
}

/** True when the two share a value; touching ends count. */
export function meets(a: Interval, b: Interval): boolean {
  return !isBelow(a.high, b.low) && !isBelow(b.high, a.low);
}

/** The smallest interval that holds all of them. Throws a RangeError on an empty list. */
export function hull(list: readonly Interval[]): Interval {
  const first = list[0];
  if (!first) throw new RangeError('Cannot take the hull of no interval');
  return list.reduce(
    (a, b) => ({
      low: a.low === null || b.low === null ? null : isBelow(b.low, a.low) ? b.low : a.low,
      high: a.high === null || b.high === null ? null : isBelow(a.high, b.high) ? b.high : a.high,
    }),
    first,
  );
}

/** Distance between two intervals in units of `step`, one decimal; null when they meet. */
export function gapInSteps(a: Interval, b: Interval, step: string): string | null {
  const gap = isBelow(a.high, b.low)
    ? new Fraction(b.low ?? 0).sub(a.high ?? 0)
    : isBelow(b.high, a.low)
      ? new Fraction(a.low ?? 0).sub(b.high ?? 0)
      : null;
  return gap && gap.div(step).round(1).valueOf().toFixed(1);
}

function isBelow(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && new Fraction(a).compare(b) < 0;
}
