import { stemmer } from 'stemmer';
import { readNumbers } from '../core/number/read-numbers.ts';
import type { Token } from '../core/number/token.ts';
import { countOf } from './number-words.ts';
import { plainSentence } from './plain-sentence.ts';
import { meaningOf } from './synonyms.ts';

/** One word or one printed number of a sentence. */
export interface Word {
  /** As printed, for people. */
  readonly text: string;
  /** In lower case, not stemmed. */
  readonly lower: string;
  /** What two words have in common that count as the same: the stem, or the exact value of a number. */
  readonly key: string;
  readonly number: Token | null;
  /** True when a hyphen stands right before, which may be a minus or a link: "top-5". */
  readonly hyphened: boolean;
}

/** An alignment costs the product of two lengths; no sentence of a paper is longer. */
const maxWords = 500;
const pattern = /\p{L}+|\d+(?:\.\d+)?/gu;

/** The words and numbers of a sentence in order; punctuation and hyphens divide and are dropped. */
export function toWords(sentence: string): Word[] {
  const text = plainSentence(sentence);
  const words: Word[] = [];
  let end = 0;
  for (const token of readNumbers(text)) {
    words.push(...lettersAndDigits(text.slice(end, token.start)));
    words.push(numberOf(token, text, token.start));
    if (words.length >= maxWords) return words.slice(0, maxWords);
    end = token.end;
  }
  return [...words, ...lettersAndDigits(text.slice(end))].slice(0, maxWords);
}

/** Digits in here stand inside a name or a list without spaces: "F1", "[3,4]". */
function lettersAndDigits(text: string): Word[] {
  return [...text.matchAll(pattern)].map((match) => {
    const [token] = readNumbers(match[0]);
    return token
      ? numberOf(token, text, match.index)
      : plainWord(match[0], text[match.index - 1] === '-');
  });
}

/** Digits of a name ("DeepSeek-V3", "GPT-4o", "LLaMA-3.1") are told apart like numbers and count nothing. */
function numberOf(token: Token, text: string, at: number): Word {
  const word = numberWord(token, text[at - 1] === '-');
  return /\p{L}-?$/u.test(text.slice(Math.max(0, at - 2), at)) ? { ...word, number: null } : word;
}

function numberWord(token: Token, hyphened: boolean): Word {
  const text = token.raw.trim() + (token.unit === '%' ? '%' : '');
  return { text, lower: text, key: withoutEndZeros(token.value), number: token, hyphened };
}

/** By hand: a pattern would try every zero of a hostile number as the first of the last ones. */
function withoutEndZeros(value: string): string {
  if (!value.includes('.')) return value;
  let end = value.length;
  while (value[end - 1] === '0') end--;
  return value.slice(0, value[end - 1] === '.' ? end - 1 : end);
}

function plainWord(text: string, hyphened: boolean): Word {
  const lower = text.toLowerCase();
  return { text, lower, key: countOf(lower) ?? meaningOf(stemOf(lower)), number: null, hyphened };
}

const stems = new Map<string, string>();

/** Porter's stem; words of a paper come back thousands of times. */
function stemOf(lower: string): string {
  const known = stems.get(lower);
  if (known !== undefined) return known;
  const stem = stemmer(lower.slice(0, 60));
  if (stems.size > 50_000) stems.clear();
  stems.set(lower, stem);
  return stem;
}
