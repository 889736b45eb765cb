import type { Interval } from '../src/core/interval.ts';
import type { StatisticalResult } from '../src/core/statistics/result.ts';

/** One result as the engine judged it. */
export interface JudgedResult {
  readonly result: StatisticalResult;
  readonly computed: Interval;
  readonly consistent: boolean;
}

/** Why the engine and statcheck say different things of a row, by the rule at which they part. */
export function causeOf(
  row: Readonly<Record<string, string>>,
  judged: readonly JudgedResult[],
): string {
  const errors = (row['sc_error'] ?? '').split('|').map((word) => word === 'TRUE');
  if (errors.length !== judged.length)
    return `statcheck reads ${errors.length} results here, the engine ${judged.length}`;
  const differing = judged.filter(({ consistent }, index) => consistent === errors[index]);
  return [...new Set(differing.map(causeOfOne))].join('; ');
}

function causeOfOne({
  result: { p, tails, statistic },
  computed,
  consistent,
}: JudgedResult): string {
  if (tails === 1)
    return 'the words say "one-tailed" of this very result; statcheck halves p only when asked to';
  if (p.value !== null && Number(p.value) === 0)
    return 'p printed as zeros stands for less than half its last digit; statcheck calls it an error by default';
  const printed = Number(p.value);
  const touches = [computed.low, computed.high].some(
    (end) => Math.abs(numberOf(end) / printed - 1) < 1e-8,
  );
  if (touches && p.comparator === '=')
    return 'the printed p is the very end of its range; ends count as meeting here, not in statcheck';
  if (touches) return 'the printed p is the very end of its range, within the error of calculation';
  if (statistic.comparator !== '=')
    return `statcheck takes the statistic of "${statistic.comparator}" at its printed value, the engine un-rounds it`;
  return consistent ? 'unexplained: consistent here only' : 'unexplained: inconsistent here only';
}

function numberOf(end: string | null): number {
  const [numerator = '0', denominator = '1'] = (end ?? '0').split('/');
  return Number(numerator) / Number(denominator);
}
