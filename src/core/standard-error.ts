import type { Comparison } from './records/generated/types.ts';

type Printed = Pick<Comparison['results'][number], 'spread' | 'n'>;

/** Half the width of a 95% interval of the normal distribution, in standard errors. */
const half95 = 1.959963984540054;

/** The standard error that a printed spread gives; null where it prints none, or does not say what it is or of how many. */
export function standardErrorOf({ spread, n }: Printed): number | null {
  const value = Number(spread?.value);
  if (!spread || !(value > 0)) return null;
  if (spread.kind === 'se') return value;
  if (spread.kind === 'ci95') return value / half95;
  return spread.kind === 'sd' && n ? value / Math.sqrt(n.value) : null;
}
