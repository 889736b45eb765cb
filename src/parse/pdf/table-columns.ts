import type { Chunk, Row } from './table-rows.ts';

export interface Column {
  readonly left: number;
  readonly right: number;
}

/** Narrowest gap between two columns, in sizes of the type. */
const narrowest = 0.15;

/**
 * Columns of a table's body: what overlaps from row to row is one column. A few cells that bridge
 * columns which other rows keep apart are spans over them.
 */
export function columnsOf(rows: readonly Row[]): Column[] {
  const size = rows[0]?.size ?? 10;
  const several = rows.filter(({ chunks }) => chunks.length >= 2);
  const used = several.length >= 1 ? several : rows;
  const placed = used.flatMap(({ chunks }, row) => chunks.map((chunk) => ({ chunk, row })));
  const found = split(placed, size).sort((a, b) => bandOf(a).left - bandOf(b).left);
  return found
    .filter((cluster, index) => !isSpan(cluster, found[index - 1], found[index + 1], size))
    .map((cluster) => bandOf(cluster));
}

/** Few cells in the middle of two columns, in rows that leave both of these empty, are spans over them. */
function isSpan(
  cluster: readonly Placed[],
  before: readonly Placed[] | undefined,
  after: readonly Placed[] | undefined,
  size: number,
): boolean {
  if (!before || !after || cluster.length > Math.min(before.length, after.length) / 2) return false;
  const [left, right] = [bandOf(before).left, bandOf(after).right];
  const filled = new Set([...before, ...after].map(({ row }) => row));
  return cluster.every(
    ({ chunk, row }) =>
      !filled.has(row) && Math.abs(chunk.left + chunk.right - left - right) < size,
  );
}

interface Placed {
  readonly chunk: Chunk;
  readonly row: number;
}

function split(placed: readonly Placed[], size: number): Placed[][] {
  return clusters(placed, size).flatMap((cluster) => withoutBridges(cluster, size));
}

/** Chunks that overlap, or nearly so, one after another. */
function clusters(placed: readonly Placed[], size: number): Placed[][] {
  const found: { right: number; members: Placed[] }[] = [];
  for (const one of placed.toSorted((a, b) => a.chunk.left - b.chunk.left)) {
    const last = found.at(-1);
    if (last && one.chunk.left < last.right + narrowest * size) {
      last.members.push(one);
      last.right = Math.max(last.right, one.chunk.right);
    } else found.push({ right: one.chunk.right, members: [one] });
  }
  return found.map(({ members }) => members);
}

/** The cluster without its widest chunks, where the rest then falls into columns that rows have side by side. */
function withoutBridges(cluster: readonly Placed[], size: number): Placed[][] {
  const rows = new Set(cluster.map(({ row }) => row)).size;
  const crowded = new Set(cluster.map(({ row }) => row)).size < cluster.length;
  if (!crowded) return [[...cluster]];
  for (let bridges = 1; bridges <= Math.max(1, Math.floor(rows / 4)); bridges++) {
    const left = leavingOut(cluster, bridges, size);
    const parts = clusters(left, size);
    if (parts.length < 2) continue;
    const sideBySide = new Map<number, number>();
    for (const part of parts)
      for (const row of new Set(part.map((one) => one.row)))
        sideBySide.set(row, (sideBySide.get(row) ?? 0) + 1);
    const support = [...sideBySide.values()].filter((count) => count >= 2).length;
    if (support >= Math.max(1, bridges)) return parts.flatMap((part) => withoutBridges(part, size));
  }
  return [[...cluster]];
}

/** Leaves out the chunks that overlap most others of other rows. */
function leavingOut(cluster: readonly Placed[], count: number, size: number): Placed[] {
  const scored = cluster.map((one) => ({
    one,
    bridged: bridgedBy(one, cluster, size),
    width: one.chunk.right - one.chunk.left,
  }));
  scored.sort((a, b) => b.bridged - a.bridged || b.width - a.width);
  const out = new Set(scored.slice(0, count).map(({ one }) => one));
  return cluster.filter((one) => !out.has(one));
}

/** How many pairs of neighbours in other rows a chunk overlaps both of. */
function bridgedBy({ chunk, row }: Placed, cluster: readonly Placed[], size: number): number {
  const near = narrowest * size;
  const overlapped = new Map<number, number>();
  for (const other of cluster)
    if (
      other.row !== row &&
      other.chunk.left < chunk.right + near &&
      other.chunk.right > chunk.left - near
    )
      overlapped.set(other.row, (overlapped.get(other.row) ?? 0) + 1);
  return [...overlapped.values()].filter((count) => count >= 2).length;
}

function bandOf(cluster: readonly Placed[]): Column {
  return {
    left: Math.min(...cluster.map(({ chunk }) => chunk.left)),
    right: Math.max(...cluster.map(({ chunk }) => chunk.right)),
  };
}
