import betainc from '@stdlib/math-base-special-betainc';
import erfc from '@stdlib/math-base-special-erfc';
import gammainc from '@stdlib/math-base-special-gammainc';
import type { NamedOperation } from './named-operation.ts';

/** p-values from a test statistic and its degrees of freedom, in any order of the inputs; each from a survival function. */
export const significances: readonly NamedOperation[] = [
  significance('p-value of z', ([z = NaN]) => [normal(z), normal(z) / 2], 1),
  significance('p-value of t', ([t = NaN, df = NaN]) => [student(t, df), student(t, df) / 2], 2),
  significance('p-value of χ²', ([x = NaN, df = NaN]) => [gammainc(x / 2, df / 2, true, true)], 2),
  significance(
    'p-value of r',
    ([r = NaN, n = NaN]) => [
      betainc((1 - r) * (1 + r), n / 2, 0.5, true, false),
      betainc((1 - r) * (1 + r), (n - 2) / 2, 0.5, true, false),
    ],
    2,
  ),
  significance(
    'p-value of F',
    ([f = NaN, df1 = NaN, df2 = NaN]) => [
      betainc(df2 / (df2 + df1 * f), df2 / 2, df1 / 2, true, false),
    ],
    3,
  ),
];

function significance(
  name: string,
  of: (values: readonly number[]) => number[],
  size: number,
): NamedOperation {
  return {
    name,
    named: { operation: 'significance' },
    checks: ['S1'],
    of: (values) => (values.length === size ? ordersOf(values).flatMap(of) : []),
  };
}

function ordersOf(values: readonly number[]): (readonly number[])[] {
  if (values.length < 2) return [values];
  return values.flatMap((value, place) =>
    ordersOf(values.filter((_, other) => other !== place)).map((rest) => [value, ...rest]),
  );
}

function normal(z: number): number {
  return erfc(Math.abs(z) / Math.SQRT2);
}

function student(t: number, df: number): number {
  return betainc(df / (df + t * t), df / 2, 0.5, true, false);
}
