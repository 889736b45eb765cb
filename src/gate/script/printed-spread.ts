import { rational, type Interval } from '../../core/interval.ts';
import { readNumbers } from '../../core/number/read-numbers.ts';
import type { Token } from '../../core/number/token.ts';
import { contains, type Range } from '../../core/span.ts';
import Fraction from 'fraction.js';

/**
 * The values that a printed spread leaves open: a number behind ± right after the claim, or the two ends of its
 * confidence interval in the same sentence or cell. Null when the place says neither.
 */
export function printedSpread(
  text: string,
  statement: Range,
  target: Token,
  place: Range,
): Interval | null {
  if (!contains(statement, place)) return null;
  const numbers = readNumbers(text.slice(place.start, place.end), place.start);
  const [first, second, third] = numbers;
  const value = new Fraction(target.value);
  if (first && !second) {
    const between = text.slice(target.end, first.start);
    if (!/^\s?%?\s?(?:±|\+\/-|\\pm)\s?$/.test(between)) return null;
    return { low: rational(value.sub(first.value)), high: rational(value.add(first.value)) };
  }
  if (!first || !second || third) return null;
  const before = text.slice(Math.max(statement.start, place.start - 40), place.start);
  const quoted = text.slice(place.start, place.end);
  if (!/\bCI\b|\bconfidence interval\b/i.test(before + quoted)) return null;
  const [low, high] = [new Fraction(first.value), new Fraction(second.value)];
  if (low.compare(value) > 0 || high.compare(value) < 0) return null;
  return { low: rational(low), high: rational(high) };
}
