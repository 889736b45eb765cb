import { nodeHash, treeRoot, type TreeHash } from './merkle.ts';
import { tilePath, tileWidth } from './tiles.ts';

/** Gives a file of a log by its path; null when there is none. */
export type ReadTile = (path: string) => Promise<Uint8Array | null>;

/** Proofs of one tree from its tiles alone, a few tiles each. Throws a RangeError for what is not in the tree or its tiles. */
export interface TileProver {
  root(): Promise<TreeHash>;
  /** Audit path of a leaf, from the leaf up (RFC 6962, section 2.1.1). */
  inclusion(index: number): Promise<TreeHash[]>;
  /** Nodes that show that the tree of `from` leaves is a beginning of this one (RFC 6962, section 2.1.2). */
  consistency(from: number): Promise<TreeHash[]>;
}

/** A prover over the tree of `size` leaves; each tile is read once. */
export function openTileProver(size: number, read: ReadTile): TileProver {
  const tiles = new Map<string, Promise<TreeHash[]>>();
  const tile = (level: number, index: number): Promise<TreeHash[]> => {
    const count = Math.floor(size / tileWidth ** level);
    const path = tilePath(level, index, Math.min(tileWidth, count - index * tileWidth));
    const known = tiles.get(path) ?? readHashes(path, read);
    tiles.set(path, known);
    return known;
  };

  /** Root of the perfect subtree of 2^height leaves that begins at a multiple of its width. */
  const perfect = async (start: number, height: number): Promise<TreeHash> => {
    const level = Math.floor(height / 8);
    const width = 2 ** (height % 8);
    const at = start / tileWidth ** level;
    const hashes = await tile(level, Math.floor(at / tileWidth));
    return treeRoot(hashes.slice(at % tileWidth, (at % tileWidth) + width));
  };
  const rootOf = async (start: number, end: number): Promise<TreeHash> => {
    const split = splitOf(end - start);
    if (split * 2 === end - start || end - start === 1)
      return perfect(start, Math.log2(end - start));
    return nodeHash(await rootOf(start, start + split), await rootOf(start + split, end));
  };
  const path = async (index: number, start: number, end: number): Promise<TreeHash[]> => {
    if (end - start === 1) return [];
    const middle = start + splitOf(end - start);
    return index < middle
      ? [...(await path(index, start, middle)), await rootOf(middle, end)]
      : [...(await path(index, middle, end)), await rootOf(start, middle)];
  };
  const beginning = async (
    from: number,
    start: number,
    end: number,
    isWhole: boolean,
  ): Promise<TreeHash[]> => {
    if (from === end) return isWhole ? [] : [await rootOf(start, end)];
    const middle = start + splitOf(end - start);
    return from <= middle
      ? [...(await beginning(from, start, middle, isWhole)), await rootOf(middle, end)]
      : [...(await beginning(from, middle, end, false)), await rootOf(start, middle)];
  };
  return {
    root: async () => (size === 0 ? treeRoot([]) : rootOf(0, size)),
    inclusion: async (index) => {
      if (!Number.isInteger(index) || index < 0 || index >= size)
        throw new RangeError(`No leaf ${index} in a tree of ${size}`);
      return path(index, 0, size);
    },
    consistency: async (from) => {
      if (!Number.isInteger(from) || from < 0 || from > size)
        throw new RangeError(`No tree of ${from} in one of ${size}`);
      return from === 0 ? [] : beginning(from, 0, size, true);
    },
  };
}

/** A tile, or as much of the full one where the partial one was dropped. Bytes from outside. */
async function readHashes(path: string, read: ReadTile): Promise<TreeHash[]> {
  const width = Number(/\.p\/(\d+)$/.exec(path)?.[1] ?? tileWidth);
  const bytes = (await read(path)) ?? (await read(path.replace(/\.p\/\d+$/, '')));
  if (!bytes || (bytes.length !== 32 * width && bytes.length !== 32 * tileWidth))
    throw new RangeError(`Cannot read ${width} hashes from ${path}`);
  return Array.from({ length: width }, (_, at) => bytes.slice(32 * at, 32 * at + 32));
}

/** The largest power of two below `count`; 1 for 1. */
function splitOf(count: number): number {
  let power = 1;
  while (power * 2 < count) power *= 2;
  return power;
}
