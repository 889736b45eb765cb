import type { Gap } from './align.ts';
import type { Difference } from './difference.ts';
import { isNegator } from './negation-change.ts';
import { areCrossed, areOpposites, isDirection, pullTogether } from './opposites.ts';
import { standTogether } from './stand-together.ts';
import type { Word } from './words.ts';

/**
 * A direction of the claim whose opposite stands at the same place of the source, or null. Where more is better, as with
 * accuracy, amounts and merit are opposites too: what "reduces" it does not "improve" it.
 */
export function directionChange(gaps: readonly Gap[], isMoreBetter: boolean): Difference | null {
  for (const gap of gaps) {
    if (hasNegator(gap)) continue;
    const pair = opposed(gap, areOpposites) ?? (isMoreBetter ? opposed(gap, areCrossed) : null);
    if (pair)
      return {
        differs: 'direction',
        words: { claim: pair[0].text, source: pair[1].text },
        reason: `The source says "${pair[1].text}"; the claim says "${pair[0].text}".`,
      };
  }
  return null;
}

/** Opposites beside a negation: whether "not higher" contradicts "lower" is more than this rule can say. */
export function turnsTwice(gaps: readonly Gap[]): boolean {
  return gaps.some((gap) => hasNegator(gap) && opposed(gap, areOpposites) !== null);
}

/** Amounts against merit where it is not known which way is better: "reduces" may be "improves". */
export function mixesSenses(gaps: readonly Gap[]): boolean {
  return gaps.some((gap) => opposed(gap, areCrossed) !== null);
}

/** "Without" is the opposite of "with" and counts as that. */
function hasNegator(gap: Gap): boolean {
  return [...gap.claim, ...gap.source].some((word) => isNegator(word) && word.lower !== 'without');
}

/** Opposites left when words that agree are set against each other: a "larger drop" is a "greater decrease". */
function opposed(gap: Gap, are: typeof areOpposites): [Word, Word] | null {
  const left = gap.source.filter(({ key }) => isDirection(key));
  const asking: Word[] = [];
  for (const word of gap.claim.filter(({ key }) => isDirection(key))) {
    const ally = left.findIndex(({ key }) => pullTogether(word.key, key));
    if (ally < 0) asking.push(word);
    else left.splice(ally, 1);
  }
  for (const word of asking) {
    const rival = left.find((other) => are(word.key, other.key) && standTogether(gap, word, other));
    if (rival) return [word, rival];
  }
  return null;
}
