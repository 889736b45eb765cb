import { usualGap, valued, withMiddles, type GridRow } from './grid-rows.ts';
import type { Column } from './table-columns.ts';
import { Misplaced } from './table-place.ts';
import { chunkOf, type Chunk } from './table-rows.ts';

/**
 * A heading in the middle of two lines stands beside both. Words in one column whose lines stand
 * closer than rows do are one heading.
 */
export function joinHeader(rows: readonly GridRow[], usual: number): GridRow[] {
  const kept: GridRow[] = [];
  for (const row of withMiddles(rows, 2.2 * (rows[0]?.size ?? 10))) {
    const above = kept.at(-1);
    const tight =
      above !== undefined &&
      usual < Infinity &&
      above.bottom - row.top < 0.93 * usual &&
      row.cells.every(
        ({ first, last }) =>
          first === 0 ||
          above.cells.some((cell) => cell.first === first && cell.last === last && last === first),
      );
    const few = above !== undefined && row.cells.length <= above.cells.length / 2;
    for (const cell of row.cells.filter(({ first, last }) => first === last)) {
      const over = above?.cells.find(({ first, last }) => first === cell.first && last === first);
      const parted = few && /\p{L}-$/u.test(over?.chunk.text ?? '');
      if (!over || over.rowSpan > 1 || !(tight || parted)) continue;
      row.cells = row.cells.filter((one) => one !== cell);
      over.chunk = broken(over.chunk, cell.chunk);
      over.rowSpan = 2;
    }
    if (row.cells.length > 0) kept.push(row);
    else if (above) {
      for (const cell of above.cells) cell.rowSpan = 1;
      above.bottom = row.bottom;
    }
  }
  return kept;
}

/** Labels that go on in the next line are joined; a line of one label over others is a heading over the whole width. */
export function joinBody(
  given: readonly GridRow[],
  ruled: readonly number[],
  columns: readonly Column[],
): GridRow[] {
  const usual = usualGap(given);
  const rows = withMiddles(given, 1.6 * Math.min(usual, 2 * (given[0]?.size ?? 10)));
  const divided = (above: GridRow, row: GridRow): boolean =>
    ruled.some((rule) => rule < above.bottom && rule > row.top - 1);
  const wrapped = rows.every((row, index) => {
    const above = rows[index - 1];
    return (
      !above || valued(row) || !goesUnder(row, above, columns) || !couldFit(above, row, columns)
    );
  });
  const joined: GridRow[] = [];
  for (const [index, row] of rows.entries()) {
    const above = joined.at(-1);
    const below = rows[index + 1];
    if (valued(row) || !above) {
      if (!valued(row) && below) markHeading(row, columns);
      joined.push(row);
      continue;
    }
    const up = divided(above, row) ? Infinity : above.bottom - row.top;
    const down = below && !divided(row, below) ? row.bottom - below.top : Infinity;
    const tight = up < 0.93 * usual && up <= down;
    const enclosed = up < Infinity && down === Infinity && ruledRows(rows, ruled);
    const goesOn = wrapped && (tight || enclosed || up < 1.3 * usual);
    if (goesUnder(row, above, columns) && goesOn) merge(above, row);
    else {
      markHeading(row, columns);
      joined.push(row);
    }
  }
  return joined;
}

/** The words of a cell broken over two lines; a word parted by a hyphen is joined. */
function broken(upper: Chunk, lower: Chunk): Chunk {
  const [last, next] = [upper.words.at(-1), lower.words[0]];
  if (!last || !next || !/[\p{L}\d]-$/u.test(last.text) || !/^[\p{L}\d]/u.test(next.text))
    return chunkOf([...upper.words, ...lower.words]);
  const text = (/^\p{Ll}/u.test(next.text) ? last.text.slice(0, -1) : last.text) + next.text;
  return chunkOf([...upper.words.slice(0, -1), { ...last, text }, ...lower.words.slice(1)]);
}

function merge(into: GridRow, row: GridRow): void {
  for (const cell of row.cells) {
    const same = into.cells.find(({ first, last }) => first <= cell.last && last >= cell.first);
    if (same && (same.chunk.value || cell.chunk.value))
      throw new Misplaced('values stand in lines that are no rows');
    if (same) same.chunk = broken(same.chunk, cell.chunk);
    else into.cells.push(cell);
  }
  into.cells.sort((a, b) => a.first - b.first);
  into.bottom = row.bottom;
}

/** Every cell stands under one of the line above, begins no further left, and stays within its column. */
function goesUnder(row: GridRow, above: GridRow, columns: readonly Column[]): boolean {
  return row.cells.every(({ first, last, chunk }) =>
    above.cells.some(
      (cell) =>
        cell.first === first &&
        cell.last === last &&
        chunk.left > cell.chunk.left - 0.3 * row.size &&
        chunk.right < Math.max(cell.chunk.right, columns[last]?.right ?? 0) + 0.5 * row.size,
    ),
  );
}

/** True where the first word of a line had room at the end of the line above: then its author broke the line. */
function couldFit(above: GridRow, row: GridRow, columns: readonly Column[]): boolean {
  return row.cells.some(({ first, chunk }) => {
    const before = above.cells.find((cell) => cell.first === first);
    const word = chunk.words[0];
    const room = (columns[first]?.right ?? 0) - (before?.chunk.right ?? 0);
    return word !== undefined && word.right - word.left + 0.3 * row.size < room;
  });
}

/** Most rows have a line drawn above them. */
function ruledRows(rows: readonly GridRow[], ruled: readonly number[]): boolean {
  return ruled.length > 0.6 * rows.filter(valued).length;
}

/** A single text that reaches beyond the first column is over all of them. */
function markHeading(row: GridRow, columns: readonly Column[]): void {
  const [only, ...others] = row.cells;
  if (!only || others.length > 0 || only.chunk.right < (columns[0]?.right ?? 0) + 2) return;
  only.first = 0;
  only.last = columns.length - 1;
}
