import { judge, type Judgement } from './judge.ts';
import type { Place, Pool } from './pool.ts';
import { rank } from './rank.ts';
import { toWords } from './words.ts';

export { toPool, type Place, type Pool } from './pool.ts';

/** A judgement with the sentences it was looked for in. */
export interface Evidence extends Judgement {
  /** The best sentence, also of a claim not found; null when no sentence has a word of it. */
  readonly place: Place | null;
  /** Best first, at most five. */
  readonly ranked: readonly Place[];
}

/** More than any statement has. */
const maxClaimLength = 4000;

/** Looks for the claim in every document, or only in those named by index, and says what the best sentence makes of it. */
export function findEvidence(claim: string, pool: Pool, within?: readonly number[]): Evidence {
  const words = toWords(claim.slice(0, maxClaimLength));
  const cut = isCut(claim);
  const ranked = rank(words, pool, within ? new Set(within) : null, cut);
  const [best] = ranked;
  const places = ranked.slice(0, 5).flatMap(({ index }) => pool.places[index] ?? []);
  if (best) return { ...judge(words, best, pool, cut), place: places[0] ?? null, ranked: places };
  return {
    state: 'not-found',
    differs: null,
    words: null,
    reason: 'No sentence has a word of the claim.',
    place: null,
    ranked: [],
  };
}

/** A long claim without an end may stop in the middle of a word. */
function isCut(claim: string): boolean {
  return claim.length >= 100 && !/[.!?:;)\]}"'’”]\s*$/.test(claim);
}
