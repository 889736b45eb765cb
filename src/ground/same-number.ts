import Fraction from 'fraction.js';
import { meets, point, printedInterval } from '../core/interval.ts';
import { ordinalOf } from './number-words.ts';
import type { Word } from './words.ts';

/** True for digits, a number in words and an ordinal. */
export function isNumber(word: Word): boolean {
  return word.number !== null || /^-?\d/.test(word.key) || ordinalOf(word.lower) !== null;
}

/** True for the same value, a rounding of the source's finer one, or what a hedge of the claim allows. */
export function saysSame(claim: Word, source: Word): boolean {
  const [own, theirs] = [magnitude(claim), magnitude(source)];
  if (own === theirs) return !oppositeSigns(claim, source);
  if (!claim.number || !source.number || oppositeSigns(claim, source)) return false;
  const ratio = new Fraction(theirs).div(own === '0' ? 1 : own);
  return (
    isRounding(claim, source) ||
    (significant(claim) < significant(source) && isHedged(claim.number.hedge, ratio)) ||
    (claim.number.unit === '%' && source.number.unit === null && ratio.equals('0.01')) ||
    (claim.number.unit === null && source.number.unit === '%' && ratio.equals(100))
  );
}

function magnitude({ key }: Word): string {
  return key.replace(/^-/, '');
}

/** A hyphen right before digits may be a link instead of a minus and then says nothing. */
function oppositeSigns(a: Word, b: Word): boolean {
  return a.key.startsWith('-') !== b.key.startsWith('-') && !a.hyphened && !b.hyphened;
}

function isRounding(claim: Word, source: Word): boolean {
  if (!claim.number || !source.number) return false;
  return (
    new Fraction(claim.number.step).compare(source.number.step) > 0 &&
    meets(printedInterval(magnitude(claim), claim.number.step), point(magnitude(source)))
  );
}

/** Digits that say something: a hedge excuses the coarser number of two, not another one. */
function significant(word: Word): number {
  const digits = magnitude(word).replace('.', '').replace(/^0+/, '');
  let end = digits.length;
  while (digits[end - 1] === '0') end--;
  return end;
}

/** How far, against the claim's number, the source's may lie from it under a hedge. */
function isHedged(hedge: NonNullable<Word['number']>['hedge'], ratio: Fraction): boolean {
  const lies = (from: string, to: string): boolean =>
    ratio.compare(from) >= 0 && ratio.compare(to) <= 0;
  if (hedge === 'about') return lies('0.95', '1.05');
  if (hedge === 'over' || hedge === 'at-least') return lies('1', '1.1');
  return hedge === 'under' || hedge === 'up-to' ? lies('0.9', '1') : false;
}
