import { isNumber, saysSame } from '../same-number.ts';
import type { PairText } from './pair-text.ts';

/** More than a sentence prints: each number of one side is held against each of the other. */
const most = 40;

/** Numbers of a claim that a sentence prints too, and those that it does not. */
export function matchNumbers(
  claim: PairText,
  sentence: PairText,
): { readonly same: number; readonly missing: number; readonly printed: number } {
  const own = claim.words.filter(isNumber).slice(0, most);
  const theirs = sentence.words.filter(isNumber).slice(0, most);
  const same = own.filter((word) => theirs.some((other) => saysSame(word, other))).length;
  return { same, missing: own.length - same, printed: theirs.length };
}
