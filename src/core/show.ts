import Fraction from 'fraction.js';
import type { Interval } from './interval.ts';
import { decimalsOf } from './number/decimal.ts';

/** A range as people read it, one digit finer than `step`: "38.58 to 38.68", "at least 4.1". */
export function showInterval({ low, high }: Interval, step: string): string {
  if (low === null && high === null) return 'any number';
  if (low === null) return `at most ${showNumber(high ?? '0', step)}`;
  if (high === null) return `at least ${showNumber(low, step)}`;
  const [from, to] = [showNumber(low, step), showNumber(high, step)];
  return from === to ? from : `${from} to ${to}`;
}

/** A rational rounded to one digit finer than `step`; tiny numbers in powers of ten; minus as U+2212. */
export function showNumber(value: string, step: string): string {
  const exact = new Fraction(value);
  const places = Math.min(decimalsOf(step) + 1, 12);
  const rounded = exact.round(places);
  if (rounded.equals(0) && !exact.equals(0)) return showTiny(exact.valueOf());
  const text = fixed(rounded, step.includes('.') || !rounded.mod(1).equals(0) ? places : 0);
  return text.replace('-', '−');
}

function fixed(value: Fraction, places: number): string {
  const [whole = '0', fraction = ''] = value.toString(places).split('.');
  return places === 0 ? whole : `${whole}.${fraction.padEnd(places, '0')}`;
}

function showTiny(value: number): string {
  const [mantissa, power] = value.toExponential(2).split('e');
  return `${mantissa} × 10^${power?.replace('+', '').replace('-', '−')}`;
}
