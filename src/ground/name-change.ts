import type { Gap } from './align.ts';
import { isFrameWord } from './frame-words.ts';
import { standTogether } from './stand-together.ts';
import type { Word } from './words.ts';

/** A name of the claim for which the source has another at the same place, or null. */
export function nameChange(gaps: readonly Gap[]): { claim: string; source: string } | null {
  for (const gap of gaps)
    for (const claim of namesOf(gap, gap.claim, gap.source)) {
      const source = namesOf(gap, gap.source, gap.claim).find((word) =>
        standTogether(gap, claim, word),
      );
      if (source) return { claim: claim.text, source: source.text };
    }
  return null;
}

/** Names that the other side of the gap does not have. */
function namesOf(gap: Gap, own: readonly Word[], others: readonly Word[]): Word[] {
  return own.filter((word, index) => {
    // The capital of a sentence's first word says nothing.
    const letters = gap.before === null && index === 0 ? word.text.slice(1) : word.text;
    return (
      /\p{Lu}/u.test(letters) &&
      !isFrameWord(word.lower) &&
      !others.some(({ key }) => key === word.key)
    );
  });
}
