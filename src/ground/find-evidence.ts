import type { GroundingState } from '../core/claim.ts';

export interface Pool {
  readonly documents: readonly (readonly string[])[];
}
export function toPool(documents: readonly (readonly string[])[]): Pool {
  return { documents };
}
export interface Place {
  readonly document: number;
  readonly sentence: number;
}
export interface Evidence {
  readonly state: GroundingState;
  readonly place: Place | null;
  readonly ranked: readonly Place[];
  readonly differs: 'number' | 'direction' | 'negation' | null;
  readonly words: { readonly claim: string; readonly source: string } | null;
  readonly reason: string;
}
export function findEvidence(claim: string, pool: Pool, within?: readonly number[]): Evidence {
  const words = new Set(claim.toLowerCase().match(/[a-z]{3,}|\d[\d.]*/g) ?? []);
  let best: { place: Place; score: number } | null = null;
  for (const [document, sentences] of pool.documents.entries()) {
    if (within && !within.includes(document)) continue;
    for (const [sentence, text] of sentences.entries()) {
      const other = new Set(text.toLowerCase().match(/[a-z]{3,}|\d[\d.]*/g) ?? []);
      const score = [...words].filter((word) => other.has(word)).length / Math.max(words.size, 1);
      if (!best || score > best.score) best = { place: { document, sentence }, score };
    }
  }
  const state = !best || best.score < 0.4 ? 'not-found' : best.score > 0.7 ? 'supported' : 'unsure';
  return {
    state,
    place: best?.place ?? null,
    ranked: [],
    differs: null,
    words: null,
    reason: 'Words agree.',
  };
}
