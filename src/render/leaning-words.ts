import type { Leaning } from '../core/records/generated/types.ts';

/** What is said of a leaning, in one sentence; null where nothing may be said. */
export function leaningWords({ by, label, calibrated, vetoed }: Leaning): string | null {
  if (label === 'unknown') return vetoed === null ? null : `${by.name} says nothing: ${vetoed}`;
  if (vetoed !== null) return `${by.name} leans to ${label}, but a rule objects: ${vetoed}`;
  return calibrated
    ? `Leans to ${label}, ${calibrated[label]} of 1 by ${by.name}, calibrated on ${calibrated.pairs} ${calibrated.on}; no verdict depends on it.`
    : `Leans to ${label} by ${by.name}, whose error rate nobody measured; no verdict depends on it.`;
}

/** What is said of several, each with the passage that it rests on where there is one. */
export function saidLeanings(
  leanings: readonly Leaning[] | undefined,
): { readonly words: string; readonly quote: string | null }[] {
  return (leanings ?? []).flatMap((one) => {
    const words = leaningWords(one);
    return words === null ? [] : { words, quote: one.span?.quote ?? null };
  });
}

/** The sentences of several. */
export function allLeaningWords(leanings: readonly Leaning[] | undefined): string[] {
  return saidLeanings(leanings).map(({ words }) => words);
}
