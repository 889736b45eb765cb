import type { Gap } from './align.ts';
import { isNegator } from './negation-change.ts';
import { pullTogether } from './opposites.ts';
import { isNumber, saysSame } from './same-number.ts';
import { standTogether } from './stand-together.ts';
import type { Word } from './words.ts';

/** Words of the claim for which the source has another of the same sense: "better" for "outperforms", 4 for 4.3. */
export function agreeingWords(gaps: readonly Gap[]): ReadonlySet<Word> {
  return new Set(
    gaps.flatMap((gap) =>
      gap.claim.filter((word) =>
        gap.source.some((other) => agree(word, other) && standTogether(gap, word, other)),
      ),
    ),
  );
}

function agree(claim: Word, source: Word): boolean {
  if (isNumber(claim)) return isNumber(source) && saysSame(claim, source);
  return pullTogether(claim.key, source.key) || (isNegator(claim) && isNegator(source));
}
