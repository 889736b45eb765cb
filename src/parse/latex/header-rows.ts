import type { CellDraft } from '../blocks.ts';
import { isValue } from '../headers.ts';

/** A header deeper than this is none. */
const deepest = 4;

/**
 * Rows above the first rule that the source itself makes header, where looking for values would
 * miss it: a name there reads like a number ("20K"), or a cell reaches down past the rule. 0 else.
 */
export function headerRowsOf(
  rows: readonly (readonly CellDraft[])[],
  rules: readonly number[],
): number {
  const first = rules.find((rule) => rule > 0);
  if (first === undefined || first > deepest || first >= rows.length) return 0;
  const above = rows.slice(0, first);
  const values = above.map((row) => row.slice(1).filter(({ text }) => isValue(text)).length);
  if (!values.includes(0)) return 0;
  const reach = Math.max(
    ...above.map((row, index) => index + Math.max(...row.map(({ rowSpan }) => rowSpan), 1)),
  );
  const crosses = reach > first && reach <= deepest && reach < rows.length;
  return crosses ? reach : values.some((count) => count > 0) ? first : 0;
}
