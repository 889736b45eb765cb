import { acrossLines } from './across-lines.ts';
import { wordsIn, type Clause } from './clause.ts';
import { compareLines, isUnanimous, wayOf } from './compare-lines.ts';
import type { Mention } from './mention.ts';
import type { Outcome } from './outcome.ts';
import type { Predicate } from './predicates.ts';
import { wrongDifference } from './printed-difference.ts';
import type { Line } from './table-view.ts';

/** Holds the first line of each pair against the second where the clause's measures are; null where nothing tells. */
export function judgeLines(
  clause: Clause,
  axis: Mention['axis'],
  pairs: readonly (readonly [Line, Line])[],
  predicate: Predicate,
  end: number,
  rule: Outcome['rule'],
): Outcome | null {
  const across = acrossLines(clause, axis, predicate, end);
  if (!across) return null;
  const words = [wordsIn(clause, clause.start, clause.end), clause.view.caption];
  const compared = compareLines(clause.view, pairs, across.lines, predicate, words);
  const way = wayOf(compared, words[0] ?? '');
  if (way === null) return null;
  const agrees = way !== predicate.negated;
  const wrong = agrees && way ? wrongDifference(clause, compared.meetings) : null;
  return {
    holds: agrees && wrong === null,
    reason: compared.reason + (wrong ?? ''),
    meetings: compared.meetings,
    rule,
    linked: across.linked ? 2 : 1,
    unanimous: isUnanimous(compared),
  };
}
