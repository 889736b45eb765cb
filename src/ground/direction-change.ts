import type { Gap } from './align.ts';
import type { Difference } from './difference.ts';
import { isNegator } from './negation-change.ts';
import { areOpposites, isDirection, pullTogether } from './opposites.ts';
import type { Word } from './words.ts';

/** A direction of the claim whose opposite stands at the same place of the source, or null. */
export function directionChange(gaps: readonly Gap[]): Difference | null {
  for (const gap of gaps) {
    // "not higher" for "lower" says the same.
    if (gap.claim.some(isNegator) || gap.source.some(isNegator)) continue;
    const pair = opposed(gap.claim, gap.source);
    if (pair)
      return {
        differs: 'direction',
        words: { claim: pair[0].text, source: pair[1].text },
        reason: `The source says "${pair[1].text}"; the claim says "${pair[0].text}".`,
      };
  }
  return null;
}

/** Opposites left when words that agree are set against each other: a "larger drop" is a "greater decrease". */
function opposed(claim: readonly Word[], source: readonly Word[]): [Word, Word] | null {
  const left = source.filter(({ key }) => isDirection(key));
  const asking: Word[] = [];
  for (const word of claim.filter(({ key }) => isDirection(key))) {
    const ally = left.findIndex(({ key }) => pullTogether(word.key, key));
    if (ally < 0) asking.push(word);
    else left.splice(ally, 1);
  }
  for (const word of asking) {
    const rival = left.find(({ key }) => areOpposites(word.key, key));
    if (rival) return [word, rival];
  }
  return null;
}
