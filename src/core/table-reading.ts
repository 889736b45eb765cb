import type { CellRef } from './claim.ts';
import type { Cell, Paper, Table } from './paper.ts';
import { cellAt } from './table.ts';
import { tableNumbers, type CellNumber } from './table-number.ts';

/** A table with its numbers read once. */
export interface TableReading {
  /** Index into `Paper.tables`. */
  readonly index: number;
  readonly table: Table;
  readonly numbers: ReadonlyMap<Cell, CellNumber>;
}

/** Every readable table of a paper with its numbers. */
export function readTables(paper: Paper): TableReading[] {
  return paper.tables.map((table, index) => ({ index, table, numbers: tableNumbers(table) }));
}

/** The number at a place of the grid; null where none can be read. */
export function numberAt(reading: TableReading, row: number, column: number): CellNumber | null {
  const cell = cellAt(reading.table, row, column);
  return cell ? (reading.numbers.get(cell) ?? null) : null;
}

/** The place of a cell. */
export function refTo(reading: TableReading, cell: Cell): CellRef {
  return { table: reading.index, row: cell.row, column: cell.column };
}
