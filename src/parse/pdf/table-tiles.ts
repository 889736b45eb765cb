import type { Rule } from './page.ts';
import type { Column } from './table-columns.ts';
import type { PlacedRow, Placing } from './table-place.ts';

/**
 * Headings that stand over the middle of groups of columns, without a line under them to say so:
 * one alone between two upright lines is over what lies between; and where a row's headings fall
 * each on the middle of its share of all columns, and rows below name every one, they share these.
 */
export function tiled(
  rows: readonly PlacedRow[],
  columns: readonly Column[],
  bars: readonly Rule[],
): PlacedRow[] {
  return rows.map((row, index) => {
    const below = rows.slice(index + 1);
    const names = (some: readonly PlacedRow[]): ReadonlySet<number> =>
      new Set(
        some.flatMap(({ cells }) =>
          cells.flatMap(({ first, last }) => (first === last ? [first] : [])),
        ),
      );
    const all = names(below);
    const cells = row.cells.map((cell) => betweenBars(cell, row, columns, bars, all) ?? cell);
    const spanning = cells.every(({ first, last }) => first === 0 || last > first);
    const enough = (some: readonly PlacedRow[]): boolean => names(some).size >= columns.length - 1;
    const named = spanning ? enough(below) : below.some((one) => enough([one]));
    return { ...row, cells: (named ? tiles({ ...row, cells }, columns) : null) ?? cells };
  });
}

function betweenBars(
  cell: Placing,
  { y, size, cells }: PlacedRow,
  columns: readonly Column[],
  bars: readonly Rule[],
  named: ReadonlySet<number>,
): Placing | null {
  const beside = bars.filter(({ bottom, top }) => bottom < y + 3 && top > y + 1);
  const left = Math.max(
    ...beside.map((bar) => bar.left).filter((x) => x <= cell.chunk.left),
    -Infinity,
  );
  const right = Math.min(
    ...beside.map((bar) => bar.left).filter((x) => x >= cell.chunk.right),
    Infinity,
  );
  if (left === -Infinity) return null;
  const centre = (cell.chunk.left + cell.chunk.right) / 2;
  if (right < Infinity && Math.abs((left + right) / 2 - centre) > size) return null;
  const own = columns.flatMap((column, index) =>
    column.left > left - 2 && column.right < right + 2 ? [index] : [],
  );
  const [first, last] = [own[0], own.at(-1)];
  if (first === undefined || last === undefined || first === last) return null;
  const alone = cells.every((other) => other === cell || other.last < first || other.first > last);
  return alone && own.every((column) => named.has(column)) ? { ...cell, first, last } : null;
}

function tiles({ cells, size }: PlacedRow, columns: readonly Column[]): Placing[] | null {
  const labels = cells.filter(({ first }) => first === 0);
  const heads = cells.filter(({ first }) => first > 0);
  const found: Placing[] = [...labels];
  let next = 1;
  for (const [place, head] of heads.entries()) {
    const centre = (head.chunk.left + head.chunk.right) / 2;
    const most =
      place === heads.length - 1 ? columns.length - 1 : (heads[place + 1]?.last ?? 1) - 1;
    let best: { last: number; off: number } | null = null;
    for (let last = next; last <= most; last++) {
      const middle = ((columns[next]?.left ?? 0) + (columns[last]?.right ?? 0)) / 2;
      const off = Math.abs(middle - centre);
      if (off < 0.9 * size && (!best || off < best.off)) best = { last, off };
    }
    if (!best) return null;
    found.push({ ...head, first: next, last: best.last });
    next = best.last + 1;
  }
  return next === columns.length && heads.length > 0 && heads.length < columns.length - 1
    ? found
    : null;
}
