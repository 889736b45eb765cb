import type { Grid } from './grid.ts';

/**
 * The grid with a group's name standing beside each of its rows, where the source prints it once: in
 * a column of names that is not the last, empty cells take the one name between two rules, or, where
 * names stand at the top of their groups, the name above.
 */
export function fillGroupLabels(
  { cells, places }: Grid,
  headerRows: number,
  headerColumns: number,
  rules: readonly number[],
): Grid['places'] {
  const filled = places.map((line) => [...line]);
  const textOf = (row: number, column: number): string =>
    cells[places[row]?.[column] ?? -1]?.draft.text ?? '';
  const bounds = [headerRows, ...rules.filter((rule) => rule > headerRows), places.length];
  for (let column = 0; column < headerColumns - 1; column++)
    for (const [index, from] of bounds.slice(0, -1).entries()) {
      const rows = upTo(from, bounds[index + 1] ?? from);
      const names = rows.filter((row) => textOf(row, column) !== '');
      const atTop = names[0] === rows[0];
      if (names.length === 0 || (names.length > 1 && !atTop)) continue;
      for (const row of rows) {
        const name = names.length === 1 ? names[0] : names.findLast((one) => one <= row);
        const label = places[name ?? -1]?.[column];
        const line = filled[row];
        if (line && label !== undefined && textOf(row, column) === '') line[column] = label;
      }
    }
  return filled;
}

function upTo(from: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - from) }, (_, index) => from + index);
}
