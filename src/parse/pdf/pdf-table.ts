import type { CellDraft, TableDraft } from '../blocks.ts';
import { labelOf } from '../clean-text.ts';
import { isValue } from '../headers.ts';
import type { Line, Segment } from './lines.ts';
import { captionLines, join } from './join-lines.ts';

/** The table whose caption begins at a line: its rows stand right behind or right before the caption. */
export function readTableAt(
  lines: readonly Line[],
  at: number,
  body: number,
  used: ReadonlySet<Line>,
): { table: TableDraft; taken: Line[] } {
  const caption = captionLines(lines, at);
  const after = rowsFrom(lines, at + caption.length, 1, body, used);
  const before = rowsFrom(lines, at - 1, -1, body, used).reverse();
  const rows = (score(after) >= score(before) ? after : before).map(withValuesApart);
  const words = join(caption);
  const base = {
    label: labelOf(words),
    caption: words,
    notes: [],
    extraction: 'geometry',
    markedHeaderRows: 0,
    rules: [],
  } as const;
  const columns = columnsOf(rows);
  const drafts = columns && rows.map((row) => place(row, columns));
  if (rows.length < 2 || !columns || !drafts || drafts.some((row) => row === null))
    return {
      table: { ...base, rows: [], unreadable: 'Its columns could not be told apart on the page.' },
      taken: [...caption],
    };
  return {
    table: { ...base, rows: drafts.flatMap((row) => (row ? [row] : [])), unreadable: null },
    taken: [...caption, ...(score(after) >= score(before) ? after : before)],
  };
}

/** Consecutive lines with several cells, up to the first that is prose. */
function rowsFrom(
  lines: readonly Line[],
  from: number,
  step: 1 | -1,
  body: number,
  used: ReadonlySet<Line>,
): Line[] {
  const rows: Line[] = [];
  for (let index = from; index >= 0 && index < lines.length && rows.length < 80; index += step) {
    const line = lines[index];
    const last = rows.at(-1) ?? lines[from - step];
    if (!line || !last || used.has(line) || line.page !== last.page) break;
    const gap = (last.y - line.y) * step;
    if (gap < -0.3 * body || gap > 3.2 * body) break;
    if (line.segments.length < 2 && line.text.length > 60) break;
    if (line.segments.length < 2 && line.text.length > 25 && /[.;]$/.test(line.text)) break;
    if (/^(?:Table|Figure)\s*\d+\s*[.:]/.test(line.text)) break;
    rows.push(line);
  }
  while (rows.at(-1) && (rows.at(-1)?.segments.length ?? 0) < 2) rows.pop();
  return rows;
}

/** Values set close together are one run of text; each is a cell of its own, at its share of the width. */
function withValuesApart(line: Line): Line {
  return { ...line, segments: line.segments.flatMap(valuesApart) };
}

function valuesApart(segment: Segment): Segment[] {
  const match = /^(?<label>.*?)(?<values>(?:(?:^| )[-−]?\d+\.\d+[%*†‡]?){2,})$/.exec(segment.text);
  if (!match) return [segment];
  const { label = '', values = '' } = match.groups ?? {};
  const width = (segment.right - segment.left) / Math.max(1, segment.text.length);
  let at = label.length;
  const cells = values
    .trim()
    .split(' ')
    .map((text): Segment => {
      at = segment.text.indexOf(text, at) + text.length;
      return {
        text,
        left: segment.left + (at - text.length) * width,
        right: segment.left + at * width,
      };
    });
  const name = label.trim();
  return name
    ? [{ text: name, left: segment.left, right: segment.left + name.length * width }, ...cells]
    : cells;
}

function score(rows: readonly Line[]): number {
  return rows.reduce(
    (sum, { segments }) => sum + segments.filter(({ text }) => isValue(text)).length,
    0,
  );
}

interface Column {
  left: number;
  right: number;
}

/** Columns from the rows that hold values: overlapping cells are one column; null when two cells of a row share one. */
function columnsOf(rows: readonly Line[]): Column[] | null {
  const withValues = rows.filter(
    ({ segments }) => segments.filter(({ text }) => isValue(text)).length >= 1,
  );
  if (withValues.length < 2) return null;
  const columns: Column[] = [];
  for (const { left, right } of withValues.flatMap(({ segments }) => segments)) {
    const hit = columns.filter((column) => left < column.right + 1 && right > column.left - 1);
    const merged = hit.reduce(
      (a, b) => ({ left: Math.min(a.left, b.left), right: Math.max(a.right, b.right) }),
      { left, right },
    );
    for (const one of hit) columns.splice(columns.indexOf(one), 1);
    columns.push(merged);
  }
  columns.sort((a, b) => a.left - b.left);
  const clear = withValues.every(({ segments }) => {
    const taken = segments.map((segment) =>
      columns.findIndex((column) => overlap(segment, column) > 0),
    );
    return new Set(taken).size === taken.length;
  });
  return clear && columns.length >= 2 && columns.length <= 40 ? columns : null;
}

/** One row's cells by column; a cell over several columns spans them; null when two fall into one. */
function place(row: Line, columns: readonly Column[]): CellDraft[] | null {
  const cells: CellDraft[] = [];
  let next = 0;
  for (const segment of row.segments) {
    const hit = columns.flatMap((column, index) => (overlap(segment, column) > 0 ? [index] : []));
    const first = hit[0] ?? nearest(segment, columns);
    const last = hit.at(-1) ?? first;
    if (first < next) {
      const before = cells.at(-1);
      if (!before || isValue(segment.text)) return null;
      cells[cells.length - 1] = { ...before, text: `${before.text} ${segment.text}` };
      continue;
    }
    while (next < first) {
      cells.push(cell('', 1));
      next += 1;
    }
    const words = segment.text.split(' ');
    if (words.length > 2 && words.length === last - first + 1)
      cells.push(...words.map((word) => cell(word, 1)));
    else cells.push(cell(segment.text, last - first + 1));
    next = last + 1;
  }
  while (next < columns.length) {
    cells.push(cell('', 1));
    next += 1;
  }
  return cells;
}

function cell(text: string, columnSpan: number): CellDraft {
  return { text, rowSpan: 1, columnSpan, header: false, bold: false, underline: false };
}

function overlap(segment: Segment, column: Column): number {
  return Math.min(segment.right, column.right) - Math.max(segment.left, column.left);
}

function nearest({ left, right }: Segment, columns: readonly Column[]): number {
  const centre = (left + right) / 2;
  const distances = columns.map((column) => Math.abs((column.left + column.right) / 2 - centre));
  return distances.indexOf(Math.min(...distances));
}
