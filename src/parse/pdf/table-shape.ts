import type { Rule } from './page.ts';
import { columnsOf, type Column } from './table-columns.ts';
import { Misplaced, placeRow, type PlacedRow } from './table-place.ts';
import { tiled } from './table-tiles.ts';
import { chunkOf, rowsOf, underlines, type Chunk, type Row } from './table-rows.ts';
import type { Region } from './table-region.ts';

/** A table's rows with their cells in columns, before rows are joined. */
export interface Shape {
  readonly columns: readonly Column[];
  readonly header: readonly PlacedRow[];
  readonly body: readonly PlacedRow[];
  /** Drawn lines over the whole width, by height, from the top. */
  readonly ruled: readonly number[];
  /** Drawn lines over some columns. */
  readonly spans: readonly Rule[];
}

/** Rows, columns and cells of a region. Throws Misplaced, with the reason, where they cannot be told apart. */
export function shapeOf(region: Region): Shape {
  const read = rowsOf(region);
  const drawn = region.rules.filter((rule) => !underlinesWord(rule, read));
  const width = region.right - region.left;
  const across = ({ left, right }: Rule): boolean =>
    right - left > 0.8 * width && left < region.left + 8 && right > region.right - 8;
  const full = drawn.filter(across);
  const spans = drawn.filter((rule) => !across(rule));
  const ruled = full.map(({ bottom }) => bottom);
  const named = countHeader(read, ruled);
  const heads = joinLines(read.slice(0, named), 0.93 * pitch(read.slice(named)), spans);
  const rows = [...heads, ...read.slice(named)];
  const headerRows = heads.length;
  const body = rows.slice(headerRows);
  const columns = columnsOf(body.some(({ chunks }) => chunks.length > 1) ? body : rows);
  if (columns.length < 2 || columns.length > 40) throw new Misplaced('no columns stand out');
  const place = (row: Row, header: boolean): PlacedRow => ({
    y: row.y,
    size: row.size,
    cells: placeRow(row, columns, spans, header),
  });
  let names = headerRows;
  while (names > 0 && names < 6 && goesOnNaming(rows, names, (row) => place(row, true), columns))
    names += 1;
  return {
    columns,
    header: tiled(
      rows.slice(0, names).map((row) => place(row, true)),
      columns,
      region.bars,
    ),
    body: rows.slice(names).map((row) => place(row, false)),
    ruled,
    spans,
  };
}

/** A row of names right below the header, over half of the columns and more, names them further. */
function goesOnNaming(
  rows: readonly Row[],
  at: number,
  place: (row: Row) => PlacedRow,
  columns: readonly Column[],
): boolean {
  const [row, below] = [rows[at], rows[at + 1]];
  if (
    !row ||
    !below ||
    row.chunks.length < 2 ||
    row.chunks.some(({ text }) => /^[-−–]?\d/.test(text) && !/\p{L}/u.test(text))
  )
    return false;
  if (row.chunks.some(({ value }) => value) || !below.chunks.some(({ value }) => value))
    return false;
  const named = place(row).cells.filter(({ first }) => first > 0);
  return (
    named.reduce((sum, { first, last }) => sum + last - first + 1, 0) > 0.7 * (columns.length - 1)
  );
}

function underlinesWord(rule: Rule, rows: readonly Row[]): boolean {
  return rows.some(({ y, size, chunks }) =>
    chunks.some(({ words }) =>
      words.some(
        ({ left, right, underline }) => underline && underlines(rule, left, right, y, size),
      ),
    ),
  );
}

/** How many rows from the top name columns: those above the first line drawn across under a row of several cells, else those without a value. */
function countHeader(rows: readonly Row[], ruled: readonly number[]): number {
  const inner = ruled.filter(
    (rule) => rows.some(({ y }) => y > rule) && rows.some(({ y }) => y < rule - 1),
  );
  const first = rows.findIndex(({ chunks }) => chunks.some(({ value }, at) => value && at > 0));
  for (const rule of inner) {
    const above = rows.filter(({ y }) => y > rule);
    if (above.length > 6) break;
    if (above.some(({ chunks }) => chunks.length > 1) && namesColumns(above)) return above.length;
  }
  return first > 0 && first <= 6 ? first : first === -1 ? 1 : 0;
}

/** A row of values names no columns, unless it is the only one and holds whole numbers. */
function namesColumns(rows: readonly Row[]): boolean {
  const valued = rows.filter(({ chunks }) => chunks.slice(1).some(({ value }) => value));
  const measured = ({ chunks }: Row): boolean =>
    chunks.some(({ text }) => /^[-−]?\d*\.\d+(?![\dkKMB])/.test(text));
  return valued.length === 0 || (valued.length === 1 && rows.length < 4 && !valued.some(measured));
}

/** Headings of two lines beside others that stand half way between these: both lines are one heading. */
function joinLines(rows: readonly Row[], most: number, spans: readonly Rule[]): Row[] {
  const [upper, middle, lower, ...rest] = rows;
  if (!upper || !middle || !lower) return [...rows];
  const { size } = upper;
  const half = (upper.y + lower.y) / 2;
  if (upper.y - lower.y > most || Math.abs(middle.y - half) > 0.3 * size)
    return [upper, ...joinLines(rows.slice(1), most, spans)];
  const pairs = new Map<Chunk, Chunk>();
  for (const chunk of lower.chunks) {
    const over = upper.chunks.find(
      (one) => Math.abs(one.left + one.right - chunk.left - chunk.right) < size,
    );
    const parted = spans.some(
      ({ left, right, bottom }) =>
        bottom < upper.y && bottom > lower.y && left < chunk.right && right > chunk.left,
    );
    if (over && !parted) pairs.set(over, chunk);
  }
  if (pairs.size === 0) return [upper, ...joinLines(rows.slice(1), most, spans)];
  const joined = upper.chunks.map((chunk) => {
    const below = pairs.get(chunk);
    return below ? stacked(chunk, below) : chunk;
  });
  const left = lower.chunks.filter((chunk) => ![...pairs.values()].includes(chunk));
  if (left.length > 0)
    return [
      { ...upper, chunks: joined },
      middle,
      ...joinLines([{ ...lower, chunks: left }, ...rest], most, spans),
    ];
  const all = [...joined, ...middle.chunks].sort((a, b) => a.left - b.left);
  return joinLines([{ ...upper, y: middle.y, chunks: all }, ...rest], most, spans);
}

/** Usual height from row to row of those that hold values. */
function pitch(rows: readonly Row[]): number {
  const gaps = rows.flatMap((row, index) => {
    const above = rows[index - 1];
    const valued = (one: Row): boolean => one.chunks.some(({ value }) => value);
    return above && valued(row) && valued(above) ? [above.y - row.y] : [];
  });
  return gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
}

function stacked(upper: Chunk, lower: Chunk): Chunk {
  const words = chunkOf([...upper.words, ...lower.words]);
  return {
    ...words,
    left: Math.min(upper.left, lower.left),
    right: Math.max(upper.right, lower.right),
  };
}
