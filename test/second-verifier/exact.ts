/** An exact fraction; the denominator is positive. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** A closed range; a null end is open to infinity. */
export interface Range {
  readonly low: Fraction | null;
  readonly high: Fraction | null;
}

/** Reads `n`, `n/d` or a plain decimal; throws on any other text. */
export function fraction(text: string): Fraction {
  const parts = /^(-?)(\d+)(?:\.(\d+)|\/(\d+))?$/.exec(text);
  if (!parts || text.length > 800) throw new Error(`"${text}" is no exact number`);
  const [, sign = '', whole = '', decimals = '', below] = parts;
  const size = BigInt(whole + decimals);
  const denominator = below === undefined ? 10n ** BigInt(decimals.length) : BigInt(below);
  if (denominator === 0n) throw new Error(`"${text}" divides by zero`);
  return { numerator: sign ? -size : size, denominator };
}

/** Reads a range as records write it; throws when an end is no number or the ends are crossed. */
export function range(ends: { low: string | null; high: string | null }): Range {
  const low = ends.low === null ? null : fraction(ends.low);
  const high = ends.high === null ? null : fraction(ends.high);
  if (low && high && compare(low, high) > 0) throw new Error('a range that ends before it begins');
  return { low, high };
}

/** Negative, zero or positive as a is less than, equal to or greater than b. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : Number(difference > 0n);
}

/** Whether two closed ranges share a value. */
export function meet(a: Range, b: Range): boolean {
  const isBelow = (high: Fraction | null, low: Fraction | null) =>
    high !== null && low !== null && compare(high, low) < 0;
  return !isBelow(a.high, b.low) && !isBelow(b.high, a.low);
}

/** A number that is shown without an exponent, with the digits that tell it apart from others. */
export function plainDecimal(value: number): string {
  const [digits = '', exponent] = String(value).split('e');
  if (exponent === undefined) return digits;
  const sign = digits.startsWith('-') ? '-' : '';
  const [whole = '', decimals = ''] = digits.replace('-', '').split('.');
  const point = whole.length + Number(exponent);
  const all = whole + decimals;
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${all}`;
  if (point >= all.length) return sign + all.padEnd(point, '0');
  return `${sign}${all.slice(0, point)}.${all.slice(point)}`;
}
