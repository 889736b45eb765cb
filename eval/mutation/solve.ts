import {
  compare,
  exact,
  minus,
  over,
  plus,
  times,
  total,
  touch,
  type Bounds,
  type Exact,
} from './exact.ts';
import { admissibleBounds, countBounds, printedBounds, type Printed } from './lex.ts';
import type { Rule } from './listed.ts';

/** The numbers of an identity as they are printed now. */
export interface Values {
  readonly claim: Printed;
  readonly inputs: readonly Printed[];
  readonly weights: readonly Printed[];
}

/**
 * Whether any real numbers that print so satisfy the rule, decided with exact fractions. `loose` takes
 * the union of admissible readings for the claim: rounded, rounded twice, cut off. Every variable
 * occurs once in each rule, and each rule is monotone in each of its variables, so that the values it
 * can take are exactly those between two corners.
 */
export function isPossible(rule: Rule, values: Values, loose: boolean): boolean {
  const { claim, inputs } = values;
  const claimed = loose ? admissibleBounds(claim) : printedBounds(claim);
  if (rule === 'highest') return inputs.every((one) => !isAbove(one, claim, loose));
  if (rule === 'lowest') return inputs.every((one) => !isAbove(claim, one, loose));
  if (rule === 'geometric-mean') return isGeometricMean(claimed, inputs.map(printedBounds));
  if (rule === 'share') return isShare(claimed, inputs);
  if (rule === 'count-of') return isCountOf(claimed, inputs);
  const reached = boundsOf(rule, values);
  if (rule === 'sum' && !loose && inputs.every(isCount)) return touch(countBounds(claim), reached);
  if (rule === 'sum' && loose && [claim, ...inputs].every(isCount))
    return touch(countBounds(claim), reached);
  return touch(claimed, reached);
}

function isCount(one: Printed): boolean {
  return compare(countBounds(one).low, countBounds(one).high) === 0;
}

/** True when no reading of the two lets the first be as low as the second. */
function isAbove(a: Printed, b: Printed, loose: boolean): boolean {
  if (!loose) return compare(a.value, b.value) > 0;
  return compare(printedBounds(a).low, printedBounds(b).high) > 0;
}

function boundsOf(rule: Rule, { claim, inputs, weights }: Values): Bounds {
  const bounds = inputs.map(printedBounds);
  const [first = point(exact(0)), second = point(exact(0))] = bounds;
  const ends = (pick: (list: readonly Bounds[], end: 'low' | 'high') => Exact): Bounds => ({
    low: pick(bounds, 'low'),
    high: pick(bounds, 'high'),
  });
  switch (rule) {
    case 'mean':
      return ends((list, end) => over(total(list.map((one) => one[end])), exact(list.length)));
    case 'sum':
      return {
        low: total(inputs.map((one) => countBounds(one).low)),
        high: total(inputs.map((one) => countBounds(one).high)),
      };
    case 'weighted-mean':
      return ends((list, end) =>
        over(
          total(list.map((one, index) => times(one[end], weights[index]?.value ?? exact(0)))),
          total(weights.map(({ value }) => value)),
        ),
      );
    case 'harmonic-mean':
      return ends((list, end) =>
        list.some((one) => one[end].n <= 0n)
          ? exact(0)
          : over(exact(list.length), total(list.map((one) => over(exact(1), one[end])))),
      );
    case 'maximum':
      return ends((list, end) => extreme(list, end, 1));
    case 'minimum':
      return ends((list, end) => extreme(list, end, -1));
    case 'parts-of-100':
    case 'parts-of-1': {
      const whole = exact(rule === 'parts-of-1' ? 1 : 100);
      return {
        low: minus(whole, total(bounds.map(({ high }) => high))),
        high: minus(whole, total(bounds.map(({ low }) => low))),
      };
    }
    case 'difference':
      return { low: minus(first.low, second.high), high: minus(first.high, second.low) };
    case 'relative-change':
      return relativeChange(first, second);
    case 'ratio':
      return second.low.n <= 0n
        ? { low: exact(-(10n ** 30n)), high: exact(10n ** 30n) }
        : hull(
            [first.low, first.high].flatMap((x) =>
              [second.low, second.high].map((y) => over(x, y)),
            ),
          );
    case 'same-product': {
      const [own = claim, ...others] = inputs;
      const [a = claim, b = claim] = others;
      const product = times(a.value, b.value);
      return own.value.n === 0n ? point(exact(0)) : point(over(product, own.value));
    }
    default:
      return first;
  }
}

function point(value: Exact): Bounds {
  return { low: value, high: value };
}

function extreme(list: readonly Bounds[], end: 'low' | 'high', sign: number): Exact {
  return list
    .map((one) => one[end])
    .reduce((top, next) => (sign * compare(next, top) > 0 ? next : top));
}

/** 100 (a - b) / b, at the four corners; anything where b may be zero. */
function relativeChange(a: Bounds, b: Bounds): Bounds {
  if (b.low.n <= 0n && b.high.n >= 0n)
    return { low: exact(-(10n ** 30n)), high: exact(10n ** 30n) };
  const values = [a.low, a.high].flatMap((x) =>
    [b.low, b.high].map((y) => times(exact(100), over(minus(x, y), y))),
  );
  return hull(values);
}

function hull(values: readonly Exact[]): Bounds {
  const sorted = [...values].sort(compare);
  const [low = exact(0)] = sorted;
  return { low, high: sorted.at(-1) ?? low };
}

/** Powers instead of roots: the claim to the n-th between the two products. */
function isGeometricMean(claimed: Bounds, inputs: readonly Bounds[]): boolean {
  const zero = exact(0);
  const up = (value: Exact): Exact => (value.n < 0n ? zero : value);
  const product = (end: 'low' | 'high'): Exact =>
    inputs.reduce((result, one) => times(result, up(one[end])), exact(1));
  const power = ({ n, d }: Exact): Exact => ({
    n: n ** BigInt(inputs.length),
    d: d ** BigInt(inputs.length),
  });
  return touch(
    { low: power(up(claimed.low)), high: power(up(claimed.high)) },
    { low: product('low'), high: product('high') },
  );
}

/** A percentage of a count and its whole, both exact where they are whole numbers. */
function isShare(claimed: Bounds, [part, whole]: readonly Printed[]): boolean {
  if (!part || !whole) return true;
  const [k, n] = [countBounds(part), countBounds(whole)];
  if (n.low.n <= 0n) return false;
  const reached = {
    low: times(exact(100), over(k.low, n.high)),
    high: times(exact(100), over(k.high, n.low)),
  };
  return touch(claimed, reached) && compare(plus(k.low, exact(0)), n.high) <= 0;
}

/** A percentage that some whole number of the total gives. */
function isCountOf({ low, high }: Bounds, [whole]: readonly Printed[]): boolean {
  if (!whole || whole.value.n <= 0n) return false;
  const total = whole.value.n / whole.value.d;
  const most = (high.n * total) / (high.d * 100n);
  return most >= 0n && most <= total && compare(exact(most * 100n, total), low) >= 0;
}
