import type { Cell, GridRow } from './grid-rows.ts';
import type { Shape } from './table-shape.ts';

/** A label of a group of rows stands in each of them: between two drawn lines, or down to the next label. */
export function spanLabels(
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
