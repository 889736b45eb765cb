import type { CellDraft } from '../blocks.ts';
import type { Chunk } from './table-rows.ts';
import { chunkOf } from './table-rows.ts';
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
export function gridOf({ columns, header, body, ruled }: Shape): {
  rows: CellDraft[][];
  headerRows: number;
  rules: number[];
} {
  const heads = joinHeader(header.map(toGridRow), ruled);
  const rest = joinBody(body.map(toGridRow), ruled, columns.length);
  spanLabels(rest, ruled, firstValueColumn(rest, columns.length));
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

/** A heading broken over lines is one: lines without a span or a rule between are joined by column. */
function joinHeader(rows: readonly GridRow[], ruled: readonly number[]): GridRow[] {
  const joined: GridRow[] = [];
  for (const row of rows) {
    const above = joined.at(-1);
    const apart =
      !above ||
      above.cells.some(({ first, last }) => last > first) ||
      row.cells.some(({ first, last }) => last > first) ||
      above.bottom - row.top > 2.2 * row.size ||
      ruled.some((rule) => rule < above.bottom && rule > row.top);
    if (apart && above && between(row, above)) {
      // a label in the middle of two lines stands with the upper one, above what follows
      for (const cell of row.cells) above.cells.push({ ...cell, rowSpan: 1 });
      above.cells.sort((a, b) => a.first - b.first);
    } else if (apart) joined.push(row);
    else merge(above, row);
  }
  return joined;
}

/** A row half a line below another whose columns that one leaves empty. */
function between(row: GridRow, above: GridRow): boolean {
  return (
    above.bottom - row.top < 0.95 * row.size &&
    row.cells.every((cell) =>
      above.cells.every(({ first, last }) => cell.last < first || cell.first > last),
    )
  );
}

function merge(into: GridRow, row: GridRow): void {
  for (const cell of row.cells) {
    const same = into.cells.find(({ first, last }) => first <= cell.last && last >= cell.first);
    if (same) same.chunk = chunkOf([...same.chunk.words, ...cell.chunk.words]);
    else into.cells.push(cell);
  }
  into.cells.sort((a, b) => a.first - b.first);
  into.bottom = row.bottom;
}

const valued = ({ cells }: GridRow): boolean =>
  cells.some(({ chunk, first }) => chunk.value && first > 0);

/** Labels that go on in the next line are joined; a line of one label over others is a heading over the whole width. */
function joinBody(rows: readonly GridRow[], ruled: readonly number[], width: number): GridRow[] {
  const gaps = rows.flatMap((row, index) => {
    const above = rows[index - 1];
    return above && valued(row) && valued(above) ? [above.bottom - row.top] : [];
  });
  const usual = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? Infinity;
  const divided = (above: GridRow, row: GridRow): boolean =>
    ruled.some((rule) => rule < above.bottom && rule > row.top - 1);
  const joined: GridRow[] = [];
  let carried: GridRow | null = null;
  for (const [index, row] of rows.entries()) {
    const above = joined.at(-1);
    const below = rows[index + 1];
    if (carried) {
      merge(row, { ...carried, bottom: row.bottom });
      row.cells = row.cells.map((cell) => reordered(cell));
      carried = null;
    }
    if (valued(row) || !above) {
      if (!valued(row) && below) markHeading(row, width);
      joined.push(row);
      continue;
    }
    const up = divided(above, row) ? Infinity : above.bottom - row.top;
    const down = below && !divided(row, below) ? row.bottom - below.top : Infinity;
    const text = row.cells[0]?.chunk.text ?? '';
    const labels = row.cells.every(({ first }) => above.cells.some((cell) => cell.first === first));
    const tight = up < 0.93 * usual && up <= down;
    const enclosed = up < Infinity && down === Infinity && ruledRows(rows, ruled);
    if (labels && (tight || enclosed || (up < 1.3 * usual && /^[\p{Ll}(]/u.test(text))))
      merge(above, row);
    else if (down < 0.7 * usual && up > 0.9 * usual) carried = row;
    else {
      markHeading(row, width);
      joined.push(row);
    }
  }
  return joined;
}

function reordered(cell: Cell): Cell {
  const words = cell.chunk.words;
  return { ...cell, chunk: chunkOf(words) };
}

/** Most rows have a line drawn above them. */
function ruledRows(rows: readonly GridRow[], ruled: readonly number[]): boolean {
  return ruled.length > 0.6 * rows.filter(valued).length;
}

function markHeading(row: GridRow, width: number): void {
  const [only, ...others] = row.cells;
  if (!only || others.length > 0) return;
  only.first = 0;
  only.last = width - 1;
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

/** A label of a group of rows stands in each of them: between two lines, or down to the next label. */
function spanLabels(rows: GridRow[], ruled: readonly number[], labels: number): void {
  for (let column = 0; column < labels - 1; column++) {
    const groups: GridRow[][] = [];
    for (const row of rows) {
      const group = groups.at(-1);
      const above = group?.at(-1);
      if (group && above && !ruled.some((rule) => rule < above.bottom && rule > row.top - 1))
        group.push(row);
      else groups.push([row]);
    }
    for (const group of groups) {
      const holders = group.filter(({ cells }) =>
        cells.some(({ first, last }) => first === column && last === column),
      );
      const [holder] = holders;
      const free = group.every(({ cells }) =>
        cells.every(({ first, last }) => first !== 0 || last < labels - 1 || labels === 1),
      );
      if (!holder || !free) continue;
      if (holders.length === 1) moveTo(holder, group[0] ?? holder, column, group.length);
      else if (group[0] === holder) fillDown(group, column);
    }
  }
}

function moveTo(from: GridRow, to: GridRow, column: number, rowSpan: number): void {
  const cell = from.cells.find(({ first }) => first === column);
  if (!cell) return;
  from.cells = from.cells.filter((one) => one !== cell);
  to.cells = [...to.cells, { ...cell, rowSpan }].sort((a, b) => a.first - b.first);
}

function fillDown(group: readonly GridRow[], column: number): void {
  let open: Cell | null = null;
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
