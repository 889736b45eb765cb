import { leafHash, nodeHash, type TreeHash } from './merkle.ts';

/** Proofs of one tree: each inner node is hashed once. */
export interface Prover {
  readonly size: number;
  readonly root: TreeHash;
  leaf(index: number): TreeHash;
  /** From the leaf up (RFC 6962, section 2.1.1). Throws a RangeError for a leaf that is not there. */
  proof(index: number): TreeHash[];
  /**
   * Nodes that show that the tree of the first `from` leaves is a beginning of that of the first `to`, by default of
   * all (RFC 6962, section 2.1.2). Throws a RangeError for a tree that is not there.
   */
  consistency(from: number, to?: number): TreeHash[];
}

/** A prover over a log's entries; not for an empty log. */
export function toProver(entries: readonly Uint8Array[]): Prover {
  return proverOf(entries.map(leafHash), new Map());
}

/** The same over leaf hashes. Nodes that were hashed before are taken from `known`, which may serve a longer log, too. */
export function proverOf(leaves: readonly TreeHash[], known: Map<string, TreeHash>): Prover {
  const at = (index: number): TreeHash => {
    const leaf = leaves[index];
    if (!leaf) throw new RangeError(`No leaf ${index} in a tree of ${leaves.length}`);
    return leaf;
  };
  const rootOf = (start: number, end: number): TreeHash => {
    if (end - start === 1) return at(start);
    const key = `${start} ${end}`;
    const middle = start + splitOf(end - start);
    const hash = known.get(key) ?? nodeHash(rootOf(start, middle), rootOf(middle, end));
    known.set(key, hash);
    return hash;
  };
  const path = (index: number, start: number, end: number): TreeHash[] => {
    if (end - start === 1) return [];
    const middle = start + splitOf(end - start);
    return index < middle
      ? [...path(index, start, middle), rootOf(middle, end)]
      : [...path(index, middle, end), rootOf(start, middle)];
  };
  const beginning = (from: number, start: number, end: number, isWhole: boolean): TreeHash[] => {
    if (from === end) return isWhole ? [] : [rootOf(start, end)];
    const middle = start + splitOf(end - start);
    return from <= middle
      ? [...beginning(from, start, middle, isWhole), rootOf(middle, end)]
      : [...beginning(from, middle, end, false), rootOf(start, middle)];
  };
  return {
    size: leaves.length,
    root: rootOf(0, leaves.length),
    leaf: at,
    proof: (index) => {
      at(index);
      return path(index, 0, leaves.length);
    },
    consistency: (from, to = leaves.length) => {
      const isThere = Number.isInteger(from) && Number.isInteger(to);
      if (!isThere || from < 0 || from > to || to > leaves.length)
        throw new RangeError(`No tree of ${from} in one of ${to}, of ${leaves.length}`);
      return from === 0 ? [] : beginning(from, 0, to, true);
    },
  };
}

/** The largest power of two below `size`. */
function splitOf(size: number): number {
  return 2 ** (31 - Math.clz32(size - 1));
}
