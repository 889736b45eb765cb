import betainc from '@stdlib/math-base-special-betainc';
import erfc from '@stdlib/math-base-special-erfc';
import gammainc from '@stdlib/math-base-special-gammainc';
import { largeGammaTail } from './large-gamma-tail.ts';

/** Survival functions, each from an incomplete function itself, never as 1 - cdf, which is 0 below 1e-16. */
export const survival = Object.freeze({
  /** P(|T| > |t|) for Student's t with df degrees of freedom. */
  t: (t: number, df: number): number => beta(df, t * t, df / 2, 0.5),
  /** Two-tailed P of a correlation r with df = n - 2: 1 - r² is df / (df + t²). */
  r: (r: number, df: number): number => beta((1 - r) * (1 + r), r * r, df / 2, 0.5),
  /** P(F > f). */
  F: (f: number, df1: number, df2: number): number =>
    f <= 0 ? 1 : beta(df2, df1 * f, df2 / 2, df1 / 2),
  /** P(χ² > x). */
  chi2: (x: number, df: number): number => (x <= 0 ? 1 : gammaTail(x / 2, df / 2)),
  /** P(|Z| > |z|). */
  z: (z: number): number => erfc(Math.abs(z) / Math.SQRT2),
});

/**
 * Incomplete beta function up to part / (part + rest). Near 1 it is taken from the other end:
 * the quotient itself would have lost the digits of the small rest.
 */
function beta(part: number, rest: number, a: number, b: number): number {
  const whole = part + rest;
  return rest < part
    ? betainc(rest / whole, b, a, true, true)
    : betainc(part / whole, a, b, true, false);
}

/** The library's function is wrong in the second digit for shapes above a thousand. */
function gammaTail(x: number, a: number): number {
  return a > 200 ? largeGammaTail(x, a) : gammainc(x, a, true, true);
}
