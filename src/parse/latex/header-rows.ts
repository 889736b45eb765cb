import type { CellDraft } from '../blocks.ts';
import { isValue } from '../headers.ts';

/** A header deeper than this is none. */
const deepest = 4;

/**
 * Rows above a rule that the source itself makes header, where looking for values would miss them:
 * a name there reads like a number ("20K", "5"), a cell reaches down past the rule, or the table
 * holds no values at all. 0 where nothing speaks for it.
 */
export function headerRowsOf(
  rows: readonly (readonly CellDraft[])[],
  rules: readonly number[],
): number {
  const first = rules.find((rule) => rule > 0);
  if (first === undefined || first > deepest || first >= rows.length) return 0;
  const names = rows.map(namesOf);
  if (names.every(({ values }) => values === 0)) return first === 2 ? first : 0;
  const above = names.slice(0, first);
  const reach = reachOf(rows.slice(0, first));
  if (above.some(({ values }) => values === 0) && reach > first)
    return reach <= deepest && reach < rows.length ? reach : 0;
  if (above.every(({ values }) => values === 0)) return 0;
  if (above.at(-1)?.values === 0) return first;
  if (above.some(({ values }) => values === 0)) return 0;
  if (above.every(({ values, filled, leads }) => !leads && values * 2 < filled)) return first;
  const second = rules.find((rule) => rule > first) ?? 0;
  const last = names[second - 1];
  return second === first + 1 && second < rows.length && last?.values === 0 && last.filled > 1
    ? second
    : 0;
}

/** How many cells of a row print something and how many a value, without its first; whether that leads with a value. */
function namesOf(row: readonly CellDraft[]): { values: number; filled: number; leads: boolean } {
  const rest = row.slice(1).filter(({ text }) => text !== '');
  return {
    values: rest.filter(({ text }) => isValue(text)).length,
    filled: rest.length,
    leads: isValue(row[0]?.text ?? ''),
  };
}

/** The row below the last that cells of these rows reach down to. */
function reachOf(rows: readonly (readonly CellDraft[])[]): number {
  return Math.max(
    ...rows.map((row, index) => index + Math.max(...row.map(({ rowSpan }) => rowSpan), 1)),
  );
}
