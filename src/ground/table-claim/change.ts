import { wordsIn, type Clause } from './clause.ts';
import { judgeLines } from './judge-lines.ts';
import type { Mention } from './mention.ts';
import type { Outcome } from './outcome.ts';
import type { Predicate } from './predicates.ts';
import { linesOf, type Line, type TableView } from './table-view.ts';

const removal =
  /\b(?:without|w\/o|remov\w+|ablat\w+|exclud\w+|dropp?ing|omit\w+|disabl\w+|discard\w+|eliminat\w+|leaving out)\b/i;
const neutral = new Set(['baseline', 'base', 'none', 'only', 'and', 'with', 'plu', 'original', 'full', 'no']); // prettier-ignore

/** "Adding X improves M", "removing X hurts": lines that differ in X alone. */
export function judgeChange(clause: Clause, predicate: Predicate, end: number): Outcome | null {
  if (predicate.vague) return null;
  for (const mention of clause.mentions.filter((one) => one.end <= predicate.start)) {
    const pairs = minimalPairs(clause.view, mention);
    if (pairs.length === 0) continue;
    const removed = removal.test(wordsIn(clause, clause.start, mention.start));
    const ordered = removed ? pairs.map(([a, b]) => [b, a] as const) : pairs;
    return judgeLines(clause, mention.axis, ordered, predicate, end, 'change');
  }
  return null;
}

/** Pairs of a line with what is named and the same without it. */
function minimalPairs(view: TableView, mention: Mention): (readonly [Line, Line])[] {
  const lines = linesOf(view, mention.axis);
  return mention.lines.flatMap((line) => {
    if (line.lacks) {
      const whole = lines.filter((one) => one.group === line.group && !one.lacks);
      const full = whole.findLast(({ place }) => place < line.place) ?? whole[0];
      return full ? [[full, line] as const] : [];
    }
    if (isAddition(line)) {
      const base = lines.findLast((one) => one.place < line.place && one.group === line.group && !isAddition(one)); // prettier-ignore
      return base ? [[line, base] as const] : [];
    }
    const rest = without(bare(line), mention.keys);
    if (lines.length === 2) return lines.filter((one) => one !== line).map((one) => [line, one] as const); // prettier-ignore
    const partners = lines.filter(
      (one) => one !== line && one.group === line.group && isSame(bare(one), rest),
    );
    return partners.length === 1 && partners[0] ? [[line, partners[0]] as const] : [];
  });
}

/** A row that names what it adds to the row above: "+ coverage". */
function isAddition(line: Line): boolean {
  return /^\s*\+\s?\p{L}/u.test(line.names.at(-1) ?? '');
}

function bare({ keys }: Line): string[] {
  return keys.flat().filter((key) => !neutral.has(key));
}

/** One of each of the words taken away. */
function without(keys: readonly string[], taken: readonly string[]): string[] {
  const left = [...taken];
  return keys.filter((key) => {
    const at = left.indexOf(key);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && [...a].sort().join(' ') === [...b].sort().join(' ');
}
