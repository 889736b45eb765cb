import type { Reading } from '../core/identity.ts';
import { printedInterval } from '../core/interval.ts';
import type { StatisticalResult } from '../core/statistics/result.ts';

/**
 * The script maps the statistic's range through the survival function, never 1 - cdf, and rounds
 * the two ends of p outward by a relative 1e-10, more than the functions' own error.
 */
export const significanceScript = `(input, { survival }) => {
  const { type, low, high, comparator, df1, df2, tails, against } = input;
  const [a, b, m, n] = [Number(low), Number(high), Number(df1), Number(df2)];
  const p = (x) => {
    const s = Math.abs(x);
    if (type === 't') return survival.t(s, n);
    if (type === 'r') return s >= 1 ? 0 : survival.r(s, n);
    if (type === 'Z') return survival.z(s);
    if (type === 'F') return survival.F(x < 0 ? 0 : x, m, n);
    return survival.chi2(x < 0 ? 0 : x, m);
  };
  const ends = [p(a), p(b)];
  if (a <= 0 && b >= 0) ends.push(p(0));
  if (comparator === '<' || comparator === '≤') ends.push(1);
  if (comparator === '>' || comparator === '≥') ends.push(0);
  const share = tails === 1 ? 0.5 : 1;
  const least = Math.min(...ends) * share;
  const most = Math.max(...ends) * share;
  const outward = ([from, to]) => [from * (1 - 1e-10), Math.min(1, to * (1 + 1e-10))];
  return outward(against ? [1 - most, 1 - least] : [least, most]);
}`;

/** What the script is given for one result. */
export function significanceInput(result: StatisticalResult): Reading['input'] {
  const { low, high } = printedInterval(result.statistic.value, result.statistic.step);
  return {
    type: result.type === 'Q' ? 'Chi2' : result.type,
    low: decimal(low),
    high: decimal(high),
    comparator: result.statistic.comparator,
    df1: result.df1,
    df2: result.df2,
    tails: result.tails,
    against: isAgainstPrediction(result),
  };
}

/** Half of a two-tailed p is never above one half: such a one-tailed p is of the other direction. */
function isAgainstPrediction({ tails, p }: StatisticalResult): boolean {
  return tails === 1 && p.value !== null && p.comparator !== '<' && Number(p.value) > 0.5;
}

/** How the p-value was read. */
export function readingName(statistic: StatisticalResult): string {
  if (statistic.tails === 2) return 'two-tailed';
  return isAgainstPrediction(statistic)
    ? 'one-tailed, against the predicted direction'
    : 'one-tailed, as the sentence says';
}

/** A result's name as printed, such as "t(28)". */
export function nameOf({ type, df1, df2 }: StatisticalResult): string {
  const name = type === 'Chi2' ? 'χ²' : type === 'Z' ? 'z' : type;
  const dfs = [df1, df2].filter((df) => df !== null).join(', ');
  return dfs ? `${name}(${dfs})` : name;
}

/** A rational end as a decimal text; half a unit of a decimal is one. */
function decimal(end: string | null): string {
  const [numerator = '0', denominator = '1'] = (end ?? '0').split('/');
  return String(Number(numerator) / Number(denominator));
}
