import { rarity, type Pool } from './pool.ts';

const k1 = 1.2;
const b = 0.75;

/** BM25 of every sentence of a pool for the keys of a claim, by index; 0 outside of the documents of `within`. */
export function bm25(
  keys: ReadonlySet<string>,
  pool: Pool,
  within: ReadonlySet<number> | null,
): Float64Array {
  const scores = new Float64Array(pool.places.length);
  for (const key of keys) {
    const postings = pool.postings.get(key);
    if (!postings) continue;
    const weight = rarity(key, pool);
    for (let at = 0; at < postings.length; at += 2) {
      const [index = 0, times = 0] = [postings[at], postings[at + 1]];
      if (within && !within.has(pool.places[index]?.document ?? -1)) continue;
      const norm = k1 * (1 - b + (b * (pool.lengths[index] ?? 0)) / pool.meanLength);
      scores[index] = (scores[index] ?? 0) + (weight * times * (k1 + 1)) / (times + norm);
    }
  }
  return scores;
}

/** Indices of the highest scores above 0, highest first, at most `most` of them; of equal ones the first. */
export function highest(scores: Float64Array, most: number): number[] {
  const best: number[] = [];
  for (let index = 0; index < scores.length; index++) {
    const score = scores[index] ?? 0;
    if (score <= 0) continue;
    let at = best.length;
    while (at > 0 && (scores[best[at - 1] ?? -1] ?? 0) < score) at--;
    if (at >= most) continue;
    best.splice(at, 0, index);
    if (best.length > most) best.pop();
  }
  return best;
}
