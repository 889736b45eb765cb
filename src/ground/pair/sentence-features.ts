import { align } from '../align.ts';
import { isNegator } from '../negation-change.ts';
import { matchEffects } from './effect-match.ts';
import type { Lexicon } from './lexicon.ts';
import { matchNumbers } from './number-match.ts';
import { overlapOf } from './overlap.ts';
import { cosine, type PairText } from './pair-text.ts';
import { countCues } from './sentence-cues.ts';

/** What is counted, by name; the same names in the same order for every sentence. */
export type Features = Readonly<Record<string, number>>;

/** What can be said of a sentence beside a claim without the rest of the abstract. `keys` has its abbreviations written out. */
export function sentenceFeatures(
  claim: PairText,
  sentence: PairText,
  keys: ReadonlySet<string>,
  lexicon: Lexicon,
): Features {
  const overlap = overlapOf(claim, sentence, keys, lexicon);
  const numbers = matchNumbers(claim, sentence);
  const effects = matchEffects(claim, sentence);
  const sharedWeight = overlap.shared.reduce((sum, { rarity }) => sum + rarity, 0);
  const bigrams = [...claim.bigrams].filter((pair) => sentence.bigrams.has(pair)).length;
  const weights = new Map(claim.content.map(({ key, rarity }) => [key, rarity]));
  const { shared } = align(
    claim.words,
    sentence.words,
    claim.words.map(({ key }) => weights.get(key) ?? 0.2),
    false,
  );
  const inOrder = claim.content.reduce((sum, { at, rarity }) => sum + (shared[at] ? rarity : 0), 0);
  const { finds, concludes, aims, methods, statistics, compares, hedges, generalizes } = countCues(
    sentence.text,
  );
  return {
    exact: overlap.exact,
    soft: overlap.soft,
    names: overlap.names,
    namesMissing: overlap.namesMissing,
    start: overlap.start,
    end: overlap.end,
    rarestShared: overlap.rarestShared,
    rarestMissing: overlap.rarestMissing,
    ofSentence: sentence.weight === 0 ? 0 : sharedWeight / sentence.weight,
    bigrams: bigrams / Math.max(1, claim.bigrams.size),
    inOrder: claim.weight === 0 ? 0 : inOrder / claim.weight,
    likeness: cosine(claim.vector, sentence.vector),
    numbersSame: numbers.same,
    numbersMissing: numbers.missing,
    numbersPrinted: Math.log1p(numbers.printed),
    agree: effects.agree,
    oppose: effects.oppose,
    strongest: effects.strongest,
    repeated: Math.min(3, effects.repeated),
    turned: Math.min(3, effects.turned),
    negations: Math.min(3, sentence.words.filter(isNegator).length),
    words: Math.log1p(sentence.words.length),
    claimWords: Math.log1p(claim.words.length),
    finds,
    concludes,
    aims,
    methods,
    statistics,
    compares,
    hedges,
    generalizes,
  };
}
