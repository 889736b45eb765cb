import type { NamedOperation } from './named-operation.ts';
import { significances } from './significances.ts';
/** Every operation that a script can be told to be. */
export const operations: readonly NamedOperation[] = [
  ...significances,
  {
    name: 'mean',
    named: { operation: 'mean', among: /\b(?:mean|averag\w+)\b/i },
    checks: ['F1'],
    of: (values) => (values.length > 1 ? [mean(values)] : []),
  },
  {
    name: 'sum',
    named: { operation: 'sum', among: /\b(?:sum|total|together|in all)\b/i },
    checks: ['F4'],
    of: (values) => (values.length > 1 ? [sum(values)] : []),
  },
  {
    name: 'difference',
    named: { operation: 'difference' },
    checks: ['F6', 'F8'],
    of: pair((a, b) => [a - b, Math.abs(a - b)]),
  },
  {
    name: 'relative change',
    named: { operation: 'relative-change' },
    checks: ['F7', 'F8'],
    of: pair((a, b) => [
      (a - b) / b,
      Math.abs((a - b) / b),
      (a - b) / (100 - b),
      (a - b) / (1 - b),
    ]),
  },
  {
    name: 'ratio',
    named: { operation: 'ratio', among: /\b(?:ratio|factor|speed-?up|times)\b/i },
    checks: ['F9'],
    of: pair((a, b) => [a / b]),
  },
  {
    name: 'share',
    named: { operation: 'share' },
    checks: ['F10'],
    of: pair((a, b) => [a / b]),
  },
  {
    name: 'harmonic mean',
    named: { words: /\b(?:harmonic|F[_-]?\{?1\}?|F[- ]?(?:score|measure))\b/i },
    checks: ['F3', 'F11'],
    of: (values) =>
      values.length > 1 ? [values.length / sum(values.map((value) => 1 / value))] : [],
  },
  {
    name: 'geometric mean',
    named: { words: /\b(?:geometric|geo-?mean)\b/i },
    checks: ['F3'],
    of: (values) => (values.length > 1 ? [Math.exp(mean(values.map(Math.log)))] : []),
  },
  {
    name: 'median',
    named: { words: /\bmedian\b/i },
    checks: [],
    of: (values) => (values.length > 2 ? [median(values)] : []),
  },
  {
    name: 'range',
    named: { words: /\b(?:range|spread)\b/i },
    checks: [],
    of: (values) => (values.length > 2 ? [Math.max(...values) - Math.min(...values)] : []),
  },
  {
    name: 'standard deviation',
    named: { words: /\b(?:standard deviation|std\.?(?: dev)?|s\.?d\.?)\b|±/i },
    checks: ['F14'],
    of: (values) =>
      values.length > 2
        ? [deviation(values, values.length), deviation(values, values.length - 1)]
        : [],
  },
  {
    name: 'variance',
    named: { words: /\bvariance\b/i },
    checks: [],
    of: (values) =>
      values.length > 2
        ? [deviation(values, values.length) ** 2, deviation(values, values.length - 1) ** 2]
        : [],
  },
  {
    name: 'standard error',
    named: { words: /\b(?:standard error|s\.?e\.?(?:m\.?)?)\b/i },
    checks: [],
    of: (values) =>
      values.length > 2 ? [deviation(values, values.length - 1) / Math.sqrt(values.length)] : [],
  },
  {
    name: 'share of the total',
    named: { operation: 'share' },
    checks: ['F5', 'F10'],
    of: (values) => (values.length > 1 ? values.map((value) => value / sum(values)) : []),
  },
  {
    name: 'product',
    named: { words: /\b(?:product of|multipl\w+|per \w+|for each|[\w-]+[- ](?:hours|days))\b/i },
    checks: ['F20', 'F21'],
    of: (values) => (values.length > 1 ? [values.reduce((total, value) => total * value, 1)] : []),
  },
  {
    name: 'weighted mean',
    named: { words: /\bweighted\b/i },
    checks: ['F2'],
    of: paired(
      (values, weights) =>
        sum(values.map((value, index) => value * (weights[index] ?? 0))) / sum(weights),
    ),
  },
  {
    name: 'mean of differences',
    named: {
      words: /\b(?:averag\w*|mean)\b[^.]*\b(?:gain|improve|increase|difference|drop|reduction)/i,
    },
    checks: [],
    of: paired((first, second) => mean(first) - mean(second)),
  },
];

/** The two orders of two numbers. */
function pair(of: (a: number, b: number) => number[]): NamedOperation['of'] {
  return ([a, b, ...rest]) =>
    a === undefined || b === undefined || rest.length > 0 ? [] : [...of(a, b), ...of(b, a)];
}

/** Two lists of one length: the first half against the second, or each against its neighbour; in both orders. */
function paired(
  of: (first: readonly number[], second: readonly number[]) => number,
): NamedOperation['of'] {
  return (values) => {
    const half = values.length / 2;
    if (half < 2 || !Number.isInteger(half)) return [];
    const even = values.filter((_, index) => index % 2 === 0);
    const odd = values.filter((_, index) => index % 2 === 1);
    const [front, back] = [values.slice(0, half), values.slice(half)];
    return [of(even, odd), of(odd, even), of(front, back), of(back, front)];
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle - 1)] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}

function deviation(values: readonly number[], by: number): number {
  const centre = mean(values);
  return Math.sqrt(sum(values.map((value) => (value - centre) ** 2)) / by);
}
