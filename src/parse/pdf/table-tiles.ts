import type { Column } from './table-columns.ts';
import type { Placing } from './table-place.ts';
import type { PlacedRow } from './table-shape.ts';

/**
 * Headings that stand over the middle of groups of columns, without lines to say so: where a row's
 * headings fall each on the middle of its share of all columns, and the row below names every one.
 */
export function tiled(rows: readonly PlacedRow[], columns: readonly Column[]): PlacedRow[] {
  return rows.map((row, index) => {
    const below = rows.slice(index + 1).find(({ cells }) => cells.length >= columns.length - 1);
    const cells = below && row.cells.length < below.cells.length ? tiles(row, columns) : null;
    return cells ? { ...row, cells } : row;
  });
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
  return next === columns.length && heads.length > 0 ? found : null;
}
