import { judge, type Judgement } from './judge.ts';
import type { Place, Pool } from './pool.ts';
import { rank, type Candidate } from './rank.ts';
import { hasItsWords, tellsSameResult } from './same-result.ts';
import { toWords, type Word } from './words.ts';

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
  if (best) {
    const judged = judge(words, best, pool, cut);
    const told = isOpen(judged) ? resultIn(words, ranked, pool) : null;
    if (told) return { ...told, ranked: [told.place, ...places.filter((at) => at !== told.place)] };
    const found = { place: places[0] ?? null, ranked: places };
    if (judged.state === 'not-found' && hasItsWords(words, best.words, pool))
      return {
        ...judged,
        state: 'unsure',
        reason: 'The words of the claim stand in one sentence, in another order.',
        ...found,
      };
    return { ...judged, ...found };
  }
  return {
    state: 'not-found',
    differs: null,
    words: null,
    objects: false,
    reason: 'No sentence has a word of the claim.',
    place: null,
    ranked: [],
  };
}

function isOpen({ state, objects }: Judgement): boolean {
  return !objects && (state === 'unsure' || state === 'not-found');
}

/** So many sentences are looked through for the claim's result in other words. */
const resultDepth = 5;

/** The first of the nearest sentences that tells the claim's result in another order; null where none does. */
function resultIn(
  claim: readonly Word[],
  ranked: readonly Candidate[],
  pool: Pool,
): (Judgement & { readonly place: Place }) | null {
  for (const { index, words } of ranked.slice(0, resultDepth)) {
    const place = pool.places[index];
    if (place && tellsSameResult(claim, words, place.document, pool))
      return {
        state: 'supported',
        differs: null,
        words: null,
        objects: false,
        reason: 'The sentence tells the same result, with the same numbers, in another order.',
        place,
      };
  }
  return null;
}

/** A long claim without an end may stop in the middle of a word. */
function isCut(claim: string): boolean {
  return claim.length >= 100 && !/[.!?:;)\]}"'’”]\s*$/.test(claim);
}
