import { createHash } from 'node:crypto';

/** A 32-byte SHA-256 hash of a Merkle tree (RFC 6962, section 2.1). */
export type TreeHash = Uint8Array;

/** Hash of an entry: SHA-256(0x00 || entry). */
export function leafHash(entry: Uint8Array): TreeHash {
  return digest(0x00, entry);
}

/** Hash of an inner node: SHA-256(0x01 || left || right). */
export function nodeHash(left: TreeHash, right: TreeHash): TreeHash {
  return digest(0x01, left, right);
}

/** Root of a tree over leaf hashes; of no leaves the hash of the empty string. */
export function treeRoot(leaves: readonly TreeHash[]): TreeHash {
  const [only] = leaves;
  if (!only) return new Uint8Array(createHash('sha256').digest());
  if (leaves.length === 1) return only;
  const split = largestPowerBelow(leaves.length);
  return nodeHash(treeRoot(leaves.slice(0, split)), treeRoot(leaves.slice(split)));
}

/** Audit path of one leaf, from the leaf up (RFC 6962, section 2.1.1). */
export function inclusionProof(index: number, leaves: readonly TreeHash[]): TreeHash[] {
  if (index < 0 || index >= leaves.length)
    throw new RangeError(`No leaf ${index} in a tree of ${leaves.length}`);
  if (leaves.length === 1) return [];
  const split = largestPowerBelow(leaves.length);
  return index < split
    ? [...inclusionProof(index, leaves.slice(0, split)), treeRoot(leaves.slice(split))]
    : [...inclusionProof(index - split, leaves.slice(split)), treeRoot(leaves.slice(0, split))];
}

/** True when the path leads from the leaf to the root (RFC 9162, section 2.1.3.2). */
export function verifyInclusion(
  leaf: TreeHash,
  index: number,
  size: number,
  proof: readonly TreeHash[],
  root: TreeHash,
): boolean {
  if (index < 0 || index >= size) return false;
  let [node, last, hash] = [index, size - 1, leaf];
  for (const sibling of proof) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      hash = nodeHash(sibling, hash);
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)];
    } else hash = nodeHash(hash, sibling);
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && equalHashes(hash, root);
}

/** Nodes that show that the tree of `from` leaves is a beginning of this one (RFC 6962, section 2.1.2). */
export function consistencyProof(from: number, leaves: readonly TreeHash[]): TreeHash[] {
  if (from < 0 || from > leaves.length)
    throw new RangeError(`No tree of ${from} in one of ${leaves.length}`);
  return from === 0 || from === leaves.length ? [] : subproof(from, leaves, true);
}

function subproof(from: number, leaves: readonly TreeHash[], whole: boolean): TreeHash[] {
  if (from === leaves.length) return whole ? [] : [treeRoot(leaves)];
  const split = largestPowerBelow(leaves.length);
  return from <= split
    ? [...subproof(from, leaves.slice(0, split), whole), treeRoot(leaves.slice(split))]
    : [...subproof(from - split, leaves.slice(split), false), treeRoot(leaves.slice(0, split))];
}

/** True when the proof ties the older root to the newer (RFC 9162, section 2.1.4.2). */
export function verifyConsistency(
  from: number,
  size: number,
  older: TreeHash,
  newer: TreeHash,
  proof: readonly TreeHash[],
): boolean {
  if (from < 0 || from > size) return false;
  if (from === size) return proof.length === 0 && equalHashes(older, newer);
  if (from === 0) return proof.length === 0;
  const path = isPowerOfTwo(from) ? [older, ...proof] : [...proof];
  const [start, ...rest] = path;
  if (!start) return false;
  let [node, last, a, b] = [from - 1, size - 1, start, start];
  while (node % 2 === 1) [node, last] = [half(node), half(last)];
  for (const hash of rest) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      [a, b] = [nodeHash(hash, a), nodeHash(hash, b)];
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)];
    } else b = nodeHash(b, hash);
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && equalHashes(a, older) && equalHashes(b, newer);
}

/** True when the two hashes are the same bytes. */
export function equalHashes(a: TreeHash, b: TreeHash): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

function digest(prefix: number, ...parts: readonly Uint8Array[]): TreeHash {
  const hash = createHash('sha256').update(Uint8Array.of(prefix));
  for (const part of parts) hash.update(part);
  return new Uint8Array(hash.digest());
}

function largestPowerBelow(count: number): number {
  let power = 1;
  while (power * 2 < count) power *= 2;
  return power;
}

function isPowerOfTwo(count: number): boolean {
  return largestPowerBelow(count + 1) === count;
}

function half(value: number): number {
  return Math.floor(value / 2);
}
