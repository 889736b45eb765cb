import type { CellDraft } from '../blocks.ts';
import { isValue } from '../headers.ts';

/** Why a table that was read must not be relied on, or null: what a right reading of a table never shows. */
export function doubtOf(
  rows: readonly (readonly CellDraft[])[],
  headerRows: number,
): string | null {
  const body = rows.slice(headerRows).flat();
  if (body.length === 0) return 'it has no rows below its headings';
  if (body.some(({ text }) => crowded(text))) return 'several values stand in one cell';
  if (body.filter(({ text }) => formula.test(text)).length > 0.2 * body.length)
    return 'its cells hold formulas';
  const wordy = body.filter(({ text }) => text.split(' ').length > 5).length;
  if (!body.some(({ text }) => isValue(text)) && wordy > 0.2 * body.length)
    return 'its cells hold running text';
  const unnamed = unnamedColumns(rows, headerRows);
  if (unnamed) return 'a column of values has no heading';
  return null;
}

/** Raised and lowered letters one after another, as fractions and sums have them. */
const formula = /[_^].*[_^].*[_^]/;

/** Two complete numbers in a cell with nothing between that ties them. */
function crowded(text: string): boolean {
  const bare = text.replace(/\([^)]*\)|\[[^\]]*\]|\{[^}]*\}/g, ' ');
  return isValue(bare) && /\d[\d.,]*[%*†‡]*\s+[-−–]?\d*\.\d/.test(bare);
}

/** A column of values, other than the first, with no words above its first value while others have them. */
function unnamedColumns(rows: readonly (readonly CellDraft[])[], headerRows: number): boolean {
  if (headerRows === 0) return false;
  const named = new Set<number>();
  const valued = new Map<number, number>();
  const covered = new Set<string>();
  for (const [row, cells] of rows.entries()) {
    let column = 0;
    for (const { text, columnSpan, rowSpan } of cells) {
      while (covered.has(`${row} ${column}`)) column += 1;
      for (let across = column; across < column + columnSpan; across++) {
        for (let down = 1; down < rowSpan; down++) covered.add(`${row + down} ${across}`);
        const value = row >= headerRows && isValue(text);
        if (!value && text !== '' && !valued.has(across) && columnSpan < 3) named.add(across);
        if (row < headerRows && text !== '') named.add(across);
        if (value && columnSpan === 1) valued.set(across, (valued.get(across) ?? 0) + 1);
      }
      column += columnSpan;
    }
  }
  return [...valued].some(([column, count]) => column > 0 && count > 1 && !named.has(column));
}
