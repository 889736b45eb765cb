import { isSetting, wordsIn, type Clause } from './clause.ts';
import type { Predicate } from './predicates.ts';
import { selectLines } from './select-lines.ts';
import type { Axis, Line } from './table-view.ts';

/** The lines across that the clause names for this predicate, else for all of it; all lines where it names none. */
export function acrossLines(
  clause: Clause,
  axis: Axis,
  predicate: Pick<Predicate, 'start' | 'end'>,
  end: number,
): { readonly lines: readonly Line[]; readonly linked: boolean } | null {
  const other = axis === 'row' ? 'column' : 'row';
  const all = clause.mentions.filter((one) => one.axis === other);
  const near = all.filter((one) => one.start >= predicate.end && one.end <= end);
  const last = clause.predicates.findLast((one) => one.end <= predicate.start)?.end ?? 0;
  const settings = all.filter(
    (one) =>
      !near.includes(one) &&
      (isSetting(clause, one) || (one.end <= predicate.start && one.start >= last)),
  );
  const named = near.length > 0 ? [...near, ...settings] : all;
  const lines = selectLines(clause.view, other, named);
  if (!lines) return null;
  const results =
    named.length > 0
      ? lines
      : overallOf(
          lines.filter((line) => !isCost(line)),
          wordsIn(clause, clause.start, clause.end),
        );
  return { lines: results, linked: named.length > 0 || results.length === 1 };
}

/** What a claim of "better" that names no measure does not speak of. */
function isCost(line: Line): boolean {
  return /#|\b(?:params?|parameters|time|size|train|decode|cost|flops|memory|turns)\b/i.test(
    line.names.join(' '),
  );
}

/** A line that sums the others up speaks for them. */
function overallOf(lines: readonly Line[], words: string): readonly Line[] {
  if (/\b(?:all|each|every|both|consistently)\b/i.test(words)) return lines;
  const overall = lines.filter((line) =>
    /\b(?:overall|avg|average|all|total|mean)\b/i.test(line.names.join(' ')),
  );
  return overall.length === 1 ? overall : lines;
}
