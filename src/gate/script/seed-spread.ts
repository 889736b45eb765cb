import type { Interval } from '../../core/interval.ts';
import { rational } from '../../core/interval.ts';
import type { ScriptResult } from '../../core/io.ts';
import { plainDecimal } from '../../core/number/decimal.ts';
import Fraction from 'fraction.js';
import { valueOf, type Trials } from './trials.ts';

/** What a script that draws random numbers gives over its seeds. */
export interface SeedSpread {
  readonly values: readonly number[];
  readonly mean: number;
  readonly sd: number;
  /** Two standard deviations either side of the mean: the width that a tolerance may have. */
  readonly interval: Interval;
}

const fewestSeeds = 20;

/** The spread over at least 20 seeds; null for a script that gives the same under each, or fails under some. */
export function seedSpread(
  { seeds }: Pick<Trials, 'seeds'>,
  results: readonly ScriptResult[],
): SeedSpread | null {
  const values = [0, ...seeds].flatMap((call) => valueOf(results, call) ?? []);
  if (seeds.length === 0 || values.length < fewestSeeds || values.every((one) => one === values[0]))
    return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const sd = Math.sqrt(squares / (values.length - 1));
  const end = (value: number): string => rational(new Fraction(plainDecimal(value)));
  return { values, mean, sd, interval: { low: end(mean - 2 * sd), high: end(mean + 2 * sd) } };
}
