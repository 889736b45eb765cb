/** 32 bits of a word; the same on every machine. */
export function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < word.length; index++)
    hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

/** Two hashes in their order as one: a bigram, or a word under the name of its kind. */
export function joinHashes(first: number, second: number): number {
  let hash = Math.imul(first ^ (second >>> 16) ^ Math.imul(second, 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
