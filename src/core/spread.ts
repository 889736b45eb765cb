import Fraction from 'fraction.js';
import { root, type Ends } from './interval-arithmetic.ts';

/** What a printed spread may be: the deviation of the sample or of the population, or the error of the mean. */
export type SpreadKind = 'sample' | 'population' | 'standard-error';

/**
 * Ends of the spread of values that each lie in an interval. The variance is convex: its largest value
 * is at a corner, its smallest where every value is clamped towards one middle. Rounded outwards at 20
 * decimals. Throws a RangeError for fewer than two values.
 */
export function spread(list: readonly Ends[], kind: SpreadKind): Ends {
  if (list.length < 2) throw new RangeError('Cannot take the spread of one number');
  const n = list.length;
  const divisor = kind === 'population' ? n : kind === 'sample' ? n - 1 : n * (n - 1);
  return {
    low: root(least(list).div(divisor), 2, 'down'),
    high: root(most(list).div(divisor), 2, 'up'),
  };
}

/** Sum of squared distances from the mean. */
function squares(values: readonly Fraction[]): Fraction {
  const total = values.reduce((a, b) => a.add(b), new Fraction(0));
  const all = values.reduce((a, b) => a.add(b.mul(b)), new Fraction(0));
  return all.sub(total.mul(total).div(values.length));
}

/** At the largest, values below some cut take their low ends and those above their high ends. */
function most(list: readonly Ends[]): Fraction {
  const sorted = list.toSorted((a, b) => a.low.add(a.high).compare(b.low.add(b.high)));
  const cuts = Array.from({ length: sorted.length + 1 }, (_, cut) =>
    squares(sorted.map(({ low, high }, index) => (index < cut ? low : high))),
  );
  return cuts.reduce((a, b) => (a.compare(b) >= 0 ? a : b));
}

/** At the smallest, every value lies as near as it can to one middle: an end of some interval, or a mean. */
function least(list: readonly Ends[]): Fraction {
  const ends = list.flatMap(({ low, high }) => [low, high]);
  const middles = [...ends, ...ends.flatMap((end) => meanOfFixed(list, end) ?? [])];
  const sums = middles.map((middle) =>
    squares(
      list.map(({ low, high }) =>
        middle.compare(low) < 0 ? low : middle.compare(high) > 0 ? high : middle,
      ),
    ),
  );
  return sums.reduce((a, b) => (a.compare(b) <= 0 ? a : b));
}

/** Mean of the values that cannot reach a middle just beyond this one. */
function meanOfFixed(list: readonly Ends[], middle: Fraction): Fraction | null {
  const fixed = list.flatMap(({ low, high }) =>
    middle.compare(low) < 0 ? [low] : middle.compare(high) >= 0 ? [high] : [],
  );
  if (fixed.length === 0) return null;
  return fixed.reduce((a, b) => a.add(b), new Fraction(0)).div(fixed.length);
}
