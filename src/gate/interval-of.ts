import type { Interval } from '../core/interval.ts';
import { write, type Ends } from '../core/interval-arithmetic.ts';

/** Exact ends as the interval that they bound. */
export function intervalOf(ends: Ends): Interval {
  const [low, high] = write(ends);
  return { low, high };
}
