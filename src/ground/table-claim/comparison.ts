import { isSetting, mentionsIn, wordsIn, type Clause } from './clause.ts';
import { judgeLines } from './judge-lines.ts';
import { linesFor } from './line-pairs.ts';
import type { Mention } from './mention.ts';
import type { Outcome } from './outcome.ts';
import type { Predicate } from './predicates.ts';

const than =
  /\b(?:than|compared (?:to|with)|relative to|in comparison (?:to|with)|over|against|to)\b/i;
const against = /\b(?:compared (?:to|with)|relative to|in comparison (?:to|with)|over|against)\b/i;
const firstly = /\b(?:compared (?:to|with)|relative to|in comparison (?:to|with)|unlike|than)\s*$/i;

/** "A outperforms B on M", "A has a lower M than B": each of A against each of B where M is. */
export function judgeComparison(clause: Clause, predicate: Predicate, end: number): Outcome | null {
  if (predicate.vague) return null;
  const isVerb = predicate.transitive;
  const behind = wordsIn(clause, predicate.end, clause.end);
  const comparator = isVerb ? null : (predicate.kind === 'change' ? against : than).exec(behind);
  if (!comparator && !isVerb && !isOfMeasure(clause, predicate)) return null;
  const objectStart = comparator
    ? predicate.end + comparator.index + comparator[0].length
    : isVerb
      ? predicate.end
      : clause.end;
  const before = mentionsIn(clause, clause.start, predicate.start);
  const first = before.find((one) =>
    firstly.test(clause.claim.slice(Math.max(0, one.start - 25), one.start)),
  );
  const isPronoun = /^\s*(?:it|them)\b/i.test(wordsIn(clause, objectStart, clause.end));
  const stop =
    end > objectStart && mentionsIn(clause, objectStart, end).length > 0 ? end : clause.end;
  const after = isPronoun ? clause.spokenOf : mentionsIn(clause, objectStart, stop);
  for (const axis of ['row', 'column'] as const) {
    const isArgument = (one: Mention): boolean => one.axis === axis && !isSetting(clause, one);
    const named = before.filter((one) => isArgument(one) && one !== first);
    const subjects = named.length > 0 ? named : clause.spokenOf.filter((one) => one.axis === axis);
    if (subjects.length === 0) continue;
    const implied = comparator || isVerb ? [] : first ? [first] : clause.spokenAgainst;
    const objects = [...after, ...implied].filter(
      (one) =>
        one.axis === axis && (isPronoun || !isSetting(clause, one) || one.start - objectStart < 12),
    );
    const settings = clause.mentions.filter(
      (one) => one.axis === axis && !subjects.includes(one) && !objects.includes(one),
    );
    const found = linesFor(clause, axis, subjects, objects, settings, objectStart);
    if (!found) continue;
    const passive = /\bby\b/.test(behind.slice(0, 4)) && isVerb;
    const pairs = found.pairs.map(([a, b]) => (passive ? ([b, a] as const) : ([a, b] as const)));
    return judgeLines(clause, axis, pairs, predicate, end, 'comparison');
  }
  return null;
}

/** "A better match rate": without "than", a measure must stand right behind. */
function isOfMeasure({ mentions }: Clause, { kind, end }: Predicate): boolean {
  return kind === 'compare' && mentions.some(({ start }) => start >= end && start < end + 25);
}
