import type { CellRef } from '../../core/claim.ts';
import type { BoundNumber } from '../../core/identity.ts';
import type { Cell } from '../../core/paper.ts';
import type { CellNumber } from '../../core/table-number.ts';
import { cellAt, isHeaderRow } from '../../core/table.ts';
import { numberAt, type TableReading } from '../../core/table-reading.ts';
import { bound } from '../bound.ts';
import { headerNames, type Line } from '../headers.ts';

/** A table seen along its rows or its columns: `place` runs along a line, `across` counts the lines. */
export interface Lines {
  readonly reading: TableReading;
  readonly line: Line;
  /** Places that hold values, in order. */
  readonly places: readonly number[];
  /** Lines that hold values, in order. */
  readonly across: readonly number[];
  ref(place: number, across: number): CellRef;
  cell(place: number, across: number): Cell | null;
  number(place: number, across: number): CellNumber | null;
  /** The number under its header's name; null where none can be read. */
  bound(place: number, across: number): BoundNumber | null;
  /** Header texts of a place, outermost first, as they stand over this line. */
  names(place: number, across: number): string[];
  /** Header texts of a line. */
  lineNames(across: number): string[];
  /** True where a heading parts the places from those behind it. */
  isHeading(place: number, across: number): boolean;
}

/** The lines of a table in one direction. */
export function linesOf(reading: TableReading, line: Line): Lines {
  const { table } = reading;
  const rows = table.grid.map((_, row) => row).filter((row) => !isHeaderRow(table, row));
  const columns = (table.grid[0] ?? []).map((_, column) => column).slice(table.headerColumns);
  const along = line === 'row';
  const at = (place: number, across: number): [number, number] =>
    along ? [across, place] : [place, across];
  const ref = (place: number, across: number): CellRef => {
    const [row, column] = at(place, across);
    const cell = cellAt(table, row, column);
    return { table: reading.index, row: cell?.row ?? row, column: cell?.column ?? column };
  };
  const number = (place: number, across: number): CellNumber | null =>
    numberAt(reading, ...at(place, across));
  const names = (place: number, across: number): string[] =>
    headerNames(reading, line, place, along ? across : undefined);
  return {
    reading,
    line,
    places: along ? columns : rows,
    across: along ? rows : columns,
    ref,
    cell: (place, across) => cellAt(table, ...at(place, across)),
    number,
    bound: (place, across) => {
      const found = number(place, across);
      const name = names(place, across).at(-1) ?? `${along ? 'column' : 'row'} ${place + 1}`;
      return found ? bound(name, found.main, ref(place, across)) : null;
    },
    names,
    lineNames: (across) => headerNames(reading, along ? 'column' : 'row', across),
    isHeading: (place, across) => {
      if (along) return false;
      const cell = cellAt(table, place, across);
      return cell !== null && cell.columnSpan > 1 && number(place, across) === null;
    },
  };
}

/** A table along its rows, then along its columns. */
export function bothWays(reading: TableReading): Lines[] {
  return [linesOf(reading, 'row'), linesOf(reading, 'column')];
}
