import { isSetting, mentionsIn, wordsIn, type Clause } from './clause.ts';
import { areMeasuredAlike } from './better.ts';
import { compareLines, wayOf } from './compare-lines.ts';
import { wrongDifference } from './printed-difference.ts';
import type { Mention } from './mentions.ts';
import type { Outcome } from './outcome.ts';
import type { Predicate } from './predicates.ts';
import { selectLines } from './select-lines.ts';
import { linesOf, type Axis, type Line, type TableView } from './table-view.ts';

const than = /\b(?:than|compared (?:to|with)|relative to|in comparison (?:to|with)|over|against|to)\b/i;
const against = /\b(?:compared (?:to|with)|relative to|in comparison (?:to|with)|over|against)\b/i;
const firstly = /\b(?:compared (?:to|with)|relative to|in comparison (?:to|with)|unlike|than)\s*$/i;
const others =
  /\b(?:all|any|every|the)?\s*(?:of the )?(?:other|the rest|remaining|compared|competing|comparison|previous|existing|prior|earlier|current|published)\b|\bstate-of-the-art (?:\p{L}+ )?(?:models|methods|systems|approaches|results)\b|\ball (?:the )?(?:\p{L}+ )?(?:models|methods|systems|baselines|approaches)\b/iu;
const baselines = /\bbaselines?\b/i;

/** "A outperforms B on M", "A has a lower M than B": each of A against each of B where M is. */
export function judgeComparison(clause: Clause, predicate: Predicate, end: number): Outcome | null {
  if (predicate.vague) return null;
  const isVerb = /^(?:outperf|underp|surp|beat|exceed|trail|lag|fall|improv|gain|superior|inferior)/i.test(predicate.text) && predicate.text.length > 8 || /^(?:beat|trail|surpass|exceed)/i.test(predicate.text); // prettier-ignore
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
  const stop = end > objectStart && mentionsIn(clause, objectStart, end).length > 0 ? end : clause.end;
  const after = isPronoun ? clause.spokenOf : mentionsIn(clause, objectStart, stop);
  for (const axis of ['row', 'column'] as const) {
    const isArgument = (one: Mention): boolean => one.axis === axis && !isSetting(clause, one);
    const named = before.filter((one) => isArgument(one) && one !== first);
    const subjects = named.length > 0 ? named : clause.spokenOf.filter((one) => one.axis === axis);
    if (subjects.length === 0) continue;
    const implied = comparator || isVerb ? [] : first ? [first] : clause.spokenAgainst;
    const objects = [...after, ...implied].filter(
      (one) => one.axis === axis && (isPronoun || !isSetting(clause, one) || one.start - objectStart < 12),
    );
    const settings = clause.mentions.filter(
      (one) => one.axis === axis && !subjects.includes(one) && !objects.includes(one),
    );
    const found = linesFor(clause, axis, subjects, objects, settings, objectStart);
    if (!found) continue;
    const passive = /\bby\b/.test(behind.slice(0, 4)) && isVerb;
    const pairs = found.pairs.map(([a, b]) => (passive ? ([b, a] as const) : ([a, b] as const)));
    const across = acrossLines(clause, axis, predicate, end);
    if (!across) return null;
    const words = [wordsIn(clause, clause.start, clause.end), clause.view.caption];
    const compared = compareLines(clause.view, pairs, across.lines, predicate, words);
    const way = wayOf(compared);
    if (way === null) return null;
    const wrong = way !== predicate.negated && way ? wrongDifference(clause, predicate, end, compared.meetings) : null; // prettier-ignore
    return {
      holds: way !== predicate.negated && wrong === null,
      reason: compared.reason + (wrong ?? ''),
      meetings: compared.meetings,
      rule: 'comparison',
      linked: across.linked ? 2 : 1,
    };
  }
  return null;
}

function linesFor(
  { view, claim, end }: Clause,
  axis: Axis,
  subjects: readonly Mention[],
  objects: readonly Mention[],
  settings: readonly Mention[],
  objectStart: number,
): { readonly pairs: readonly (readonly [Line, Line])[] } | null {
  const within = settings.length > 0 ? selectLines(view, axis, settings) : linesOf(view, axis);
  const ours = selectLines(view, axis, subjects)?.filter((line) => within?.includes(line));
  if (!ours || ours.length === 0) return null;
  const text = claim.slice(objectStart, end);
  const theirs =
    objects.length > 0
      ? selectLines(view, axis, objects)?.filter((line) => within?.includes(line))
      : genericLines(view, axis, ours, text, within ?? []);
  if (!theirs || theirs.length === 0 || theirs.some((line) => ours.includes(line))) return null;
  const pairs = pairsOf(ours, theirs);
  return pairs.every(([a, b]) => areMeasuredAlike(a, b)) ? { pairs } : null;
}

/** "All other models" and "the baselines": lines that no name is given for. */
function genericLines(
  view: TableView,
  axis: Axis,
  ours: readonly Line[],
  text: string,
  within: readonly Line[],
): readonly Line[] | null {
  const rest = within.filter((line) => !ours.includes(line) && !isBound(line));
  if (text === '') return rest.length === 1 ? rest : null;
  const groups = new Set(ours.map(({ group }) => group));
  if (others.test(text)) return rest.filter(({ group }) => groups.has(group));
  if (!baselines.test(text)) return null;
  const named = rest.filter((line) => /baseline/i.test(line.names.join(' ')));
  return named.length > 0 ? named : null;
}

/** What no system competes with: people, gold, oracles. */
export function isBound(line: Line): boolean {
  return /\b(?:human|gold|oracle|upper|ceiling|chance|total|average|avg|overall|all|sum)\b/i.test(
    line.names.at(-1) ?? '',
  );
}

/** Lines of one group, or whose names differ in nothing else, are compared with each other alone. */
function pairsOf(ours: readonly Line[], theirs: readonly Line[]): (readonly [Line, Line])[] {
  const all = ours.flatMap((a) => theirs.map((b) => [a, b] as const));
  const close = all.filter(([a, b]) => a.group === b.group && sharesLevel(a, b, all));
  if (close.length > 0) return close;
  const grouped = all.filter(([a, b]) => a.group === b.group);
  return grouped.length > 0 ? grouped : all;
}

function sharesLevel(a: Line, b: Line, all: readonly (readonly [Line, Line])[]): boolean {
  const first = (line: Line): string => (line.names.length > 1 ? (line.names[0] ?? '') : '');
  const isShared = all.some(([x, y]) => first(x) !== '' && first(x) === first(y));
  return !isShared || first(a) === first(b);
}

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
  const results = named.length > 0 ? lines : overallOf(lines.filter((line) => !isCost(line)), wordsIn(clause, clause.start, clause.end));
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

/** "A better match rate": without "than", a measure must stand right behind. */
function isOfMeasure({ mentions }: Clause, { kind, end }: Predicate): boolean {
  return kind === 'compare' && mentions.some(({ start }) => start >= end && start < end + 25);
}
