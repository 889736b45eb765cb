import { align, type Alignment } from '../align.ts';
import { directionChange } from '../direction-change.ts';
import { isFrameWord } from '../frame-words.ts';
import { isMoreBetter } from '../more-is-better.ts';
import { negationChange } from '../negation-change.ts';
import { numberChange } from '../number-change.ts';
import type { Pool } from '../pool.ts';
import { weightOf } from '../rank.ts';
import { toWords } from '../words.ts';

/** No statement is longer. */
const maxLength = 4000;

/**
 * Why the rules on numbers, directions and negations object to "supported", in words; null where they do not. Of the
 * sentences that a leaning rests on, the one that shares most with the claim is read; sharing nothing is an objection.
 */
export function vetoOf(claim: string, sentences: readonly string[], pool: Pool): string | null {
  const words = toWords(claim.slice(0, maxLength));
  const weights = words.map((word) => weightOf(word, pool));
  const sharedBy = ({ shared }: Alignment): number =>
    weights.reduce((sum, weight, at) => sum + (shared[at] ? weight : 0), 0);
  const [nearest] = sentences
    .map((sentence) => align(words, toWords(sentence.slice(0, maxLength)), weights, false))
    .sort((a, b) => sharedBy(b) - sharedBy(a));
  if (!nearest) return null;
  const { gaps, shared } = nearest;
  if (!words.some(({ lower }, at) => shared[at] === true && !isFrameWord(lower)))
    return 'The passage has no content word of the claim.';
  const difference =
    numberChange(gaps, false) ??
    directionChange(gaps, isMoreBetter(words)) ??
    negationChange(gaps, false);
  return difference?.reason ?? null;
}
