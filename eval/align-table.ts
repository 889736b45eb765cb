import type { Table } from '../src/core/paper.ts';
import { cellAt } from '../src/core/table.ts';
import { plain, type HandTable } from './table-files.ts';

/** Where a place of the hand's grid stands in the engine's; null where the engine has no such row or column. */
export interface Alignment {
  place(row: number, column: number): { readonly row: number; readonly column: number } | null;
  /** The hand's place that a place of the engine's grid answers to. */
  back(row: number, column: number): { readonly row: number; readonly column: number } | null;
}

/**
 * The engine's grid laid over the hand's: rows and columns without a word, which only make space,
 * are left out of both; then the shift under which most numbers agree.
 */
export function align(hand: HandTable, table: Table): Alignment {
  const ours = filled(
    table.grid.map((line, row) => line.map((_, column) => textAt(table, row, column))),
  );
  const theirs = filled(hand.grid);
  const at = (row: number, column: number, shift: Shift) => {
    const line = theirs.rows.indexOf(row);
    const place = theirs.columns.indexOf(column);
    const found = {
      row: ours.rows[line + shift.rows],
      column: ours.columns[place + shift.columns],
    };
    return line === -1 || place === -1 || found.row === undefined || found.column === undefined
      ? null
      : { row: found.row, column: found.column };
  };
  const score = (shift: Shift): number =>
    hand.cells.filter(({ r, c, text }) => {
      const found = at(r, c, shift);
      return found && plain(textAt(table, found.row, found.column)) === plain(text);
    }).length;
  const shift = best(score);
  return {
    place: (row, column) => at(row, column, shift),
    back: (row, column) => {
      const found = {
        row: theirs.rows[ours.rows.indexOf(row) - shift.rows],
        column: theirs.columns[ours.columns.indexOf(column) - shift.columns],
      };
      return found.row === undefined || found.column === undefined
        ? null
        : { row: found.row, column: found.column };
    },
  };
}

/** What the engine prints at a place of its grid. */
export function textAt(table: Table, row: number, column: number): string {
  return cellAt(table, row, column)?.text ?? '';
}

interface Shift {
  readonly rows: number;
  readonly columns: number;
}

function best(score: (shift: Shift) => number): Shift {
  let found = { rows: 0, columns: 0, score: score({ rows: 0, columns: 0 }) };
  for (let rows = -3; rows <= 3; rows++)
    for (let columns = -2; columns <= 2; columns++) {
      const here = score({ rows, columns });
      if (here > found.score) found = { rows, columns, score: here };
    }
  return found;
}

/** Rows and columns that hold a word. */
function filled(grid: readonly (readonly string[])[]): { rows: number[]; columns: number[] } {
  const says = (text: string | undefined): boolean => (text ?? '').trim() !== '';
  return {
    rows: grid.flatMap((line, row) => (line.some(says) ? [row] : [])),
    columns: (grid[0] ?? []).flatMap((_, column) =>
      grid.some((line) => says(line[column])) ? [column] : [],
    ),
  };
}
