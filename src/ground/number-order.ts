import type { Gap } from './align.ts';
import { isNumber, saysSame } from './same-number.ts';
import type { Word } from './words.ts';

/** True when a number of the claim stands in the source only beyond another number they share. */
export function changesNumberOrder(claim: readonly Word[], gaps: readonly Gap[]): boolean {
  const inGaps = new Set(gaps.flatMap((gap) => gap.claim));
  const shared = claim.flatMap((word, at) => (isNumber(word) && !inGaps.has(word) ? [at] : []));
  const startOf = (gap: Gap): number => (gap.before ? claim.indexOf(gap.before) : -1);
  return gaps.some((gap) =>
    gap.claim
      .filter((word) => isNumber(word) && !gap.source.some((other) => saysSame(word, other)))
      .some((word) => {
        const elsewhere = gaps.find(({ source }) =>
          source.some((other) => isNumber(other) && saysSame(word, other)),
        );
        if (!elsewhere) return false;
        const [from = 0, to = 0] = [startOf(gap), startOf(elsewhere)].sort((a, b) => a - b);
        return shared.some((at) => at > from && at <= to);
      }),
  );
}
