import betainc from '@stdlib/math-base-special-betainc';
import betaincinv from '@stdlib/math-base-special-betaincinv';
import erfc from '@stdlib/math-base-special-erfc';
import erfcinv from '@stdlib/math-base-special-erfcinv';
import gammainc from '@stdlib/math-base-special-gammainc';
import gammaincinv from '@stdlib/math-base-special-gammaincinv';

/** Normal distribution; `sf` is 1 − cdf without its loss in the tail. */
export const normal = Object.freeze({
  cdf: (x: number, mean = 0, sd = 1): number => erfc((mean - x) / (sd * Math.SQRT2)) / 2,
  sf: (x: number, mean = 0, sd = 1): number => erfc((x - mean) / (sd * Math.SQRT2)) / 2,
  quantile: (p: number, mean = 0, sd = 1): number => mean - sd * Math.SQRT2 * erfcinv(2 * p),
});

/** Student's t. */
export const t = Object.freeze({
  cdf: (x: number, df: number): number => tail(-x, df),
  sf: (x: number, df: number): number => tail(x, df),
  quantile: (p: number, df: number): number => {
    if (p === 0.5) return 0;
    const share = betaincinv(2 * Math.min(p, 1 - p), df / 2, 0.5, false);
    const size = Math.sqrt((df * (1 - share)) / share);
    return p < 0.5 ? -size : size;
  },
});

/** Fisher's F. */
export const f = Object.freeze({
  cdf: (x: number, df1: number, df2: number): number =>
    x <= 0 ? 0 : betainc((df1 * x) / (df1 * x + df2), df1 / 2, df2 / 2, true, false),
  sf: (x: number, df1: number, df2: number): number =>
    x <= 0 ? 1 : betainc(df2 / (df2 + df1 * x), df2 / 2, df1 / 2, true, false),
  quantile: (p: number, df1: number, df2: number): number => {
    const share = betaincinv(p, df1 / 2, df2 / 2, false);
    return (df2 * share) / (df1 * (1 - share));
  },
});

/** χ². */
export const chi2 = Object.freeze({
  cdf: (x: number, df: number): number => (x <= 0 ? 0 : gammainc(x / 2, df / 2, true, false)),
  sf: (x: number, df: number): number => (x <= 0 ? 1 : gammainc(x / 2, df / 2, true, true)),
  quantile: (p: number, df: number): number => 2 * gammaincinv(p, df / 2, false),
});

/** Binomial: k successes of n, each with probability p. `sf` is P(K > k). */
export const binomial = Object.freeze({
  cdf: (k: number, n: number, p: number): number => binomialAbove(k, n, p, true),
  sf: (k: number, n: number, p: number): number => binomialAbove(k, n, p, false),
  quantile: (q: number, n: number, p: number): number =>
    smallest((k) => binomialAbove(k, n, p, true) >= q, n),
});

/** Poisson with mean λ. `sf` is P(K > k). */
export const poisson = Object.freeze({
  cdf: (k: number, lambda: number): number => poissonAbove(k, lambda, true),
  sf: (k: number, lambda: number): number => poissonAbove(k, lambda, false),
  quantile: (q: number, lambda: number): number => {
    let most = 2 * lambda + 10;
    while (poissonAbove(most, lambda, true) < q && most < 1e9) most *= 2;
    return smallest((k) => poissonAbove(k, lambda, true) >= q, Math.ceil(most));
  },
});

/** P(T > x). */
function tail(x: number, df: number): number {
  const half = betainc(df / (df + x * x), df / 2, 0.5, true, false) / 2;
  return x >= 0 ? half : 1 - half;
}

function binomialAbove(k: number, n: number, p: number, isBelow: boolean): number {
  const whole = Math.floor(k);
  if (whole < 0) return isBelow ? 0 : 1;
  if (whole >= n) return isBelow ? 1 : 0;
  return betainc(p, whole + 1, n - whole, true, isBelow);
}

function poissonAbove(k: number, lambda: number, isBelow: boolean): number {
  const whole = Math.floor(k);
  if (whole < 0) return isBelow ? 0 : 1;
  return gammainc(lambda, whole + 1, true, isBelow);
}

/** The least whole number in [0, most] for which it holds. */
function smallest(holds: (k: number) => boolean, most: number): number {
  let [low, high] = [0, most];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
