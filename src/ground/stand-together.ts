import type { Gap } from './align.ts';
import type { Word } from './words.ts';

/** Words a re-telling may put in or leave out between two that stand for each other. */
const reach = 5;

/** True when two words of a gap are about as far from one of its ends: one can stand for the other. */
export function standTogether(gap: Gap, claim: Word, source: Word): boolean {
  const [i, j] = [gap.claim.indexOf(claim), gap.source.indexOf(source)];
  const fromEnd = gap.claim.length - i - (gap.source.length - j);
  const isOpen = !gap.before && !gap.after;
  return (
    isOpen ||
    (gap.before !== null && Math.abs(i - j) <= reach) ||
    (gap.after !== null && Math.abs(fromEnd) <= reach)
  );
}
