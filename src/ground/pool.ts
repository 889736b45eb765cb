import { toWords } from './words.ts';

/** Where a sentence stands: both count from 0. */
export interface Place {
  readonly document: number;
  readonly sentence: number;
}

/** Sentences of each document, prepared for search. */
export interface Pool {
  readonly documents: readonly (readonly string[])[];
  /** Every sentence in order of document, then sentence; all indexes below are into this list. */
  readonly places: readonly Place[];
  /** Number of words of each sentence. */
  readonly lengths: readonly number[];
  readonly meanLength: number;
  /** For each word's key, the sentences that have it, and how often, pairwise: [7, 1, 12, 2]. */
  readonly postings: ReadonlyMap<string, Int32Array>;
}

/** Prepares documents, each a list of sentences, for findEvidence(). */
export function toPool(documents: readonly (readonly string[])[]): Pool {
  const places: Place[] = [];
  const lengths: number[] = [];
  const postings = new Map<string, number[]>();
  for (const [document, sentences] of documents.entries())
    for (const [sentence, text] of sentences.entries()) {
      const words = toWords(text);
      for (const { key } of words) count(postings, key, places.length);
      places.push({ document, sentence });
      lengths.push(words.length);
    }
  const total = lengths.reduce((sum, length) => sum + length, 0);
  return {
    documents,
    places,
    lengths,
    meanLength: total / Math.max(1, places.length),
    postings: new Map([...postings].map(([key, list]) => [key, Int32Array.from(list)])),
  };
}

function count(postings: Map<string, number[]>, key: string, index: number): void {
  const list = postings.get(key);
  if (!list) postings.set(key, [index, 1]);
  else if (list.at(-2) === index) list[list.length - 1] = (list.at(-1) ?? 0) + 1;
  else list.push(index, 1);
}

/** How much it says that a sentence has this word: 0 for a word of every sentence, the most for an unknown one. */
export function rarity(key: string, pool: Pool): number {
  const holders = (pool.postings.get(key)?.length ?? 0) / 2;
  return Math.log(1 + (pool.places.length - holders + 0.5) / (holders + 0.5));
}
