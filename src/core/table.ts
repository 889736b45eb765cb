import type { Cell, Table } from './paper.ts';

export function cellAt(table: Table, row: number, column: number): Cell | null {
  const index = table.grid[row]?.[column];
  return index === undefined ? null : (table.cells[index] ?? null);
}

/** Names over a column, outermost first; `row` tells which of several stacked tables is meant. */
export function columnPath(table: Table, column: number, row: number): string[] {
  return pathOf(headerRowsOver(table, row).map((header) => cellAt(table, header, column)));
}

/** Names beside a row, outermost first. */
export function rowPath(table: Table, row: number): string[] {
  return pathOf(upTo(table.headerColumns).map((column) => cellAt(table, row, column)));
}

/** The rows that name the columns of a row: the nearest run of header rows above it. */
export function headerRowsOver(table: Table, row: number): number[] {
  const inner = table.innerHeaders.findLast(({ end }) => end <= row);
  if (!inner) return upTo(table.headerRows);
  return upTo(inner.end - inner.start).map((index) => inner.start + index);
}

/** True for a row that names columns instead of holding values. */
export function isHeaderRow(table: Table, row: number): boolean {
  return (
    row < table.headerRows || table.innerHeaders.some(({ start, end }) => start <= row && row < end)
  );
}

/** Each name once where it is repeated level after level. */
function pathOf(cells: readonly (Cell | null)[]): string[] {
  const path: string[] = [];
  for (const cell of cells) {
    const text = cell?.text.trim();
    if (text && path.at(-1) !== text) path.push(text);
  }
  return path;
}

function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}
