import type { Column } from './table-columns.ts';
import { chunkOf, type Chunk, type Row } from './table-rows.ts';
import type { Rule } from './page.ts';

/** A chunk in its columns, first and last. */
export interface Placing {
  readonly chunk: Chunk;
  readonly first: number;
  readonly last: number;
}

/** The cells of one row. */
export interface PlacedRow {
  readonly y: number;
  readonly size: number;
  readonly cells: readonly Placing[];
}

/** Says why the cells of a table cannot be told apart. */
export class Misplaced extends Error {}

/** Cells of one row by their columns. Throws Misplaced where a cell’s column cannot be told. */
export function placeRow(
  row: Row,
  columns: readonly Column[],
  spans: readonly Rule[],
  header: boolean,
): Placing[] {
  const placed = row.chunks.flatMap((chunk) => placeChunk(chunk, row, columns, spans, header));
  const cells: Placing[] = [];
  for (const one of placed) {
    const before = cells.at(-1);
    if (!before || one.first > before.last) cells.push(one);
    else cells[cells.length - 1] = together(before, one, row.size);
  }
  return cells;
}

/** Two chunks in one cell are its words, unless both are values. */
function together(before: Placing, next: Placing, size: number): Placing {
  const both = before.chunk.value && next.chunk.value && !/^[(\[±]/.test(next.chunk.text);
  if (both || before.first !== next.first || before.last !== next.last)
    throw new Misplaced('two cells fall into one column');
  if (next.chunk.left - before.chunk.right > 4 * size && next.chunk.value)
    throw new Misplaced('two cells fall into one column');
  return { ...before, chunk: chunkOf([...before.chunk.words, ...next.chunk.words]) };
}

function placeChunk(
  chunk: Chunk,
  row: Row,
  columns: readonly Column[],
  spans: readonly Rule[],
  header: boolean,
): Placing[] {
  const { size } = row;
  const touched = columns.flatMap((column, index) => (overlap(chunk, column) > 0 ? [index] : []));
  const ruled = header ? ruledSpan(chunk, row, columns, spans) : null;
  if (ruled) return [{ chunk, ...ruled }];
  if (touched.length === 1) {
    const only = touched[0] ?? 0;
    const wide = header || chunk.value ? centredSpan(chunk, row, columns, only, only) : null;
    return [{ chunk, first: wide?.first ?? only, last: wide?.last ?? only }];
  }
  if (touched.length === 0) return [between(chunk, columns, size, header)];
  const parts = splitAtGaps(chunk, columns, size, header);
  const cells = parts?.slice(1).every(({ chunk: part }) => part.value || /^[-–—]$/.test(part.text));
  if (parts && (widestGap(chunk) > 0.42 * size || (!header && cells))) return parts;
  const [first = 0, last = 0] = [touched[0], touched.at(-1)];
  const span = centredSpan(chunk, row, columns, first, last);
  if (span) return [{ chunk, ...span }];
  if (header && covers(chunk, row, columns, first, last)) return [{ chunk, first, last }];
  if (parts && header) return parts;
  if (!chunk.value) {
    // words of a label or heading may run over into columns that its row leaves empty
    const alone = row.chunks.every(
      (other) =>
        other === chunk ||
        columns.every(
          (column, index) => index < first || index > last || overlap(other, column) <= 0,
        ),
    );
    if (alone && (row.chunks.length === 1 || first === 0)) return [{ chunk, first, last }];
    const most = touched.toSorted(
      (a, b) => overlap(chunk, columns[b]) - overlap(chunk, columns[a]),
    );
    const [best = 0, second = 0] = most;
    if (overlap(chunk, columns[best]) > 3 * overlap(chunk, columns[second]))
      return [{ chunk, first: best, last: best }];
  }
  throw new Misplaced('a cell stands across two columns');
}

/** A rule right under a heading tells which columns it is over. */
function ruledSpan(
  chunk: Chunk,
  { y, size }: Row,
  columns: readonly Column[],
  spans: readonly Rule[],
): { first: number; last: number } | null {
  const rule = spans.find(
    ({ left, right, top }) =>
      top < y + 0.1 * size &&
      y - top < 1.1 * size &&
      chunk.left > left - 3 &&
      chunk.right < right + 3,
  );
  if (!rule) return null;
  const under = columns.flatMap((column, index) =>
    overlap(rule, column) > 0.5 * (column.right - column.left) ? [index] : [],
  );
  const [first, last] = [under[0], under.at(-1)];
  if (first === undefined || last === undefined) return null;
  const centre = (chunk.left + chunk.right) / 2;
  const middle = (rule.left + rule.right) / 2;
  // several headings over one rule: it bounds their row and is no span
  return under.length > 1 && Math.abs(centre - middle) > 0.2 * (rule.right - rule.left)
    ? null
    : { first, last };
}

/** The columns, around those touched, over which a chunk stands centred. */
function centredSpan(
  chunk: Chunk,
  row: Row,
  columns: readonly Column[],
  first: number,
  last: number,
): { first: number; last: number } | null {
  const centre = (chunk.left + chunk.right) / 2;
  const off = (from: number, to: number): number =>
    Math.abs(((columns[from]?.left ?? 0) + (columns[to]?.right ?? 0)) / 2 - centre);
  if (first === last && aligned(chunk, columns[first], row.size)) return null;
  const free = (index: number): boolean =>
    row.chunks.every((other) => other === chunk || overlap(other, columns[index]) <= 0);
  let best: { first: number; last: number; off: number; width: number } | null = null;
  for (let from = first; from >= 0 && (from === first || free(from)); from--)
    for (let to = last; to < columns.length && (to === last || free(to)); to++) {
      const wide = off(from, to);
      const width = to - from - (wide < 0.5 * row.size ? columns.length : 0);
      if (from < to && wide < 0.9 * row.size && (!best || width < best.width))
        best = { first: from, last: to, off: wide, width };
    }
  return best && { first: best.first, last: best.last };
}

/** A heading that reaches over all of the columns it touches, which no other of its row does. */
function covers(
  chunk: Chunk,
  row: Row,
  columns: readonly Column[],
  first: number,
  last: number,
): boolean {
  const [left, right] = [columns[first]?.left ?? 0, columns[last]?.right ?? 0];
  const own = row.chunks.every(
    (other) => other === chunk || other.right < left || other.left > right,
  );
  return own && chunk.left < left + row.size && chunk.right > right - row.size;
}

function aligned(chunk: Chunk, column: Column | undefined, size: number): boolean {
  if (!column) return false;
  return (
    Math.abs(chunk.left - column.left) < 0.8 * size ||
    Math.abs(chunk.right - column.right) < 0.8 * size ||
    Math.abs(chunk.left + chunk.right - column.left - column.right) < 1.6 * size
  );
}

/** A chunk over a gap: over both its sides, where it stands in their middle, else in the nearer one. */
function between(chunk: Chunk, columns: readonly Column[], size: number, header: boolean): Placing {
  const distances = columns.map((column) =>
    Math.max(column.left - chunk.right, chunk.left - column.right),
  );
  const order = distances
    .map((_, index) => index)
    .sort((a, b) => (distances[a] ?? 0) - (distances[b] ?? 0));
  const [near = 0, next = near] = order;
  const [first, last] = [Math.min(near, next), Math.max(near, next)];
  if (last === first + 1) {
    const centre = (chunk.left + chunk.right) / 2;
    const middle = ((columns[first]?.left ?? 0) + (columns[last]?.right ?? 0)) / 2;
    if (Math.abs(centre - middle) < size) return { chunk, first, last };
  }
  if ((distances[near] ?? Infinity) > (header ? 3 : 1.5) * size)
    throw new Misplaced('a cell stands outside every column');
  return { chunk, first: near, last: near };
}

/** Cells that stand close together, parted at the gaps between columns; null where a word bridges one. */
function splitAtGaps(
  chunk: Chunk,
  columns: readonly Column[],
  size: number,
  header: boolean,
): Placing[] | null {
  const homes = chunk.words.map((word) => {
    const touched = columns.flatMap((column, index) => (overlap(word, column) > 0 ? [index] : []));
    return touched.length === 1 ? (touched[0] ?? -1) : -1;
  });
  if (homes.includes(-1)) return null;
  const parts: Placing[] = [];
  for (const [index, word] of chunk.words.entries()) {
    const home = homes[index] ?? 0;
    const last = parts.at(-1);
    if (last?.first === home)
      parts[parts.length - 1] = { ...last, chunk: chunkOf([...last.chunk.words, word]) };
    else parts.push({ chunk: chunkOf([word]), first: home, last: home });
  }
  const fits = parts.every(({ chunk: part, first }) =>
    header ? aligned(part, columns[first], 0.6 * size) : true,
  );
  return fits ? parts : null;
}

function widestGap({ words }: Chunk): number {
  return Math.max(
    0,
    ...words.map((word, index) => word.left - (words[index - 1]?.right ?? word.left)),
  );
}

function overlap(a: { left: number; right: number }, b: Column | undefined): number {
  return b ? Math.min(a.right, b.right) - Math.max(a.left, b.left) : 0;
}
