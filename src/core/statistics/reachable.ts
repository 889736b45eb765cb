/** Bounds that every one of the integers keeps. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
}

/** More steps than any sum that people print needs; a search that is not over by then gives null. */
const mostSteps = 100_000;

/**
 * Whether n integers within bounds have this sum and this sum of squares. Exact; null when the
 * search would take too long. Takes off, all at once, the integers that have the value farthest
 * from the mean, as many as can be: what is left is then nearly constant, and most searches end soon.
 */
export function isReachable(
  n: number,
  sum: number,
  squares: number,
  bounds: Bounds | null = null,
): boolean | null {
  if ((squares - sum) % 2 !== 0) return false;
  const search: Search = { dead: new Set(), steps: 0 };
  const found = descend(search, n, sum, squares, bounds ?? { least: -Infinity, most: Infinity });
  return search.steps > mostSteps && !found ? null : found;
}

/** Least sum of squares of n integers of a sum: all as equal as can be. */
export function leastSquares(n: number, sum: number): number {
  const low = Math.floor(sum / n);
  const above = sum - n * low;
  return n * low * low + above * (2 * low + 1);
}

/** Greatest sum of squares within bounds: all at an end but one. */
export function mostSquares(n: number, sum: number, { least, most }: Bounds): number {
  const span = most - least;
  if (span === 0) return n * least * least;
  const spare = sum - n * least;
  const atMost = Math.min(n, Math.floor(spare / span));
  const rest = atMost < n ? least + spare - atMost * span : 0;
  const others = atMost < n ? n - atMost - 1 : 0;
  return atMost * most * most + rest * rest + others * least * least;
}

interface Search {
  /** States that are known to lead nowhere. */
  readonly dead: Set<string>;
  steps: number;
}

function descend(search: Search, n: number, sum: number, squares: number, outer: Bounds): boolean {
  search.steps += 1;
  if (search.steps > mostSteps) return false;
  if (n === 0) return sum === 0 && squares === 0;
  const least = leastSquares(n, sum);
  if (squares < least || sum < n * outer.least || sum > n * outer.most) return false;
  if (squares === least) return true;
  const bounds = tightened(n, sum, squares, outer);
  if (sum < n * bounds.least || sum > n * bounds.most) return false;
  if (squares > mostSquares(n, sum, bounds)) return false;
  const key = `${n} ${sum} ${squares} ${bounds.least} ${bounds.most}`;
  if (search.dead.has(key)) return false;
  const mean = sum / n;
  const isHigh = bounds.most - mean >= mean - bounds.least;
  const value = isHigh ? bounds.most : bounds.least;
  const inner = isHigh
    ? { least: bounds.least, most: value - 1 }
    : { least: value + 1, most: bounds.most };
  for (let count = mostOf(value, n, sum, squares); count >= 0; count--)
    if (descend(search, n - count, sum - count * value, squares - count * value * value, inner))
      return true;
  search.dead.add(key);
  return false;
}

/** No integer lies farther from the mean than the squares allow it. */
function tightened(n: number, sum: number, squares: number, { least, most }: Bounds): Bounds {
  const mean = sum / n;
  const reach = Math.sqrt(Math.max(0, (squares - sum * mean) * ((n - 1) / n)));
  const slack = 1e-9 * (1 + Math.abs(mean) + reach);
  return {
    least: Math.max(Math.ceil(mean - reach - slack), least),
    most: Math.min(Math.floor(mean + reach + slack), most),
  };
}

/** How many of the integers can have a value: k of them alone need k·d²·n / (n - k) of the spread. */
function mostOf(value: number, n: number, sum: number, squares: number): number {
  const mean = sum / n;
  const spread = squares - sum * mean;
  const away = (value - mean) ** 2;
  const most = away === 0 ? n : (spread * n) / (away * n + spread);
  return Math.min(n, Math.floor(most + 1e-9 * (1 + most)));
}
