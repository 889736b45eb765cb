import type { GroundingState } from '../core/claim.ts';
import type { Gap } from './align.ts';
import { directionChange } from './direction-change.ts';
import type { Difference } from './difference.ts';
import { isFrameWord } from './frame-words.ts';
import { isNegator, negationChange } from './negation-change.ts';
import { numberChange } from './number-change.ts';
import { isDirection } from './opposites.ts';
import type { Place, Pool } from './pool.ts';
import { rank, weightOf, type Candidate } from './rank.ts';
import { toWords, type Word } from './words.ts';

export { toPool, type Place, type Pool } from './pool.ts';

export interface Evidence {
  readonly state: GroundingState;
  /** The best sentence; null when nothing resembles the claim. */
  readonly place: Place | null;
  /** Best first, at most five. */
  readonly ranked: readonly Place[];
  readonly differs: Difference['differs'] | null;
  /** The words or printed numbers in which claim and source differ; null when they do not. */
  readonly words: Difference['words'] | null;
  /** In words a reader can check, a whole sentence. */
  readonly reason: string;
}

/** From this share of the claim's weight on, the rest of claim and sentence counts as the same. */
const enough = 0.75;
/** Below this share, nothing is said of the claim. */
const tooLittle = 0.5;

/** Searches every document, or only those named by index. */
export function findEvidence(claim: string, pool: Pool, within?: readonly number[]): Evidence {
  const words = toWords(claim.slice(0, 4000));
  const cut = isCut(claim);
  const ranked = rank(words, pool, within ? new Set(within) : null, cut);
  const [best] = ranked;
  const places = ranked.slice(0, 5).flatMap(({ index }) => pool.places[index] ?? []);
  if (!best)
    return {
      ...{ state: 'not-found', place: null, ranked: [], differs: null, words: null },
      reason: 'No sentence has a word of the claim.',
    };
  return { place: places[0] ?? null, ranked: places, ...judge(words, best, pool, cut) };
}

/** A claim without an end may stop in the middle of a word. */
function isCut(claim: string): boolean {
  return claim.length >= 100 && !/[.!?:;)\]}"'’”]\s*$/.test(claim);
}

function judge(
  words: readonly Word[],
  { alignment, coverage }: Candidate,
  pool: Pool,
  cut: boolean,
): Omit<Evidence, 'place' | 'ranked'> {
  const content = words.map(({ lower }) => !isFrameWord(lower));
  const whole = content.filter(Boolean).length;
  const found = content.filter((is, at) => is && alignment.shared[at]).length;
  const counted = `${found} of ${whole} content words of the claim stand in this sentence`;
  if (coverage < tooLittle)
    return none('not-found', `Only ${counted}, the nearest of the pool.`);
  const difference =
    numberChange(alignment.gaps, cut) ??
    directionChange(alignment.gaps) ??
    negationChange(alignment.gaps);
  if (difference && restCoverage(words, alignment.shared, alignment.gaps, pool) >= enough)
    return { state: 'contradicted', ...difference };
  if (difference) return none('unsure', `${difference.reason} Only ${counted}.`);
  if (coverage < enough) return none('unsure', `Only ${counted}, too few to decide.`);
  const numbers = words.some(({ number }) => number) ? ', with the same numbers' : '';
  return none('supported', `${counted}${numbers}.`);
}

function none(state: GroundingState, reason: string): Omit<Evidence, 'place' | 'ranked'> {
  return { state, differs: null, words: null, reason };
}

/** Coverage of what the rules do not look at. */
function restCoverage(
  words: readonly Word[],
  shared: readonly boolean[],
  gaps: readonly Gap[],
  pool: Pool,
): number {
  const changed = new Set(gaps.flatMap(({ claim }) => claim).filter(isRuled));
  let [part, total] = [0, 0];
  for (const [at, word] of words.entries()) {
    if (changed.has(word)) continue;
    const weight = weightOf(word, pool);
    total += weight;
    if (shared[at]) part += weight;
  }
  return total === 0 ? 0 : part / total;
}

function isRuled(word: Word): boolean {
  return word.number !== null || isDirection(word.key) || isNegator(word);
}
