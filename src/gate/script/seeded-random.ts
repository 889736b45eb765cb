import { sha256 } from '../../core/hash.ts';

/** mulberry32, started from a text: the same numbers in [0, 1) for it each time. */
export function seededRandom(text: string): () => number {
  let state = Number.parseInt(sha256(text).slice(0, 8), 16) | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
