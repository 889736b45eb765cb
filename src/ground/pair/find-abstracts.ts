import { bm25, highest } from '../bm25.ts';
import { toPool, type Pool } from '../pool.ts';
import { toWords } from '../words.ts';
import { logitOf, sigmoid, type Ensemble } from './ensemble.ts';
import type { Features } from './sentence-features.ts';

/** Titles and sentences of many abstracts, prepared for search; indexes are into the list given. */
export function toAbstractPool(
  abstracts: readonly { readonly title: string; readonly sentences: readonly string[] }[],
): Pool {
  return toPool(abstracts.map(({ title, sentences }) => [[title, ...sentences].join(' ')]));
}

/** An abstract that shares words with a claim. */
export interface FoundAbstract {
  readonly index: number;
  /** Features of the place that BM25 gives it among the others. */
  readonly features: Features;
}

/** The abstracts that BM25 puts first, best first; of equal ones the first of the list. */
export function findAbstracts(claim: string, pool: Pool, depth: number): FoundAbstract[] {
  const keys = new Set(toWords(claim).map(({ key }) => key));
  const scores = bm25(keys, pool, null);
  const found = highest(scores, depth);
  const most = scores[found[0] ?? -1] ?? 1;
  const second = scores[found[1] ?? -1] ?? 0;
  return found.map((index, rank) => {
    const score = scores[index] ?? 0;
    return {
      index,
      features: {
        searchScore: score / Math.max(1, keys.size),
        searchOfBest: score / most,
        searchLead: (score - (rank === 0 ? second : most)) / most,
        searchRank: 1 / (1 + rank),
      },
    };
  });
}

/** Probability that an abstract found by search decides a claim: search and words together. */
export function relevance(model: Ensemble, found: FoundAbstract, features: Features): number {
  return sigmoid(logitOf(model, { ...features, ...found.features }));
}

/** Of what search found, the first few go by relevance; behind them search alone is as good. */
const reordered = 8;

/** What search found, in the order of search, with its first few in the order of relevance. */
export function byRelevance<T extends { readonly chance: number }>(found: readonly T[]): T[] {
  const first = found.slice(0, reordered).sort((a, b) => b.chance - a.chance);
  return [...first, ...found.slice(reordered)];
}
