import Fraction from 'fraction.js';
import { decimalsOf, powerOfTen } from '../number/decimal.ts';

/** How an author made a printed number out of a longer one. */
export const roundings = [
  'up_or_down',
  'up',
  'down',
  'even',
  'ceiling',
  'floor',
  'trunc',
  'anti_trunc',
  'ceiling_or_floor',
] as const;

export type Rounding = (typeof roundings)[number];

/** The values that print so; an open end does not belong to them. */
export interface PrintedSet {
  readonly low: Fraction;
  readonly high: Fraction;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

/** True for a name of one of the rounding modes. */
export function isRounding(name: string): name is Rounding {
  return roundings.some((rounding) => rounding === name);
}

/** The values that a rounding author prints as this plain decimal; trailing zeros count. */
export function printedSet(decimal: string, rounding: Rounding): PrintedSet {
  const value = new Fraction(decimal);
  const unit = new Fraction(powerOfTen(-decimalsOf(decimal)));
  const half = unit.div(2);
  const near = (lowOpen: boolean, highOpen: boolean): PrintedSet => ({
    low: value.sub(half),
    high: value.add(half),
    lowOpen,
    highOpen,
  });
  const below: PrintedSet = { low: value.sub(unit), high: value, lowOpen: true, highOpen: false };
  const above: PrintedSet = { low: value, high: value.add(unit), lowOpen: false, highOpen: true };
  const around: PrintedSet = { ...below, high: above.high, highOpen: true };
  const side = value.compare(0);
  switch (rounding) {
    case 'up_or_down':
      return near(false, false);
    case 'up':
      return near(false, true);
    case 'down':
      return near(true, false);
    case 'even': {
      const isOdd = /[13579]$/.test(decimal);
      return near(isOdd, isOdd);
    }
    case 'ceiling':
      return below;
    case 'floor':
      return above;
    case 'trunc':
      return side > 0 ? above : side < 0 ? below : around;
    case 'anti_trunc':
      if (side === 0) return { low: value, high: value, lowOpen: false, highOpen: false };
      return side > 0 ? below : above;
    case 'ceiling_or_floor':
      return around;
  }
}

/** True when the value prints so. */
export function isPrintedAs(
  value: Fraction,
  { low, high, lowOpen, highOpen }: PrintedSet,
): boolean {
  const [fromLow, fromHigh] = [value.compare(low), value.compare(high)];
  return (lowOpen ? fromLow > 0 : fromLow >= 0) && (highOpen ? fromHigh < 0 : fromHigh <= 0);
}

/** The set with both ends multiplied by a positive factor. */
export function scaled(set: PrintedSet, factor: Fraction): PrintedSet {
  return { ...set, low: set.low.mul(factor), high: set.high.mul(factor) };
}

/** The whole numbers of a set, first and last; null when it holds none. */
export function integersOf({ low, high, lowOpen, highOpen }: PrintedSet): {
  first: bigint;
  last: bigint;
} | null {
  const up = toInteger(low.ceil());
  const down = toInteger(high.floor());
  const first = lowOpen && low.equals(low.ceil()) ? up + 1n : up;
  const last = highOpen && high.equals(high.floor()) ? down - 1n : down;
  return first <= last ? { first, last } : null;
}

function toInteger(value: Fraction): bigint {
  return value.s * value.n;
}
