/** An operation that papers name in words, and what it gives for inputs in the script's order. */
export interface NamedOperation {
  readonly name: string;
  /** Words that name it in a sentence, a caption or a header. */
  readonly words: RegExp;
  /** The engine's own word for it, where it has one. */
  readonly operation: string | null;
  /** Catalogue checks that are this operation. */
  readonly checks: readonly string[];
  /** Every admissible way to compute it; empty where it has no meaning for so many inputs. */
  readonly of: (values: readonly number[]) => readonly number[];
}

const change =
  /\b(?:improv|increas|decreas|reduc|gain|drop|declin|rais|ris|rose|fall|fell|boost|outperform|surpass|exceed|difference|margin|grow|grew|higher|lower|better|worse|more|less|fewer|points?)\w*|[ΔδΔ∆]/i;

export const operations: readonly NamedOperation[] = [
  {
    name: 'mean',
    words: /\b(?:averag\w*|avg|ave|means?)\b/i,
    operation: 'mean',
    checks: ['F1'],
    of: (values) => (values.length > 1 ? [mean(values)] : []),
  },
  {
    name: 'sum',
    words: /\b(?:totals?|totall?ing|totall?ed|sums?|summed|altogether|combined|in all)\b/i,
    operation: 'sum',
    checks: ['F4'],
    of: (values) => (values.length > 1 ? [sum(values)] : []),
  },
  {
    name: 'difference',
    words: change,
    operation: 'difference',
    checks: ['F6', 'F8'],
    of: pair((a, b) => [a - b]),
  },
  {
    name: 'relative change',
    words: new RegExp(`relative|${change.source}`, 'i'),
    operation: 'relative-change',
    checks: ['F7', 'F8'],
    of: pair((a, b) => [(a - b) / b, (a - b) / (100 - b), (a - b) / (1 - b)]),
  },
  {
    name: 'ratio',
    words: /\b(?:ratio|times|fold|speed-?ups?|faster|slower|smaller|larger)\b|\d\s?[x×]/i,
    operation: 'ratio',
    checks: ['F9'],
    of: pair((a, b) => [a / b]),
  },
  {
    name: 'share',
    words: /\b(?:of|share|percent|per cent|proportion|fraction|rate)\b|%/i,
    operation: 'share',
    checks: ['F10'],
    of: pair((a, b) => [a / b]),
  },
  {
    name: 'harmonic mean',
    words: /\b(?:harmonic|F[_-]?\{?1\}?|F[- ]?(?:score|measure))\b/i,
    operation: 'harmonic-mean',
    checks: ['F3', 'F11'],
    of: (values) =>
      values.length > 1 ? [values.length / sum(values.map((value) => 1 / value))] : [],
  },
  {
    name: 'geometric mean',
    words: /\b(?:geometric|geo-?mean)\b/i,
    operation: null,
    checks: ['F3'],
    of: (values) => (values.length > 1 ? [Math.exp(mean(values.map(Math.log)))] : []),
  },
  {
    name: 'median',
    words: /\bmedian\b/i,
    operation: null,
    checks: [],
    of: (values) => (values.length > 2 ? [median(values)] : []),
  },
  {
    name: 'range',
    words: /\b(?:range|spread)\b/i,
    operation: null,
    checks: [],
    of: (values) => (values.length > 2 ? [Math.max(...values) - Math.min(...values)] : []),
  },
  {
    name: 'standard deviation',
    words: /\b(?:standard deviation|std\.?(?: dev)?|s\.?d\.?)\b|±/i,
    operation: null,
    checks: ['F14'],
    of: (values) =>
      values.length > 2
        ? [deviation(values, values.length), deviation(values, values.length - 1)]
        : [],
  },
  {
    name: 'weighted mean',
    words: /\bweighted\b/i,
    operation: null,
    checks: ['F2'],
    of: paired(
      (values, weights) =>
        sum(values.map((value, index) => value * (weights[index] ?? 0))) / sum(weights),
    ),
  },
  {
    name: 'mean of differences',
    words: /\b(?:averag\w*|mean)\b[^.]*\b(?:gain|improve|increase|difference|drop|reduction)/i,
    operation: null,
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
