import { countOf } from '../number-words.ts';
import { isSetting, mentionsIn, wordsIn, type Clause } from './clause.ts';
import { areMeasuredAlike } from './better.ts';
import { signOf } from './compare-lines.ts';
import { acrossLines } from './across-lines.ts';
import { isBound } from './line-pairs.ts';
import type { Mention } from './mention.ts';
import type { Outcome } from './outcome.ts';
import type { Predicate } from './predicates.ts';
import { selectLines } from './select-lines.ts';
import { linesOf, meetingOf, nameOf, type Line } from './table-view.ts';

const passive =
  /\b(?:(?:achieved|obtained|given|yielded|produced|reached|got|provided|attained|observed|found|had|made)\s+(?:by|with|when|using|for|in|on)|(?:is|are|was|were)(?!\s+(?:not\s+)?\p{L}+ed)|comes? from|belongs? to|goes to)\b/iu;

/** "A has the best M", "the lowest M is that of A": A's value against all others in M. */
export function judgeExtreme(clause: Clause, predicate: Predicate, end: number): Outcome | null {
  if (predicate.vague || /^(?:most|top)$/i.test(predicate.text)) return null;
  const behind = wordsIn(clause, predicate.end, clause.end);
  const turn = passive.exec(behind);
  const stop = turn ? predicate.end + turn.index + turn[0].length : clause.end;
  const before = mentionsIn(clause, clause.start, predicate.start);
  const after = turn ? mentionsIn(clause, stop, clause.end) : [];
  const axes = after[0]?.axis === 'column' ? (['column', 'row'] as const) : (['row', 'column'] as const); // prettier-ignore
  for (const axis of axes) {
    const holders = holdersOn(clause, axis, before, after);
    if (!holders) continue;
    const settings = clause.mentions.filter((one) => one.axis === axis && !holders.includes(one) && (isSetting(clause, one) || one.end <= predicate.start)); // prettier-ignore
    const pool = settings.length > 0 ? selectLines(clause.view, axis, settings) : linesOf(clause.view, axis); // prettier-ignore
    const own = selectLines(clause.view, axis, holders)?.filter((line) => pool?.includes(line));
    if (!own || !pool || own.length === 0 || own.length === pool.length) continue;
    if (!pool.every((line) => areMeasuredAlike(line, own[0] ?? line))) continue;
    const across = acrossLines(clause, axis, predicate, turn ? Math.min(end, stop) : end);
    if (!across) return null;
    const denied = /\b(?:is|are|was|were|do|does|did) not\b/.test(
      clause.claim.slice(predicate.end, stop + 5),
    );
    const negated = predicate.negated || denied;
    return judged(clause, { ...predicate, negated }, own, pool, across);
  }
  return null;
}

function holdersOn(
  clause: Clause,
  axis: 'row' | 'column',
  before: readonly Mention[],
  after: readonly Mention[],
): readonly Mention[] | null {
  const isHolder = (one: Mention): boolean => one.axis === axis && !isSetting(clause, one);
  const behind = after.filter((one) => one.axis === axis);
  if (behind.length > 0) return behind;
  const named = before.filter(isHolder);
  if (named.length > 0) return named;
  const spoken = clause.spokenOf.filter((one) => one.axis === axis);
  return spoken.length > 0 ? spoken : null;
}

function judged(
  { view, claim, start, end }: Clause,
  predicate: Predicate,
  own: readonly Line[],
  pool: readonly Line[],
  across: { readonly lines: readonly Line[]; readonly linked: boolean },
): Outcome | null {
  let [agree, against] = [0, 0];
  const reasons: string[] = [];
  const meetings = across.lines.flatMap((other) => {
    const sign = signOf(view, other, predicate, [claim.slice(start, end), view.caption]);
    if (sign === 0) return [];
    const groups = new Set(own.map(({ group }) => group));
    return [...groups].flatMap((group) => {
      const ranked = pool
        .filter((line) => line.group === group && (!isBound(line) || own.includes(line)))
        .flatMap((line) => {
          const meeting = meetingOf(view, line, other);
          return meeting ? [{ line, meeting }] : [];
        })
        .sort((a, b) => sign * (b.meeting.value - a.meeting.value));
      const [first] = ranked;
      const mine = ranked.find(({ line }) => own.includes(line));
      if (!first || !mine || ranked.length < 2) return [];
      const isFirst = mine.meeting.value === first.meeting.value;
      if (isFirst) agree++;
      else against++;
      reasons.push(
        isFirst
          ? `“${nameOf(mine.line)}” has ${mine.meeting.raw} in “${nameOf(other)}”, the ${sign > 0 ? 'largest' : 'smallest'} of ${ranked.length}`
          : `in “${nameOf(other)}” the ${sign > 0 ? 'largest' : 'smallest'} is ${first.meeting.raw} of “${nameOf(first.line)}”, not ${mine.meeting.raw} of “${nameOf(mine.line)}”`,
      );
      return isFirst ? [mine.meeting] : [mine.meeting, first.meeting];
    });
  });
  if (agree + against === 0) return null;
  const counted = countIn(claim.slice(predicate.end, end));
  if (counted !== null && agree + against !== counted.of) return null;
  if (counted === null && agree > 0 && against > 0) return null;
  const holds = counted === null ? agree > 0 : agree === counted.wins;
  return {
    holds: holds !== predicate.negated,
    reason: reasons.slice(0, 3).join('; '),
    meetings,
    rule: 'extreme',
    linked: across.linked ? 2 : 1,
    unanimous: true,
  };
}

/** "On three out of the four datasets": how many of how many. */
function countIn(text: string): { readonly wins: number; readonly of: number } | null {
  const match = /\b(?:on|in|for|across)\s+(\p{L}+|\d+)\s+(?:out\s+)?of\s+(?:the\s+|all\s+)?(\p{L}+|\d+)\b/u.exec(text); // prettier-ignore
  const [wins, of] = [match?.[1], match?.[2]].map((word) => Number(countOf(word ?? '') ?? word ?? NaN)); // prettier-ignore
  return wins !== undefined && of !== undefined && wins > 0 && of >= wins ? { wins, of } : null;
}
