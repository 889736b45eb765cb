import { exact, minus, plus, times, type Bounds, type Exact } from './exact.ts';

/** Where in its cell or sentence a number stands. */
export type Part = 'main' | 'pair' | 'paren' | 'spread' | 'other';

/** One number as this suite reads it: characters from `start` on in the text it was read from. */
export interface Printed {
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  readonly value: Exact;
  /** Worth of one unit of the last digit. */
  readonly unit: Exact;
  readonly decimals: number;
  readonly part: Part;
  readonly percent: boolean;
  readonly signed: boolean;
}

const number =
  /(?<![\p{L}\d.,^]|[_^]\{)(?<sign>(?<![\p{L}\d)\]])[-−–+]\s?)?(?<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)(?<power>\s?[KMB](?!\p{L}))?(?![\d]|\.\d)/gu;
const thousands: Readonly<Record<string, number>> = { K: 3, M: 6, B: 9 };

/** Numbers of a text in order. */
export function lex(text: string): Printed[] {
  return [...text.matchAll(number)].map((match) => {
    const { sign = '', digits = '', power = '' } = match.groups ?? {};
    const plain = digits.replaceAll(',', '');
    const decimals = plain.includes('.') ? plain.length - plain.indexOf('.') - 1 : 0;
    const scale = 10n ** BigInt(thousands[power.trim()] ?? 0);
    const whole = BigInt(plain.replace('.', '')) * scale;
    const end = match.index + match[0].length;
    return {
      start: match.index,
      end,
      raw: match[0],
      value: exact(/[-−–]/.test(sign) ? -whole : whole, 10n ** BigInt(decimals)),
      unit: exact(scale, 10n ** BigInt(decimals)),
      decimals,
      part: partOf(text.slice(0, match.index)),
      percent: /^\s?\\?%/.test(text.slice(end)),
      signed: sign !== '',
    };
  });
}

/** The values that print so: half a unit either side. */
export function printedBounds({ value, unit }: Pick<Printed, 'value' | 'unit'>): Bounds {
  const half = times(unit, exact(1, 2));
  return { low: minus(value, half), high: plus(value, half) };
}

/** The values of an author who rounds, rounds twice or cuts off. */
export function admissibleBounds({ value, unit }: Pick<Printed, 'value' | 'unit'>): Bounds {
  const twice = times(unit, exact(11, 20));
  const [down, up] = value.n < 0n ? [unit, twice] : [twice, unit];
  return { low: minus(value, down), high: plus(value, up) };
}

/** Whole numbers count things and are exact; others are what prints so. */
export function countBounds(one: Pick<Printed, 'value' | 'unit' | 'decimals'>): Bounds {
  const isCount = one.decimals === 0 && one.unit.n === one.unit.d;
  return isCount ? { low: one.value, high: one.value } : printedBounds(one);
}

function partOf(before: string): Part {
  if (/(?:±|\+\/-|_\{?\(?±?)\s*$/.test(before)) return 'spread';
  if (/[([]\s*[↑↓]?\s*$/.test(before)) return /\d/.test(before) ? 'paren' : 'main';
  if (/\/\s*$/.test(before)) return 'pair';
  return /\d/.test(before) ? 'other' : 'main';
}
