import { leafHash, nodeHash, treeRoot, type TreeHash } from './merkle.ts';
import { tilePath, tileWidth } from './tiles.ts';

/** What is needed of a log to append to it: at each level the hashes of its unfinished tile. */
export interface RightEdge {
  readonly size: number;
  readonly levels: readonly (readonly TreeHash[])[];
}

/** Paths of the unfinished tiles of a log of `size` entries, level by level; null where the last tile is full. */
export function edgePaths(size: number): (string | null)[] {
  const paths: (string | null)[] = [];
  for (let count = size, level = 0; count > 0; count = Math.floor(count / tileWidth), level++) {
    const width = count % tileWidth;
    paths.push(width === 0 ? null : tilePath(level, Math.floor(count / tileWidth), width));
  }
  return paths;
}

/** Root of the log: its perfect subtrees, largest first, folded from the right. */
export function edgeRoot({ levels }: RightEdge): TreeHash {
  const perfect = [...levels].reverse().flatMap(perfectSubtrees);
  const last = perfect.pop();
  if (!last) return treeRoot([]);
  return perfect.reduceRight((right, left) => nodeHash(left, right), last);
}

/** The edge after more entries, and the tiles to write for them: each full one, and those unfinished at the end. */
export function appendToEdge(
  edge: RightEdge,
  entries: readonly Uint8Array[],
): { edge: RightEdge; tiles: Map<string, Uint8Array> } {
  const tiles = new Map<string, Uint8Array>();
  const levels = edge.levels.map((hashes) => [...hashes]);
  const unfinished = new Map<number, string>();
  entries.forEach((entry, at) => {
    let hash: TreeHash | null = leafHash(entry);
    let count = edge.size + at + 1;
    for (let level = 0; hash; level++, count = Math.floor(count / tileWidth)) {
      const line: TreeHash[] = levels[level] ?? (levels[level] = []);
      line.push(hash);
      const path = tilePath(level, Math.floor((count - 1) / tileWidth), line.length);
      const isFull = line.length === tileWidth;
      if (isFull) tiles.set(path, Buffer.concat(line));
      if (isFull) unfinished.delete(level);
      else unfinished.set(level, path);
      hash = isFull ? treeRoot(line) : null;
      if (isFull) levels[level] = [];
    }
  });
  for (const [level, path] of unfinished) tiles.set(path, Buffer.concat(levels[level] ?? []));
  return { edge: { size: edge.size + entries.length, levels }, tiles };
}

/** Hashes of one tile as perfect subtrees, largest first. */
function perfectSubtrees(hashes: readonly TreeHash[]): TreeHash[] {
  const roots: TreeHash[] = [];
  let start = 0;
  for (let width = tileWidth / 2; width >= 1; width /= 2) {
    if ((hashes.length & width) === 0) continue;
    roots.push(treeRoot(hashes.slice(start, start + width)));
    start += width;
  }
  return roots;
}
