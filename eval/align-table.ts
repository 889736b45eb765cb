import type { Table } from '../src/core/paper.ts';
import { cellAt } from '../src/core/table.ts';
import { layOver, type Place } from '../src/parse/agree/lay-over.ts';
import { plain, type HandTable } from './table-files.ts';

/** Where a place of the hand's grid stands in the engine's; null where the engine has no such row or column. */
export interface Alignment {
  place(row: number, column: number): Place | null;
  /** The hand's place that a place of the engine's grid answers to. */
  back(row: number, column: number): Place | null;
}

/** The engine's grid laid over the hand's. */
export function align(hand: HandTable, table: Table): Alignment {
  const grid = table.grid.map((line, row) => line.map((_, column) => textAt(table, row, column)));
  const places = hand.cells.map(({ r, c }) => ({ row: r, column: c }));
  const overlay = layOver(hand.grid, grid, places, (one, other) => plain(one) === plain(other));
  return {
    place: (row, column) => overlay.there({ row, column }),
    back: (row, column) => overlay.back({ row, column }),
  };
}

/** What the engine prints at a place of its grid. */
export function textAt(table: Table, row: number, column: number): string {
  return cellAt(table, row, column)?.text ?? '';
}
