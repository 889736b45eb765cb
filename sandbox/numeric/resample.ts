import { mean } from './describe.ts';

type Statistic = (values: readonly number[]) => number;

/** Resampling with the script's seeded `Math.random`: the same numbers each time for one seed. */
export const resample = Object.freeze({
  /** A statistic (default: the mean) of `times` samples of the same size, drawn with replacement. */
  bootstrap: (values: readonly number[], statistic: Statistic = mean, times = 1000): number[] =>
    repeat(times, () => statistic(values.map(() => values[below(values.length)] ?? NaN))),
  /** Two-sided p of a difference of means (or of `statistic`) between two groups, with 1 added to both counts. */
  permutation: (
    a: readonly number[],
    b: readonly number[],
    statistic: (a: readonly number[], b: readonly number[]) => number = (x, y) => mean(x) - mean(y),
    times = 1000,
  ): number => {
    const seen = Math.abs(statistic(a, b)) * (1 - 1e-12);
    const all = [...a, ...b];
    const asFar = repeat(times, () => {
      const drawn = shuffled(all);
      return statistic(drawn.slice(0, a.length), drawn.slice(a.length));
    }).filter((value) => Math.abs(value) >= seen).length;
    return (asFar + 1) / (times + 1);
  },
  shuffle: <T>(values: readonly T[]): T[] => shuffled(values),
  /** `size` of the values without replacement. */
  sample: <T>(values: readonly T[], size: number): T[] => shuffled(values).slice(0, size),
});

function repeat(times: number, draw: () => number): number[] {
  return Array.from({ length: Math.min(times, 100_000) }, draw);
}

function below(count: number): number {
  return Math.floor(Math.random() * count);
}

/** Fisher and Yates. */
function shuffled<T>(values: readonly T[]): T[] {
  const drawn = [...values];
  for (let last = drawn.length - 1; last > 0; last--) {
    const place = below(last + 1);
    [drawn[last], drawn[place]] = [drawn[place] as T, drawn[last] as T];
  }
  return drawn;
}
