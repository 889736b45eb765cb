import type { Gap } from './align.ts';
import type { Difference } from './difference.ts';
import { isNegator } from './negation-change.ts';
import { areOpposites, isDirection, pullTogether } from './opposites.ts';
import { standTogether } from './stand-together.ts';
import type { Word } from './words.ts';

/** A direction of the claim whose opposite stands at the same place of the source, or null. */
export function directionChange(gaps: readonly Gap[]): Difference | null {
  for (const gap of gaps) {
    // "not higher" for "lower" says the same; "without" is the opposite of "with" itself.
    if ([...gap.claim, ...gap.source].some((word) => isNegator(word) && word.lower !== 'without'))
      continue;
    const pair = opposed(gap);
    if (pair)
      return {
        differs: 'direction',
        words: { claim: pair[0].text, source: pair[1].text },
        reason: `The source says "${pair[1].text}"; the claim says "${pair[0].text}".`,
      };
  }
  return null;
}

/** Words of the claim that stand for one of the source of the same direction: "better" for "outperforms". */
export function sameDirections(gaps: readonly Gap[]): ReadonlySet<Word> {
  return new Set(
    gaps.flatMap((gap) =>
      gap.claim.filter((word) =>
        gap.source.some(
          (other) => pullTogether(word.key, other.key) && standTogether(gap, word, other),
        ),
      ),
    ),
  );
}

/** Opposites left when words that agree are set against each other: a "larger drop" is a "greater decrease". */
function opposed(gap: Gap): [Word, Word] | null {
  const left = gap.source.filter(({ key }) => isDirection(key));
  const asking: Word[] = [];
  for (const word of gap.claim.filter(({ key }) => isDirection(key))) {
    const ally = left.findIndex(({ key }) => pullTogether(word.key, key));
    if (ally < 0) asking.push(word);
    else left.splice(ally, 1);
  }
  for (const word of asking) {
    const rival = left.find(
      (other) => areOpposites(word.key, other.key) && standTogether(gap, word, other),
    );
    if (rival) return [word, rival];
  }
  return null;
}
