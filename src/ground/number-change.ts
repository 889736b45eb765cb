import type { Gap } from './align.ts';
import type { Difference } from './difference.ts';
import { isNumber, saysSame } from './same-number.ts';
import { standTogether } from './stand-together.ts';
import type { Word } from './words.ts';

/** More than a sentence prints: each number of one side is held against each of the other. */
const maxNumbers = 40;

/** A number of the claim for which the source prints another or none; null where there is no such. */
export function numberChange(gaps: readonly Gap[], cut: boolean): Difference | null {
  const spare = gaps.flatMap(({ source }) => source.filter(isNumber)).slice(0, maxNumbers);
  for (const gap of gaps) {
    const own = gap.claim.filter(isNumber).slice(0, maxNumbers);
    const theirs = gap.source.filter(isNumber).slice(0, maxNumbers);
    for (const word of own) {
      if (cut && gap.after === null && word === gap.claim.at(-1)) continue; // its end is not known
      if (theirs.some((other) => saysSame(word, other))) continue;
      const rival = theirs.find(
        (other) =>
          standTogether(gap, word, other) &&
          !own.some((another) => saysSame(another, other)) &&
          // A share that the source prints elsewhere is not changed for a number without a unit.
          (hasUnitOf(word, other) || !spare.some((another) => saysSame(word, another))),
      );
      if (rival) return changed(word, rival);
      // The same number at another place may be an enumeration in another order.
      if (word.number && !spare.some((other) => saysSame(word, other))) return added(word);
    }
  }
  return null;
}

function hasUnitOf(a: Word, b: Word): boolean {
  return a.number?.unit === b.number?.unit;
}

function changed(claim: Word, source: Word): Difference {
  return {
    differs: 'number',
    words: { claim: claim.text, source: source.text },
    reason: `The source prints ${source.text}, the claim ${claim.text}.`,
  };
}

function added(claim: Word): Difference {
  return {
    differs: 'number',
    words: { claim: claim.text, source: '' },
    reason: `The claim prints ${claim.text}; the source has no such number there.`,
  };
}
