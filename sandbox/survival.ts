import betainc from '@stdlib/math-base-special-betainc';
import erfc from '@stdlib/math-base-special-erfc';
import gammainc from '@stdlib/math-base-special-gammainc';

/** Survival functions, each from an incomplete function itself, never as 1 - cdf, which is 0 below 1e-16. */
export const survival = Object.freeze({
  /** P(|T| > |t|) for Student's t with df degrees of freedom. */
  t: (t: number, df: number): number => betainc(df / (df + t * t), df / 2, 0.5, true, false),
  /** Two-tailed P of a correlation r with df = n - 2: 1 - r² is df / (df + t²). */
  r: (r: number, df: number): number => betainc((1 - r) * (1 + r), df / 2, 0.5, true, false),
  /** P(F > f). */
  F: (f: number, df1: number, df2: number): number =>
    f <= 0 ? 1 : betainc(df2 / (df2 + df1 * f), df2 / 2, df1 / 2, true, false),
  /** P(χ² > x). */
  chi2: (x: number, df: number): number => (x <= 0 ? 1 : gammainc(x / 2, df / 2, true, true)),
  /** P(|Z| > |z|). */
  z: (z: number): number => erfc(Math.abs(z) / Math.SQRT2),
});
