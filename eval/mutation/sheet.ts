import type { Cell, Table } from '../../src/core/paper.ts';
import { lex, type Printed } from './lex.ts';
import type { Place } from './listed.ts';

/** A number with the place where it stands. */
export interface PlacedNumber extends Printed {
  readonly place: Place;
}

/** One table as lines of places, read along rows or along columns. */
export interface Sheet {
  readonly index: number;
  readonly table: Table;
  readonly along: 'row' | 'column';
  readonly lines: readonly number[];
  readonly places: readonly number[];
  /** All numbers of a cell of numbers; none where it holds words. */
  readonly numbers: (line: number, place: number) => readonly PlacedNumber[];
  readonly cell: (line: number, place: number) => Cell | null;
  /** Header words of a place, outermost first. */
  readonly names: (place: number, line?: number) => readonly string[];
  readonly lineNames: (line: number) => readonly string[];
  /** True for a place that is a heading over the whole table or has a rule above it. */
  readonly breaks: (place: number) => boolean;
}

/** Both readings of a table, by rows and by columns. */
export function sheetsOf(table: Table, index: number): [Sheet, Sheet] {
  const rows = table.grid.map((_, row) => row).filter((row) => !isHeader(table, row));
  const columns = (table.grid[0] ?? []).map((_, column) => column).slice(table.headerColumns);
  const kept = new Map<number, readonly PlacedNumber[]>();
  const numbers = (row: number, column: number): readonly PlacedNumber[] => {
    const at = table.grid[row]?.[column] ?? -1;
    const cell = table.cells[at];
    if (cell?.row !== row || cell.column !== column) return [];
    const known = kept.get(at) ?? numbersOf(cell, index);
    kept.set(at, known);
    return known;
  };
  const cell = (row: number, column: number): Cell | null =>
    table.cells[table.grid[row]?.[column] ?? -1] ?? null;
  const columnNames = (column: number, row = Infinity): string[] =>
    wordsOf(headersOver(table, row).map((header) => cell(header, column)));
  const rowNames = (row: number): string[] =>
    wordsOf(Array.from({ length: table.headerColumns }, (_, column) => cell(row, column)));
  const isHeading = (row: number): boolean => new Set(table.grid[row]).size === 1;
  return [
    {
      index,
      table,
      along: 'row',
      lines: rows,
      places: columns,
      numbers,
      cell,
      names: columnNames,
      lineNames: rowNames,
      breaks: () => false,
    },
    {
      index,
      table,
      along: 'column',
      lines: columns,
      places: rows,
      numbers: (line, place) => numbers(place, line),
      cell: (line, place) => cell(place, line),
      names: rowNames,
      lineNames: (line) => columnNames(line),
      breaks: (place) => table.rules.includes(place) || isHeading(place),
    },
  ];
}

function isHeader(table: Table, row: number): boolean {
  return (
    row < table.headerRows || table.innerHeaders.some(({ start, end }) => start <= row && row < end)
  );
}

function headersOver(table: Table, row: number): number[] {
  const inner = row === Infinity ? undefined : table.innerHeaders.findLast(({ end }) => end <= row);
  const [from, to] = inner ? [inner.start, inner.end] : [0, table.headerRows];
  return Array.from({ length: to - from }, (_, index) => from + index);
}

function wordsOf(cells: readonly (Cell | null)[]): string[] {
  const words = cells.map((cell) => cell?.text.trim() ?? '').filter((text) => text !== '');
  return words.filter((word, index) => word !== words[index - 1]);
}

/** A cell of numbers has hardly a letter in it. */
function numbersOf({ text, row, column, range }: Cell, index: number): PlacedNumber[] {
  const letters = text.replace(/[KMB]\b|%|\b(?:ms|GB|MB|pp|h|s)\b|[\^_]\{?\w+\}?/gu, '');
  const isNumber = /^[\s$~≈*†‡([↑↓]*[-−–+]?\s?[\d.]/u.test(text);
  if (!range || !isNumber || (letters.match(/\p{L}/gu)?.length ?? 0) > 2) return [];
  return lex(text).map((one, k) => ({
    ...one,
    start: one.start + range.start,
    end: one.end + range.start,
    place: { t: index, r: row, c: column, k },
  }));
}
