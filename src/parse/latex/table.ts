import { readNumbers } from '../../core/number/read-numbers.ts';
import type { CellDraft, TableDraft } from '../blocks.ts';
import { withoutCitations } from '../cite-marks.ts';
import { columnsOf, type Column } from './columns.ts';
import { freshAside, type Aside, type Context } from './context.ts';
import { headerRowsOf } from './header-rows.ts';
import { inlineText } from './inline.ts';
import { siNumber } from './quantity.ts';
import { rowsOf, spansOf, type WrittenRow } from './table-rows.ts';
import { isCommand, type Token } from './token.ts';

export interface ReadTable {
  readonly draft: Omit<TableDraft, 'label' | 'caption' | 'notes'>;
  /** Captions and labels that stand between its rows. */
  readonly loose: readonly Token[];
}

interface Cell {
  readonly column: number;
  columns: number;
  rows: number;
  text: string;
  bold: boolean;
  underline: boolean;
}

const limits = { rows: 2000, cells: 60_000 } as const;

/** Reads the body of a tabular environment into rows of cells. */
export function readTable(
  preamble: readonly Token[],
  body: readonly Token[],
  context: Context,
  aside: Aside,
): ReadTable {
  const { columns, sure } = columnsOf(preamble, context.columns);
  const written = rowsOf(body);
  const tooLarge =
    written.rows.length > limits.rows ||
    written.rows.reduce((sum, { cells }) => sum + cells.length, 0) > limits.cells;
  const kept = tooLarge ? [] : written.rows;
  const lines = kept.map((row) => cellsOf(row, columns, context, aside));
  liftUp(lines);
  const covered = cover(lines);
  const rows: CellDraft[][] = [];
  const rules: number[] = [];
  let headerRows = 0;
  let ruled = false;
  for (const [index, line] of lines.entries()) {
    ruled ||= kept[index]?.ruled ?? false;
    const cells = line.filter((cell) => !covered.has(cell));
    const isEmpty = line.every(({ text }) => text === '') && cells.length === line.length;
    if (isEmpty) continue;
    if (ruled && rows.length > 0) rules.push(rows.length);
    ruled = false;
    if (index < written.headerRows) headerRows = rows.length + 1;
    rows.push(cells.map((cell) => draftOf(cell, index < written.headerRows)));
  }
  const joinedRows = joined(rows, columns, context);
  const overfull =
    sure && columns.length > 0 && lines.some((line) => widthOf(line) > columns.length);
  return {
    draft: {
      extraction: 'markup',
      rows: joinedRows,
      markedHeaderRows: headerRows > 0 ? headerRows : headerRowsOf(joinedRows, rules),
      rules,
      unreadable: tooLarge
        ? 'It has more rows or cells than the engine reads.'
        : overfull
          ? 'A row has more cells than the table has columns.'
          : null,
    },
    loose: written.loose,
  };
}

function widthOf(line: readonly Cell[]): number {
  const last = line.at(-1);
  return last ? last.column + last.columns : 0;
}

function cellsOf(
  { cells }: WrittenRow,
  columns: readonly Column[],
  context: Context,
  aside: Aside,
): Cell[] {
  let column = 0;
  let skip = 0;
  const line: Cell[] = [];
  for (const tokens of cells) {
    if (skip > 0) {
      skip -= 1;
      continue;
    }
    const spans = spansOf(tokens);
    const form = columns[column];
    const own: Aside = { ...freshAside(aside.hidden), notes: aside.notes };
    const plain = spans.own || !form ? tokens : dressed(tokens, form);
    const text = shownText(inlineText(plain, context, own), form, spans.own);
    line.push({
      column,
      columns: spans.columns,
      rows: spans.rows,
      text,
      bold: covers(own.bold, text),
      underline: covers(own.underline, text),
    });
    column += spans.columns;
    skip = spans.written ? spans.columns - 1 : 0;
  }
  return line;
}

/** A cell with what its column sets around it: a switch to bold, a switch to mathematics. */
function dressed(tokens: readonly Token[], { before, behind }: Column): readonly Token[] {
  const wanted = before.filter(
    (token) =>
      token.kind === 'math' || isCommand(token, 'bf', 'bfseries', 'boldmath', 'textbf', 'color'),
  );
  return wanted.length === 0 ? tokens : [...before, ...tokens, ...behind];
}

function shownText(text: string, form: Column | undefined, own: boolean): string {
  if (own || form?.letter !== 'S' || !/\d/.test(text)) return text;
  return siNumber(text);
}

/** True when the parts of a look cover the cell's number, not a word beside it. */
function covers(parts: readonly string[], text: string): boolean {
  if (text === '' || parts.length === 0) return false;
  const number = readNumbers(withoutCitations(text))[0]?.raw ?? /\d[\d.,]*/.exec(text)?.[0];
  return parts.some((part) => (number ? part.includes(number) : part === text));
}

/** A cell that covers rows above it stands in the first of them. */
function liftUp(lines: readonly Cell[][]): void {
  for (const [row, line] of lines.entries())
    for (const cell of line) {
      if (cell.rows >= 0) continue;
      const up = -cell.rows;
      cell.rows = 1;
      for (let top = Math.max(0, row - up + 1); top < row; top++) {
        const above = at(lines, top, cell.column);
        if (!above || above.text !== '' || above.columns !== cell.columns) continue;
        Object.assign(above, {
          text: cell.text,
          bold: cell.bold,
          underline: cell.underline,
          rows: row - top + 1,
        });
        Object.assign(cell, { text: '', bold: false, underline: false });
        break;
      }
    }
}

/** Empty cells that a cell above them covers; a span ends where something else is printed. */
function cover(lines: readonly Cell[][]): Set<Cell> {
  const covered = new Set<Cell>();
  for (const [row, line] of lines.entries())
    for (const cell of line) {
      if (cell.rows <= 1 || covered.has(cell)) continue;
      let down = 1;
      for (; down < cell.rows && row + down < lines.length; down++) {
        const below = (lines[row + down] ?? []).filter(
          ({ column, columns }) =>
            column < cell.column + cell.columns && column + columns > cell.column,
        );
        const fits = below.every(
          ({ column, columns, text }) =>
            text === '' && column >= cell.column && column + columns <= cell.column + cell.columns,
        );
        if (!fits) break;
        for (const one of below) covered.add(one);
      }
      cell.rows = down;
    }
  return covered;
}

function at(lines: readonly Cell[][], row: number, column: number): Cell | undefined {
  return lines[row]?.find((cell) => cell.column === column);
}

function draftOf({ text, rows, columns, bold, underline }: Cell, header: boolean): CellDraft {
  return { text, rowSpan: rows, columnSpan: columns, header, bold, underline };
}

/** Columns with a sign printed between them, as in `r@{.}l`, are one column. */
function joined(
  rows: readonly (readonly CellDraft[])[],
  columns: readonly Column[],
  context: Context,
): readonly (readonly CellDraft[])[] {
  let out = rows;
  for (let place = columns.length - 2; place >= 0; place--) {
    const separator = columns[place]?.separator ?? [];
    const text = separator.length === 0 ? '' : inlineText(separator, context, freshAside());
    if (!/^(?:[.±/:–-]|\(|to)$/.test(text)) continue;
    if (out.some((row) => row.some(({ rowSpan }) => rowSpan > 1))) continue;
    const tight = text === '.';
    out = out.map((row) => joinedRow(row, place, tight ? text : ` ${text} `));
  }
  return out;
}

function joinedRow(row: readonly CellDraft[], place: number, sign: string): CellDraft[] {
  let column = 0;
  const out: CellDraft[] = [];
  for (let index = 0; index < row.length; index++) {
    const cell = row[index];
    if (!cell) continue;
    const next = row[index + 1];
    const end = column + cell.columnSpan;
    if (column === place && cell.columnSpan === 1 && next?.columnSpan === 1) {
      const text =
        cell.text === '' || next.text === ''
          ? `${cell.text}${next.text}`
          : `${cell.text}${sign}${next.text}`;
      out.push({ ...cell, text, bold: cell.bold || next.bold });
      index += 1;
      column += 2;
      continue;
    }
    const coversBoth = column <= place && end > place + 1;
    out.push(coversBoth ? { ...cell, columnSpan: cell.columnSpan - 1 } : cell);
    column = end;
  }
  return out;
}
