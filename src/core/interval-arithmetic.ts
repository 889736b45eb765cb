import Fraction from 'fraction.js';

/** Exact ends; `low <= high`. */
export interface Ends {
  readonly low: Fraction;
  readonly high: Fraction;
}

/** Ends from their text forms, decimals or rationals. */
export function read([low, high]: readonly [string, string]): Ends {
  return { low: new Fraction(low), high: new Fraction(high) };
}

/** Text forms of the ends, "n" or "n/d". */
export function write({ low, high }: Ends): [string, string] {
  return [low.toFraction(), high.toFraction()];
}

export function add(a: Ends, b: Ends): Ends {
  return { low: a.low.add(b.low), high: a.high.add(b.high) };
}

export function sub(a: Ends, b: Ends): Ends {
  return { low: a.low.sub(b.high), high: a.high.sub(b.low) };
}

export function sum(list: readonly Ends[]): Ends {
  return list.reduce(add, { low: new Fraction(0), high: new Fraction(0) });
}

/** Throws a RangeError on an empty list. */
export function mean(list: readonly Ends[]): Ends {
  if (list.length === 0) throw new RangeError('Cannot take the mean of no number');
  const { low, high } = sum(list);
  return { low: low.div(list.length), high: high.div(list.length) };
}

/** (a - b) / b as a/b - 1, with b one variable. Throws a RangeError when b contains 0. */
export function relativeChange(a: Ends, b: Ends): Ends {
  const ratio = div(a, b);
  return { low: ratio.low.sub(1), high: ratio.high.sub(1) };
}

/** Throws a RangeError when b contains 0. */
export function div(a: Ends, b: Ends): Ends {
  if (b.low.compare(0) <= 0 && b.high.compare(0) >= 0)
    throw new RangeError('Cannot divide by a range that contains zero');
  const corners = [a.low.div(b.low), a.low.div(b.high), a.high.div(b.low), a.high.div(b.high)];
  return {
    low: corners.reduce((x, y) => (x.compare(y) <= 0 ? x : y)),
    high: corners.reduce((x, y) => (x.compare(y) >= 0 ? x : y)),
  };
}

/** Times an exact factor, a decimal or rational text. */
export function scale(a: Ends, factor: string): Ends {
  const [x, y] = [a.low.mul(factor), a.high.mul(factor)];
  return x.compare(y) <= 0 ? { low: x, high: y } : { low: y, high: x };
}

/** Σ w·x / Σ w with exact weights, decimal or rational texts. Throws a RangeError when they sum to 0 or one is negative. */
export function weightedMean(list: readonly Ends[], weights: readonly string[]): Ends {
  const exact = weights.map((weight) => new Fraction(weight));
  const total = exact.reduce((a, b) => a.add(b), new Fraction(0));
  if (
    total.compare(0) <= 0 ||
    exact.some((weight) => weight.compare(0) < 0) ||
    exact.length !== list.length
  )
    throw new RangeError('Cannot weigh with these weights');
  const { low, high } = sum(
    list.map((term, index) => scale(term, (exact[index] ?? total).toFraction())),
  );
  return { low: low.div(total), high: high.div(total) };
}

/** 2pr / (p + r) of positive numbers: it rises with both. Throws a RangeError when one may be 0 or less. */
export function harmonic(p: Ends, r: Ends): Ends {
  if (p.low.compare(0) <= 0 || r.low.compare(0) <= 0)
    throw new RangeError('Cannot take the harmonic mean of zero');
  const of = (x: Fraction, y: Fraction): Fraction => x.mul(y).mul(2).div(x.add(y));
  return { low: of(p.low, r.low), high: of(p.high, r.high) };
}

/** n / Σ 1/x of positive numbers: it rises with each. Throws a RangeError when one may be 0 or less. */
export function harmonicMean(list: readonly Ends[]): Ends {
  if (list.length === 0 || list.some(({ low }) => low.compare(0) <= 0))
    throw new RangeError('Cannot take the harmonic mean of zero');
  const of = (values: readonly Fraction[]): Fraction =>
    new Fraction(values.length).div(
      values.reduce((total, value) => total.add(value.inverse()), new Fraction(0)),
    );
  return { low: of(list.map(({ low }) => low)), high: of(list.map(({ high }) => high)) };
}

/** The n-th root of the product of n numbers, rounded outwards at 20 decimals. Throws a RangeError below 0. */
export function geometricMean(list: readonly Ends[]): Ends {
  if (list.length === 0 || list.some(({ low }) => low.compare(0) < 0))
    throw new RangeError('Cannot take the geometric mean of a negative number');
  const product = (values: readonly Fraction[]): Fraction =>
    values.reduce((a, b) => a.mul(b), new Fraction(1));
  const low = product(list.map((one) => one.low));
  const high = product(list.map((one) => one.high));
  return { low: root(low, list.length, 'down'), high: root(high, list.length, 'up') };
}

const rootScale = 100_000_000_000_000_000_000n;

/** The n-th root at 20 decimals, the neighbour below or above where it is no exact one. */
export function root(value: Fraction, n: number, way: 'down' | 'up'): Fraction {
  const scaled = value.n * power(rootScale, n);
  const wanted = scaled / value.d;
  let [low, high] = [0n, wanted + 1n];
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (power(middle, n) <= wanted) low = middle;
    else high = middle;
  }
  const isExact = power(low, n) * value.d === scaled;
  return new Fraction(way === 'down' || isExact ? low : low + 1n, rootScale);
}

function power(base: bigint, n: number): bigint {
  let result = 1n;
  for (let time = 0; time < n; time++) result *= base;
  return result;
}

/** What an F-score that is averaged over classes or folds can be: at most 2·min(p, r) and (p + r) / 2. */
export function fScoreBound(p: Ends, r: Ends): Ends {
  const bounds = [p.high.mul(2), r.high.mul(2), p.high.add(r.high).div(2)];
  return { low: new Fraction(0), high: bounds.reduce((a, b) => (a.compare(b) <= 0 ? a : b)) };
}

/** A part of a positive whole in percent. Throws a RangeError when the whole may be 0 or less. */
export function shareOf(part: Ends, whole: Ends): Ends {
  if (whole.low.compare(0) <= 0) throw new RangeError('Cannot take a share of nothing');
  return scale({ low: part.low.div(whole.high), high: part.high.div(whole.low) }, '100');
}

/** The largest of numbers that each lie in an interval. Throws a TypeError on an empty list. */
export function maximum(list: readonly Ends[]): Ends {
  return list.reduce((a, b) => ({
    low: a.low.compare(b.low) >= 0 ? a.low : b.low,
    high: a.high.compare(b.high) >= 0 ? a.high : b.high,
  }));
}

/** The smallest of numbers that each lie in an interval. Throws a TypeError on an empty list. */
export function minimum(list: readonly Ends[]): Ends {
  return list.reduce((a, b) => ({
    low: a.low.compare(b.low) <= 0 ? a.low : b.low,
    high: a.high.compare(b.high) <= 0 ? a.high : b.high,
  }));
}
