import Fraction from 'fraction.js';
import type { Token } from '../../core/number/token.ts';

/** Same value and, where both print one, same unit; 0.166 is 16.6%. */
export function isSameNumber(a: Token, b: Token): boolean {
  const sameUnit = a.unit === b.unit || a.unit === null || b.unit === null;
  if (sameUnit && new Fraction(a.value).equals(b.value)) return true;
  const [share, percent] = a.unit === '%' ? [b, a] : [a, b];
  return (
    percent.unit === '%' &&
    share.unit === null &&
    share.decimals >= 2 &&
    new Fraction(share.value).mul(100).equals(percent.value)
  );
}
