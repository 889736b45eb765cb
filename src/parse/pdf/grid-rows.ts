import type { PlacedRow } from './table-place.ts';
import type { Chunk } from './table-rows.ts';

/** A cell while rows are put together. */
export interface Cell {
  chunk: Chunk;
  first: number;
  last: number;
  rowSpan: number;
}

/** A row of a table, of one line of type or several. */
export interface GridRow {
  top: number;
  bottom: number;
  size: number;
  cells: Cell[];
}

/** One line of type as a row. */
export function toGridRow({ y, size, cells }: PlacedRow): GridRow {
  return {
    top: y,
    bottom: y,
    size,
    cells: cells.map(({ chunk, first, last }) => ({ chunk, first, last, rowSpan: 1 })),
  };
}

/** True for a row that holds a value beside its label. */
export const valued = ({ cells }: GridRow): boolean =>
  cells.some(({ chunk, first }) => chunk.value && first > 0);

/** Height between rows of values that share a column. */
export function usualGap(rows: readonly GridRow[]): number {
  const gaps = rows.flatMap((row, index) => {
    const above = rows[index - 1];
    const shared = (above?.cells ?? []).some((one) =>
      row.cells.some(({ first, chunk }) => first === one.first && first > 0 && chunk.value),
    );
    return above && shared ? [above.bottom - row.top] : [];
  });
  return gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? Infinity;
}

/** A row half way between two whose columns both leave empty. */
export function isBetween(above: GridRow, row: GridRow, below: GridRow, most: number): boolean {
  const [up, down] = [above.bottom - row.top, row.bottom - below.top];
  const apart = (other: GridRow): boolean =>
    row.cells.every((cell) =>
      other.cells.every(({ first, last }) => cell.last < first || cell.first > last),
    );
  return (
    up + down < most && Math.min(up, down) > 0.25 * (up + down) && apart(above) && apart(below)
  );
}

/** Labels half way between two rows stand in both. */
export function withMiddles(rows: readonly GridRow[], most: number): GridRow[] {
  const kept: GridRow[] = [];
  for (const [index, row] of rows.entries()) {
    const [above, below] = [kept.at(-1), rows[index + 1]];
    if (above && below && isBetween(above, row, below, most)) {
      above.cells.push(...row.cells.map((cell) => ({ ...cell, rowSpan: 2 })));
      above.cells.sort((a, b) => a.first - b.first);
    } else kept.push(row);
  }
  return kept;
}
