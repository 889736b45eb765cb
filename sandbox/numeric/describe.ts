/** Sum by Neumaier's rule: the rounding errors of the parts are added up too. */
export function sum(values: readonly number[]): number {
  let [total, lost] = [0, 0];
  for (const value of values) {
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return total + lost;
}

/** Arithmetic mean; NaN of nothing. */
export function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}

/** Variance, by default of a sample (n − 1); 'population' divides by n. */
export function variance(
  values: readonly number[],
  of: 'sample' | 'population' = 'sample',
): number {
  const centre = mean(values);
  const squares = sum(values.map((value) => (value - centre) * (value - centre)));
  return squares / (of === 'population' ? values.length : values.length - 1);
}

/** Standard deviation, by default of a sample (n − 1). */
export function sd(values: readonly number[], of: 'sample' | 'population' = 'sample'): number {
  return Math.sqrt(variance(values, of));
}

/** Standard error of the mean of a sample. */
export function standardError(values: readonly number[]): number {
  return sd(values) / Math.sqrt(values.length);
}

/** Middle value, or the mean of the two middle ones. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5, 7);
}

/**
 * Quantile by one of Hyndman and Fan's types 1 to 9 (The American Statistician 50, 1996). Type 7 is that of R and
 * NumPy, 6 that of SPSS and Minitab, 2 that of SAS.
 */
export function quantile(values: readonly number[], p: number, type = 7): number {
  const sorted = values.toSorted((a, b) => a - b);
  const n = sorted.length;
  const at = (place: number): number => sorted[Math.min(n, Math.max(1, place)) - 1] ?? NaN;
  const fuzz = 4 * Number.EPSILON;
  if (type <= 3) {
    const place = type === 3 ? n * p - 0.5 : n * p;
    const j = Math.floor(place + fuzz);
    const isWhole = Math.abs(place - j) <= fuzz;
    if (!isWhole) return at(j + 1);
    if (type === 1) return at(j);
    if (type === 2) return (at(j) + at(j + 1)) / 2;
    return j % 2 === 0 ? at(j) : at(j + 1);
  }
  const [a, b] = plotting[type] ?? [NaN, NaN];
  const place = a + p * (n + 1 - a - b);
  const j = Math.floor(place + fuzz);
  const part = Math.abs(place - j) < fuzz ? 0 : place - j;
  return (1 - part) * at(j) + part * at(j + 1);
}

/** Constants a and b of the continuous types. */
const plotting: Readonly<Record<number, readonly [number, number]>> = {
  4: [0, 1],
  5: [0.5, 0.5],
  6: [0, 0],
  7: [1, 1],
  8: [1 / 3, 1 / 3],
  9: [3 / 8, 3 / 8],
};

/** Pearson's correlation of two lists of one length. */
export function correlation(x: readonly number[], y: readonly number[]): number {
  const [mx, my] = [mean(x), mean(y)];
  const products = (a: readonly number[], ma: number, b: readonly number[], mb: number): number =>
    sum(a.map((value, index) => (value - ma) * ((b[index] ?? NaN) - mb)));
  return products(x, mx, y, my) / Math.sqrt(products(x, mx, x, mx) * products(y, my, y, my));
}
