import { areMeasuredAlike } from './better.ts';
import type { Clause } from './clause.ts';
import type { Mention } from './mention.ts';
import { selectLines } from './select-lines.ts';
import { linesOf, type Axis, type Line } from './table-view.ts';

const others =
  /\b(?:all|any|every|the)?\s*(?:of the )?(?:other|the rest|remaining|compared|competing|comparison|previous|existing|prior|earlier|current|published)\b|\bstate-of-the-art (?:\p{L}+ )?(?:models|methods|systems|approaches|results)\b|\ball (?:the )?(?:\p{L}+ )?(?:models|methods|systems|baselines|approaches)\b/iu;

const baselines = /\bbaselines?\b/i;

/** Pairs of lines that a comparison sets against each other; null where a side is not known or they are not measured alike. */
export function linesFor(
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
      : genericLines(ours, text, within ?? []);
  if (!theirs || theirs.length === 0 || theirs.some((line) => ours.includes(line))) return null;
  const pairs = pairsOf(ours, theirs);
  return pairs.every(([a, b]) => areMeasuredAlike(a, b)) ? { pairs } : null;
}

/** "All other models" and "the baselines": lines that no name is given for. */
function genericLines(
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
