import type { CellDraft } from '../blocks.ts';
import type { Column } from './table-columns.ts';
import { Misplaced } from './table-place.ts';
import { chunkOf, type Chunk } from './table-rows.ts';
import type { PlacedRow, Shape } from './table-shape.ts';

interface Cell {
  chunk: Chunk;
  first: number;
  last: number;
  rowSpan: number;
}

interface GridRow {
  top: number;
  bottom: number;
  size: number;
  cells: Cell[];
}

/** Rows of cells with their spans, rows of a broken heading or label joined; how many name columns; which have a line above. */
export function gridOf({ columns, header, body, ruled, spans }: Shape): {
  rows: CellDraft[][];
  headerRows: number;
  rules: number[];
} {
  const usual = usualGap(body.map(toGridRow));
  const heads = joinHeader(header.map(toGridRow), usual);
  const rest = joinBody(body.map(toGridRow), ruled, columns);
  spanLabels(rest, { columns, ruled, spans });
  const rows = [...heads, ...rest];
  const rules = rows.flatMap((row, index) => {
    const above = rows[index - 1];
    return above && ruled.some((rule) => rule < above.bottom && rule > row.top - 1) ? [index] : [];
  });
  return { rows: toDrafts(rows, columns.length, heads.length), headerRows: heads.length, rules };
}

function toGridRow({ y, size, cells }: PlacedRow): GridRow {
  return {
    top: y,
    bottom: y,
    size,
    cells: cells.map(({ chunk, first, last }) => ({ chunk, first, last, rowSpan: 1 })),
  };
}

/**
 * A heading in the middle of two lines stands beside both. Words in one column whose lines stand
 * closer than rows do are one heading.
 */
function joinHeader(rows: readonly GridRow[], usual: number): GridRow[] {
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

/** The words of a cell broken over two lines; a word parted by a hyphen is joined. */
function broken(upper: Chunk, lower: Chunk): Chunk {
  const [last, next] = [upper.words.at(-1), lower.words[0]];
  if (!last || !next || !/[\p{L}\d]-$/u.test(last.text) || !/^[\p{L}\d]/u.test(next.text))
    return chunkOf([...upper.words, ...lower.words]);
  const text = (/^\p{Ll}/u.test(next.text) ? last.text.slice(0, -1) : last.text) + next.text;
  return chunkOf([...upper.words.slice(0, -1), { ...last, text }, ...lower.words.slice(1)]);
}

/** A row half way between two whose columns both leave empty. */
function isBetween(above: GridRow, row: GridRow, below: GridRow, most: number): boolean {
  const [up, down] = [above.bottom - row.top, row.bottom - below.top];
  const apart = (other: GridRow): boolean =>
    row.cells.every((cell) =>
      other.cells.every(({ first, last }) => cell.last < first || cell.first > last),
    );
  return (
    up + down < most && Math.min(up, down) > 0.25 * (up + down) && apart(above) && apart(below)
  );
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

const valued = ({ cells }: GridRow): boolean =>
  cells.some(({ chunk, first }) => chunk.value && first > 0);

/** Labels that go on in the next line are joined; a line of one label over others is a heading over the whole width. */
function joinBody(
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

/** Height between rows of values that share a column. */
function usualGap(rows: readonly GridRow[]): number {
  const gaps = rows.flatMap((row, index) => {
    const above = rows[index - 1];
    const shared = (above?.cells ?? []).some((one) =>
      row.cells.some(({ first, chunk }) => first === one.first && first > 0 && chunk.value),
    );
    return above && shared ? [above.bottom - row.top] : [];
  });
  return gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? Infinity;
}

/** Labels half way between two rows stand in both. */
function withMiddles(rows: readonly GridRow[], most: number): GridRow[] {
  const kept: GridRow[] = [];
  for (const [index, row] of rows.entries()) {
    const [above, below] = [kept.at(-1), rows[index + 1]];
    if (above && below && isBetween(above, row, below, most)) {
      above.cells.push(...row.cells.map((cell) => ({ ...cell, rowSpan: 2 })));
      above.cells.sort((a, b) => a.first - b.first);
    } else kept.push(row);
  }
  return kept;
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

function firstValueColumn(rows: readonly GridRow[], width: number): number {
  for (let column = 1; column < width; column++) {
    const own = rows.flatMap(({ cells }) =>
      cells.filter(({ first, last }) => first === column && last === column),
    );
    if (own.length > 0 && own.filter(({ chunk }) => chunk.value).length >= own.length / 2)
      return column;
  }
  return width;
}

/** A label of a group of rows stands in each of them: between two drawn lines, or down to the next label. */
function spanLabels(
  rows: readonly GridRow[],
  { columns, ruled, spans }: Pick<Shape, 'columns' | 'ruled' | 'spans'>,
): void {
  const labels = firstValueColumn(rows, columns.length);
  for (let column = 0; column < Math.max(1, labels - 1); column++) {
    const centre = ((columns[column]?.left ?? 0) + (columns[column]?.right ?? 0)) / 2;
    const lines = [
      ...ruled,
      ...spans
        .filter(({ left, right }) => left < centre && right > centre)
        .map((rule) => rule.bottom),
    ];
    for (const group of groupsOf(rows, lines)) spanWithin(group, column, labels);
  }
}

/** Rows between drawn lines. */
function groupsOf(rows: readonly GridRow[], lines: readonly number[]): GridRow[][] {
  const groups: GridRow[][] = [];
  for (const row of rows) {
    const group = groups.at(-1);
    const above = group?.at(-1);
    if (group && above && !lines.some((rule) => rule < above.bottom && rule > row.top - 1))
      group.push(row);
    else groups.push([row]);
  }
  return groups;
}

function spanWithin(group: readonly GridRow[], column: number, labels: number): void {
  const holders = group.filter(({ cells }) =>
    cells.some(({ first, last }) => first === column && last === column),
  );
  const [holder] = holders;
  const over = group.some(({ cells }) =>
    cells.some(({ first, last }) => first <= column && last > column),
  );
  if (!holder || over || group.length < 2) return;
  if (holders.length === 1) moveTo(holder, group[0] ?? holder, column, group.length);
  else if (group[0] === holder && labels > column + 1) fillDown(group, column);
}

function moveTo(from: GridRow, to: GridRow, column: number, rowSpan: number): void {
  const cell = from.cells.find(({ first }) => first === column);
  if (!cell) return;
  from.cells = from.cells.filter((one) => one !== cell);
  to.cells = [...to.cells, { ...cell, rowSpan }].sort((a, b) => a.first - b.first);
}

function fillDown(group: readonly GridRow[], column: number): void {
  let open: Cell | null = null;
  for (const { cells } of group)
    for (const cell of cells) if (cell.first === column) cell.rowSpan = 1;
  for (const { cells } of group) {
    const own = cells.find(({ first }) => first === column);
    if (own) open = own;
    else if (open) open.rowSpan += 1;
  }
}

function toDrafts(rows: readonly GridRow[], width: number, headers: number): CellDraft[][] {
  const covered = new Set<string>();
  return rows.map(({ cells }, row) => {
    const drafts: CellDraft[] = [];
    for (let column = 0; column < width;) {
      if (covered.has(`${row} ${column}`)) {
        column += 1;
        continue;
      }
      const cell = cells.find(({ first }) => first === column);
      const span = cell ? cell.last - cell.first + 1 : 1;
      for (let down = 1; down < (cell?.rowSpan ?? 1); down++)
        for (let across = 0; across < span; across++)
          covered.add(`${row + down} ${column + across}`);
      drafts.push({
        text: cell?.chunk.text ?? '',
        rowSpan: cell?.rowSpan ?? 1,
        columnSpan: span,
        header: row < headers,
        bold: cell !== undefined && cell.chunk.words.every(({ bold }) => bold),
        underline: cell !== undefined && cell.chunk.words.every(({ underline }) => underline),
      });
      column += span;
    }
    return drafts;
  });
}
