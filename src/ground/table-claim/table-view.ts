import type { Paper } from '../../core/paper.ts';
import { numberAt, type TableReading } from '../../core/table-reading.ts';
import { columnPath, isHeaderRow, rowPath } from '../../core/table.ts';
import { nameTokens } from './name-tokens.ts';

export type Axis = 'row' | 'column';

/** One row or column of values with its names. */
export interface Line {
  readonly axis: Axis;
  /** Place in the grid. */
  readonly place: number;
  /** Names beside or over it, outermost first, with the heading of its group of rows. */
  readonly names: readonly string[];
  /** The same, word by word. */
  readonly keys: readonly (readonly string[])[];
  /** Number of the group of rows it stands in. */
  readonly group: number;
  /** True for a row that leaves something out: "- attention", "w/o attention". */
  readonly lacks: boolean;
}

/** A table as claims speak of it: named rows, named columns, numbers. */
export interface TableView {
  readonly reading: TableReading;
  readonly caption: string;
  readonly rows: readonly Line[];
  readonly columns: readonly Line[];
}

/** A number where a row and a column meet. */
export interface Meeting {
  readonly row: Line;
  readonly column: Line;
  readonly value: number;
  readonly bold: boolean;
  /** As printed. */
  readonly raw: string;
  /** Worth of one unit of the last digit. */
  readonly step: string;
  readonly exact: string;
}

const mostLines = 200;
const mostCells = 5000;

/** The view of a table; null where it has no two numbers to compare or is too large to read against. */
export function toTableView(paper: Paper, reading: TableReading): TableView | null {
  const { table } = reading;
  if (reading.numbers.size < 2 || reading.numbers.size > mostCells) return null;
  if (table.grid.length > mostLines || (table.grid[0]?.length ?? 0) > mostLines) return null;
  const rows: Line[] = [];
  const corner = columnPath(table, 0, table.headerRows).at(-1) ?? '';
  let [group, heading] = [0, ''];
  for (const row of table.grid.keys()) {
    if (isHeaderRow(table, row)) continue;
    const hasNumbers = [...reading.numbers.keys()].some((cell) => cell.row === row);
    const names = rowPath(table, row);
    if (!hasNumbers) {
      const texts = new Set(
        (table.grid[row] ?? []).flatMap((index) => table.cells[index]?.text.trim() ?? ''),
      );
      texts.delete('');
      if (texts.size > 0) [group, heading] = [group + 1, [...texts][0] ?? ''];
      continue;
    }
    const own = !/^\s*\d/.test(names.at(-1) ?? '') ? names : [...names.slice(0, -1), `${corner} = ${names.at(-1) ?? ''}`]; // prettier-ignore
    rows.push(toLine('row', row, heading === '' ? own : [heading, ...own], group));
  }
  const width = table.grid[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, column) => column)
    .filter((column) => rows.some(({ place }) => numberAt(reading, place, column)))
    .map((column) => toLine('column', column, columnPath(table, column, rows[0]?.place ?? 0), 0));
  const caption = table.caption ? paper.text.slice(table.caption.start, table.caption.end) : '';
  return { reading, caption, rows, columns };
}

function toLine(axis: Axis, place: number, names: readonly string[], group: number): Line {
  const keys = names.map((name) => nameTokens(name, true).map(({ key }) => key));
  const own = names.at(-1) ?? '';
  const lacks = /^\s*(?:[-−–]\s?\p{L}|w\/o\b|without\b|no\b)/u.test(own);
  return { axis, place, names, keys, group, lacks };
}

/** The number where two lines of different axes meet; null where there is none. */
export function meetingOf(view: TableView, a: Line, b: Line): Meeting | null {
  const [row, column] = a.axis === 'row' ? [a, b] : [b, a];
  if (row.axis === column.axis) return null;
  const number = numberAt(view.reading, row.place, column.place)?.main;
  if (!number) return null;
  const index = view.reading.table.grid[row.place]?.[column.place] ?? -1;
  return {
    row,
    column,
    value: Number(number.value),
    bold: view.reading.table.cells[index]?.bold ?? false,
    raw: number.raw,
    step: number.step,
    exact: number.value,
  };
}

export function linesOf(view: TableView, axis: Axis): readonly Line[] {
  return axis === 'row' ? view.rows : view.columns;
}

/** The line's own name for people. */
export function nameOf(line: Line): string {
  return line.names.join(' / ') || `${line.axis} ${line.place + 1}`;
}
