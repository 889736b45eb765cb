import { clausesOf } from './clauses.ts';
import { judgeChange } from './change.ts';
import { isSetting, mentionsIn, type Clause } from './clause.ts';
import { judgeComparison } from './comparison.ts';
import { judgeExtreme } from './extreme.ts';
import type { Mention } from './mention.ts';
import { findMentions } from './mentions.ts';
import type { Outcome } from './outcome.ts';
import { findPredicates } from './predicates.ts';
import { judgeNumbers } from './printed-number.ts';
import type { TableView } from './table-view.ts';

/** Longer is no claim of one table. */
export const mostCharacters = 2000;

const besides = /\b(?:comparable|similar|close|competitive|on par|compared|versus|vs)\b/i;

/** What the rules make of each clause of a claim against one table, in the claim's order. */
export function judgeClauses(claim: string, view: TableView): Outcome[] {
  if (claim.length > mostCharacters) return [];
  const mentions = findMentions(claim, view);
  let [spokenOf, spokenAgainst]: (readonly Mention[])[] = [[], []];
  const outcomes: Outcome[] = [];
  for (const range of clausesOf(claim)) {
    const predicates = findPredicates(claim, range.start, range.end);
    const clause: Clause = {
      ...range,
      claim,
      view,
      predicates,
      spokenOf: spokenOf ?? [],
      spokenAgainst: spokenAgainst ?? [],
      mentions: mentions.filter(({ start, end }) => start >= range.start && end <= range.end),
    };
    outcomes.push(...judgeClause(clause));
    const beside = besides.exec(claim.slice(range.start, range.end));
    const first = Math.min(
      predicates[0]?.start ?? range.end,
      beside ? range.start + beside.index : range.end,
    );
    const named = mentionsIn(clause, range.start, first);
    if (named.length === 0) continue;
    spokenOf = named;
    spokenAgainst = mentionsIn(clause, first, range.end).filter(
      (one) => named.some(({ axis }) => axis === one.axis) && !isSetting(clause, one),
    );
  }
  return outcomes;
}

function judgeClause(clause: Clause): Outcome[] {
  const { predicates } = clause;
  const outcomes = predicates.flatMap((predicate, index) => {
    const end = predicates[index + 1]?.start ?? clause.end;
    const compares = predicates.slice(0, index).some(({ kind }) => kind === 'compare');
    switch (predicate.kind) {
      case 'compare':
        return judgeComparison(clause, predicate, end) ?? [];
      case 'extreme':
        return compares ? [] : (judgeExtreme(clause, predicate, end) ?? []);
      case 'change':
        return compares
          ? []
          : (judgeChange(clause, predicate, end) ?? judgeComparison(clause, predicate, end) ?? []);
    }
  });
  if (outcomes.length < predicates.length) return outcomes;
  const number = judgeNumbers(clause);
  return number ? [...outcomes, number] : outcomes;
}
