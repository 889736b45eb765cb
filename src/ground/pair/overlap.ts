import type { Lexicon } from './lexicon.ts';
import { cosine, startOf, type ContentWord, type PairText } from './pair-text.ts';

/** How a claim's words stand in a sentence; all shares are of the claim's weight, 0 to 1. */
export interface Overlap {
  readonly exact: number;
  /** Kin counts too: words with the same start, or that stand in like company. */
  readonly soft: number;
  readonly names: number;
  readonly namesMissing: number;
  /** Share of the first and of the last half of the claim's content words. */
  readonly start: number;
  readonly end: number;
  /** Rarity of the rarest shared word, and of the rarest missing one. */
  readonly rarestShared: number;
  readonly rarestMissing: number;
  readonly shared: readonly ContentWord[];
}

/** Words less alike than this are not kin; the most alike count as much as those with the same start. */
const kinFrom = 0.75;
const startWeight = 0.7;

/** `keys` are those of the sentence with what its abbreviations stand for. */
export function overlapOf(
  claim: PairText,
  sentence: PairText,
  keys: ReadonlySet<string>,
  lexicon: Lexicon,
): Overlap {
  const sum = (words: readonly ContentWord[], part: (word: ContentWord) => number): number => {
    const total = words.reduce((all, { rarity }) => all + rarity, 0);
    return total === 0 ? 0 : words.reduce((all, word) => all + word.rarity * part(word), 0) / total;
  };
  const has = ({ key }: ContentWord): number => (keys.has(key) ? 1 : 0);
  const kin = (word: ContentWord): number => has(word) || likeness(word, sentence, lexicon);
  const names = claim.content.filter(({ isName, isNumber }) => isName && !isNumber);
  const half = Math.ceil(claim.content.length / 2);
  const shared = claim.content.filter(({ key }) => keys.has(key));
  const missing = claim.content.filter(({ key }) => !keys.has(key));
  const rarest = (words: readonly ContentWord[]): number =>
    words.reduce((most, { rarity }) => Math.max(most, rarity), 0);
  return {
    exact: sum(claim.content, has),
    soft: sum(claim.content, kin),
    names: sum(names, has),
    namesMissing: names.filter(({ key }) => !keys.has(key)).length,
    start: sum(claim.content.slice(0, half), kin),
    end: sum(claim.content.slice(half), kin),
    rarestShared: rarest(shared),
    rarestMissing: rarest(missing),
    shared,
  };
}

/** How near the nearest word of the sentence comes, 0 to 1. */
function likeness({ key, isNumber }: ContentWord, sentence: PairText, lexicon: Lexicon): number {
  if (isNumber) return 0;
  const start = startOf(key);
  const byStart = start !== '' && sentence.starts.has(start) ? startWeight : 0;
  const vector = lexicon.vectorOf(key);
  if (!vector) return byStart;
  const nearest = sentence.content.reduce((most, word) => {
    const other = word.isNumber ? null : lexicon.vectorOf(word.key);
    return other ? Math.max(most, cosine(vector, other)) : most;
  }, 0);
  return Math.max(byStart, (startWeight * (nearest - kinFrom)) / (1 - kinFrom));
}
