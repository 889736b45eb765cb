import Fraction from 'fraction.js';
import { meets, point, printedInterval } from '../core/interval.ts';
import type { Gap } from './align.ts';
import type { Difference } from './difference.ts';
import { ordinalOf } from './number-words.ts';
import { standTogether } from './stand-together.ts';
import type { Word } from './words.ts';

/** More than a sentence prints: each number of one side is held against each of the other. */
const maxNumbers = 40;

/** A number of the claim for which the source prints another, or none, or null. */
export function numberChange(gaps: readonly Gap[], cut: boolean): Difference | null {
  const spare = gaps.flatMap(({ source }) => source.filter(isNumber)).slice(0, maxNumbers);
  let read = 0;
  for (const gap of gaps) {
    const theirs = gap.source.filter(isNumber).slice(0, maxNumbers);
    for (const word of gap.claim) {
      if (!isNumber(word) || ++read > maxNumbers) continue;
      const isLast = cut && gap.after === null && word === gap.claim.at(-1);
      const agrees = (other: Word): boolean =>
        saysSame(word, other) || (isLast && other.key.startsWith(word.key));
      if (spare.some(agrees)) continue;
      const other = theirs.find((candidate) => standTogether(gap, word, candidate));
      if (other) return changed(word, other);
      if (word.number) return added(word);
    }
  }
  return null;
}

function isNumber(word: Word): boolean {
  return word.number !== null || /^\d/.test(word.key) || ordinalOf(word.lower) !== null;
}

/** The same value, a rounding of the source's finer one, or what a hedge of the claim allows. */
function saysSame(claim: Word, source: Word): boolean {
  if (claim.key === source.key) return !oppositeSigns(claim, source);
  if (!claim.number || !source.number || oppositeSigns(claim, source)) return false;
  const [own, theirs] = [new Fraction(claim.key), new Fraction(source.key)];
  if (claim.number.hedge === 'over' || claim.number.hedge === 'at-least') {
    if (theirs.compare(own) > 0 && theirs.compare(own.mul('1.1')) <= 0) return true;
  }
  if (claim.number.hedge === 'under' || claim.number.hedge === 'up-to') {
    if (theirs.compare(own) < 0 && theirs.compare(own.mul('0.9')) >= 0) return true;
  }
  if (claim.number.hedge === 'about' && own.sub(theirs).abs().compare(theirs.mul('0.05')) <= 0)
    return true;
  if (claim.number.unit === null && source.number.unit === '%' && own.mul(100).equals(theirs))
    return true;
  if (source.number.unit === null && claim.number.unit === '%' && theirs.mul(100).equals(own))
    return true;
  return (
    new Fraction(claim.number.step).compare(source.number.step) > 0 &&
    meets(printedInterval(claim.key, claim.number.step), point(source.key))
  );
}

/** A hyphen right before digits may be a link instead of a minus and then says nothing. */
function oppositeSigns(a: Word, b: Word): boolean {
  const isNegative = ({ number }: Word): boolean => number?.value.startsWith('-') === true;
  return isNegative(a) !== isNegative(b) && !a.hyphened && !b.hyphened;
}

function changed(claim: Word, source: Word): Difference {
  return {
    differs: 'number',
    words: { claim: claim.text, source: source.text },
    reason: `The source prints ${source.text}, the claim ${claim.text}.`,
  };
}

function added(claim: Word): Difference {
  return {
    differs: 'number',
    words: { claim: claim.text, source: '' },
    reason: `The claim prints ${claim.text}; the source has no such number there.`,
  };
}
