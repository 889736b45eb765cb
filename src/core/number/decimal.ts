import Fraction from 'fraction.js';

/** Moves the point of a plain decimal by `places` (right when positive), digits kept: ("1.50", 2) → "150". */
export function shiftPoint(decimal: string, places: number): string {
  const negative = decimal.startsWith('-');
  const [whole = '', fraction = ''] = decimal.replace(/^-/, '').split('.');
  let digits = whole + fraction;
  let point = whole.length + places;
  if (point <= 0) {
    digits = '0'.repeat(1 - point) + digits;
    point = 1;
  }
  if (point > digits.length) digits = digits.padEnd(point, '0');
  const left = digits.slice(0, point).replace(/^0+(?=\d)/, '');
  const right = digits.slice(point);
  return (negative ? '-' : '') + left + (right ? `.${right}` : '');
}

/** Ten to a power as a plain decimal: -2 → "0.01". */
export function powerOfTen(exponent: number): string {
  return shiftPoint('1', exponent);
}

/** Digits behind the point of a plain decimal. */
export function decimalsOf(decimal: string): number {
  return decimal.split('.')[1]?.length ?? 0;
}

/** A double as the shortest decimal that reads back to it, without an exponent. */
export function plainDecimal(value: number): string {
  const [mantissa = '', power = '0'] = String(value).split('e');
  const digits = mantissa.replace('.', '');
  const negative = digits.startsWith('-');
  const places = (mantissa.split('.')[1]?.length ?? 0) - Number(power);
  const bare = digits.replace('-', '');
  const text =
    places <= 0
      ? bare + '0'.repeat(-places)
      : `${bare.slice(0, Math.max(0, bare.length - places)) || '0'}.${bare.padStart(places, '0').slice(-places)}`;
  return (negative ? '-' : '') + text;
}

/** What a script computed, as it is recorded: twelve digits are beyond the noise of a double's last operations. */
export function computedDecimal(value: number): string {
  return plainDecimal(Number(value.toPrecision(12)));
}

/** True when two exact numbers, decimal or rational, are the same. */
export function isSameNumber(a: string | null, b: string): boolean {
  return a !== null && new Fraction(a).equals(b);
}
