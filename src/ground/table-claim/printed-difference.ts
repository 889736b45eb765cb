import { read, relativeChange, scale, sub, type Ends } from '../../core/interval-arithmetic.ts';
import { printedInterval } from '../../core/interval.ts';
import type { Token } from '../../core/number/token.ts';
import type { Clause } from './clause.ts';
import { isDerived, preciseNumbers } from './printed-number.ts';
import type { Meeting } from './table-view.ts';

/**
 * Words for a change that the clause prints and that one pair of cells does not give, neither in points nor in
 * percent of either; null where it fits, is hedged, or nobody knows which pair it is of.
 */
export function wrongDifference(clause: Clause, meetings: readonly Meeting[]): string | null {
  const [a, b] = meetings;
  if (!a || !b || meetings.length > 2) return null;
  const [token, second] = preciseNumbers(clause.claim).filter(
    (one) => one.start >= clause.start && one.end <= clause.end && isDerived(clause.claim, one),
  );
  if (!token || second || token.hedge !== 'none') return null;
  if (givesDifference(token, a, b)) return null;
  return `; the difference is no ${token.raw}`;
}

/** True when two cells give the number as a difference or a percentage of either, at printed precision. */
export function givesDifference(token: Token, a: Meeting, b: Meeting): boolean {
  const own = read(endsOf(token.value.replace(/^[-+]/, ''), token.step));
  const [x, y] = [a, b].map((one) => read(endsOf(one.exact, one.step)));
  if (!x || !y) return false;
  const change = sub(x, y);
  const isShare = token.unit === '%' && x.high.compare(1) <= 0 && y.high.compare(1) <= 0;
  const points = isShare ? [change, scale(change, '100')] : [change];
  const relative = token.unit === '%' ? [...percents(x, y), ...percents(y, x)] : [];
  return [...points, ...relative].some(
    (range) => meet(own, range) || meet(own, scale(range, '-1')),
  );
}

function percents(x: Ends, y: Ends): Ends[] {
  if (y.low.compare(0) <= 0) return [];
  return [scale(relativeChange(x, y), '100')];
}

function endsOf(value: string, step: string): [string, string] {
  const { low, high } = printedInterval(value, step);
  return [low ?? value, high ?? value];
}

function meet(a: Ends, b: Ends): boolean {
  return a.low.compare(b.high) <= 0 && b.low.compare(a.high) <= 0;
}
