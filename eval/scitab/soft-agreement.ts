import { signOf } from '../../src/ground/table-claim/compare-lines.ts';
import { clausesOf } from '../../src/ground/table-claim/clauses.ts';
import type { Mention } from '../../src/ground/table-claim/mention.ts';
import { findMentions } from '../../src/ground/table-claim/mentions.ts';
import { findPredicates, type Predicate } from '../../src/ground/table-claim/predicates.ts';
import {
  linesOf,
  meetingOf,
  type Line,
  type TableView,
} from '../../src/ground/table-claim/table-view.ts';

/**
 * How far the values lean the way the claim says, from -1 to 1, one number a statement: the first line it names against
 * the others it names, or all others. A lean, no verdict: what the rules leave open has one too.
 */
export function softAgreements(claim: string, view: TableView): number[] {
  const mentions = findMentions(claim, view);
  let before: readonly Mention[] = [];
  return clausesOf(claim).flatMap(({ start, end }) => {
    const own = mentions.filter((one) => one.start >= start && one.end <= end);
    const named = own.length > 0 ? own : before;
    if (own.length > 0) before = own;
    return findPredicates(claim, start, end).flatMap((predicate) => {
      const lean = leanOf(view, predicate, named, [claim.slice(start, end), view.caption]);
      return lean === null ? [] : [predicate.negated ? -lean : lean];
    });
  });
}

function leanOf(
  view: TableView,
  predicate: Predicate,
  named: readonly Mention[],
  words: readonly string[],
): number | null {
  const first = named.find(({ axis }) => axis === 'row') ?? named[0];
  if (!first) return null;
  const others = named.filter((one) => one.axis === first.axis && one !== first).flatMap(({ lines }) => lines); // prettier-ignore
  const against = (others.length > 0 ? others : linesOf(view, first.axis)).filter((line) => !first.lines.includes(line)); // prettier-ignore
  const other = first.axis === 'row' ? 'column' : 'row';
  const across = named.filter(({ axis }) => axis === other).flatMap(({ lines }) => lines);
  let [sum, count] = [0, 0];
  for (const line of across.length > 0 ? across : linesOf(view, other)) {
    const sign = signOf(view, line, predicate, words);
    for (const way of waysIn(view, first.lines, against, line)) {
      sum += sign * way;
      count += Math.abs(sign);
    }
  }
  return count === 0 ? null : sum / count;
}

function waysIn(
  view: TableView,
  ours: readonly Line[],
  theirs: readonly Line[],
  across: Line,
): number[] {
  return ours.flatMap((one) =>
    theirs.flatMap((other) => {
      const [a, b] = [meetingOf(view, one, across), meetingOf(view, other, across)];
      return a && b ? [Math.sign(a.value - b.value)] : [];
    }),
  );
}
