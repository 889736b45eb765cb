import acos from '@stdlib/math-base-special-acos';
import acosh from '@stdlib/math-base-special-acosh';
import asin from '@stdlib/math-base-special-asin';
import asinh from '@stdlib/math-base-special-asinh';
import atan from '@stdlib/math-base-special-atan';
import atan2 from '@stdlib/math-base-special-atan2';
import atanh from '@stdlib/math-base-special-atanh';
import cbrt from '@stdlib/math-base-special-cbrt';
import cos from '@stdlib/math-base-special-cos';
import exp from '@stdlib/math-base-special-exp';
import expm1 from '@stdlib/math-base-special-expm1';
import hypotenuse from '@stdlib/math-base-special-hypot';
import log from '@stdlib/math-base-special-ln';
import log10 from '@stdlib/math-base-special-log10';
import log1p from '@stdlib/math-base-special-log1p';
import log2 from '@stdlib/math-base-special-log2';
import power from '@stdlib/math-base-special-pow';
import sin from '@stdlib/math-base-special-sin';
import sinh from '@stdlib/math-base-special-sinh';
import tan from '@stdlib/math-base-special-tan';
import tanh from '@stdlib/math-base-special-tanh';

/** The package is for two positive numbers here: signs, zeros and infinities by ECMA-262, Number::exponentiate. */
function pow(x, y) {
  const [base, exponent] = [+x, +y];
  if (exponent !== exponent) return NaN;
  if (exponent === 0) return 1;
  if (base !== base) return NaN;
  const size = Math.abs(base);
  if (exponent === Infinity || exponent === -Infinity) {
    if (size === 1) return NaN;
    return size > 1 === exponent > 0 ? Infinity : 0;
  }
  const isOdd = Math.abs(exponent % 2) === 1;
  const isNegative = base < 0 || 1 / base === -Infinity;
  if (size === 0 || size === Infinity) {
    const end = (size === 0) === exponent > 0 ? 0 : Infinity;
    return isNegative && isOdd ? -end : end;
  }
  if (isNegative && exponent % 1 !== 0) return NaN;
  const result = power(size, exponent);
  return isNegative && isOdd ? -result : result;
}

/** The package's own halves after e^x, which is infinite too early. */
function cosh(x) {
  const size = Math.abs(x);
  if (size > 700) return exp(size / 2) * 0.5 * exp(size / 2);
  return size > 21 ? exp(size) / 2 : (exp(size) + exp(-size)) / 2;
}

function arctangent2(y, x) {
  return atan2(+y, +x);
}

/** Any number of arguments, from the left. An infinite one wins over NaN. */
function hypot(...values) {
  const numbers = values.map(Number);
  if (numbers.some((value) => value === Infinity || value === -Infinity)) return Infinity;
  return numbers.reduce((sum, value) => hypotenuse(sum, value), 0);
}

/** The functions of Math whose last bit moves with the engine, in arithmetic that no engine rounds otherwise. */
export const math = {
  acos,
  acosh,
  asin,
  asinh,
  atan,
  atan2: arctangent2,
  atanh,
  cbrt,
  cos,
  cosh,
  exp,
  expm1,
  hypot,
  log,
  log10,
  log1p,
  log2,
  pow,
  sin,
  sinh,
  tan,
  tanh,
};
