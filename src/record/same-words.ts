/** Share of words in common from which two statements are one. */
const sameFrom = 0.8;
/** Statements with fewer words of their own say too little to be known again. */
const leastWords = 5;

/**
 * Texts that are nearly one in words and are one in numbers and negation, as lists of their places.
 * Looks only at pairs that share a rare word, so that a thousand texts take milliseconds.
 */
export function sameWords(texts: readonly string[]): number[][] {
  const bags = texts.map((text) => bagOf(text));
  const counts = new Map<string, number>();
  for (const { words } of bags)
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const groupOf = new Map<number, number[]>();
  const seen = new Map<string, number[]>();
  for (const [place, bag] of bags.entries()) {
    if (bag.words.size < leastWords) continue;
    const rare = [...bag.words].sort(
      (a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || (a < b ? -1 : 1),
    );
    // two sets of which 4 in 5 words are common share one of the rarest fifth of each
    const prefix = rare.slice(0, rare.length - Math.ceil(sameFrom * rare.length) + 1);
    const candidates = new Set(prefix.flatMap((word) => seen.get(word) ?? []));
    const same = [...candidates].sort((a, b) => a - b).find((other) => isSame(bag, bags[other]));
    const group = same === undefined ? undefined : groupOf.get(same);
    if (group) group.push(place);
    groupOf.set(place, group ?? [place]);
    for (const word of prefix) seen.set(word, [...(seen.get(word) ?? []), place]);
  }
  return [...new Set(groupOf.values())].filter((group) => group.length > 1);
}

interface Bag {
  readonly words: ReadonlySet<string>;
  /** Numbers and negations: these must be the same. */
  readonly exact: string;
}

function bagOf(text: string): Bag {
  const all = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\[[^\]]*\]/g, ' ')
    .match(/\d+(?:\.\d+)?|\p{L}+/gu);
  const exact = (all ?? []).filter((word) =>
    /^\d|^(?:not|no|never|without|nor|cannot|fails?|less|more|lower|higher|worse|better|increases?|decreases?)$/.test(
      word,
    ),
  );
  return { words: new Set(all), exact: exact.sort().join(' ') };
}

function isSame(a: Bag, b: Bag | undefined): boolean {
  if (!b || a.exact !== b.exact) return false;
  let common = 0;
  for (const word of a.words) if (b.words.has(word)) common += 1;
  return common / (a.words.size + b.words.size - common) >= sameFrom;
}
