import { isFrameWord } from '../frame-words.ts';
import { isNumber } from '../same-number.ts';
import { toWords, type Word } from '../words.ts';
import { findEffects, type EffectWord } from './effect-words.ts';
import type { Lexicon } from './lexicon.ts';

/** A word that says what a sentence is about. */
export interface ContentWord {
  readonly at: number;
  readonly key: string;
  readonly rarity: number;
  /** A name or symbol by its capitals or digits: "IL-10", "p53". */
  readonly isName: boolean;
  readonly isNumber: boolean;
}

/** A sentence or claim, read for the comparison of the two. */
export interface PairText {
  readonly text: string;
  readonly words: readonly Word[];
  /** Each key once, at its first place. */
  readonly content: readonly ContentWord[];
  readonly keys: ReadonlySet<string>;
  readonly starts: ReadonlySet<string>;
  readonly bigrams: ReadonlySet<string>;
  readonly effects: readonly EffectWord[];
  readonly weight: number;
  /** Mean of its words' vectors by rarity, of length 1 or all zero. */
  readonly vector: Float32Array;
}

/** So many letters make two words kin: "transcriptional" and "transcriptome". */
const stemLength = 5;

export function toPairText(text: string, lexicon: Lexicon): PairText {
  const words = toWords(text);
  const content = new Map<string, ContentWord>();
  for (const [at, word] of words.entries()) {
    if (isFrameWord(word.lower) || content.has(word.key) || word.key.length < 2) continue;
    content.set(word.key, {
      at,
      key: word.key,
      rarity: lexicon.rarityOf(word.key),
      isName: /\p{Lu}|\d/u.test(word.text.slice(at === 0 ? 1 : 0)),
      isNumber: isNumber(word),
    });
  }
  const list = [...content.values()];
  return {
    text,
    words,
    content: list,
    keys: new Set(words.map(({ key }) => key)),
    starts: new Set(list.map(({ key }) => startOf(key)).filter((start) => start !== '')),
    bigrams: new Set(words.slice(1).map(({ key }, at) => `${words[at]?.key ?? ''} ${key}`)),
    effects: findEffects(words),
    weight: list.reduce((sum, word) => sum + word.rarity, 0),
    vector: meanVector(list, lexicon),
  };
}

/** The first letters of a word, empty for a short one. */
export function startOf(key: string): string {
  return key.length >= stemLength && /^\p{L}/u.test(key) ? key.slice(0, stemLength) : '';
}

function meanVector(content: readonly ContentWord[], lexicon: Lexicon): Float32Array {
  const mean = new Float32Array(lexicon.dimensions);
  for (const { key, rarity } of content) {
    const vector = lexicon.vectorOf(key);
    if (vector) for (const [d, part] of vector.entries()) mean[d] = (mean[d] ?? 0) + rarity * part;
  }
  const length = Math.sqrt(mean.reduce((sum, part) => sum + part * part, 0));
  return length === 0 ? mean : mean.map((part) => part / length);
}

/** Cosine of two vectors of length 1. */
export function cosine(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, part, d) => sum + part * (b[d] ?? 0), 0);
}
