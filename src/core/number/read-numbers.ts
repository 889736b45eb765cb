import { decimalsOf, powerOfTen, shiftPoint } from './decimal.ts';
import { hedgeBefore } from './hedge.ts';
import type { Token, Unit } from './token.ts';

const minus = '[-\\u2212\\u2010\\u2011\\u2013]';
/** Sign only where no word, digit or bracket stands before it, so that ranges and names keep their dash. */
const sign = `(?<sign>(?<![\\p{L}\\p{N})\\]])(?:${minus}|\\+)\\s?)?`;
const mantissa = '(?<mantissa>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|\\.\\d+)';
const exponent = `(?:\\s?[×x·*⋅]\\s?10\\s?\\^?\\s?(?:[({](?<power3>${minus}?\\d{1,3})[)}]|(?<power>${minus}?\\d{1,3}))|[eE](?<power2>${minus}?\\+?\\d{1,3})(?![\\p{L}\\p{N}]))?`;
const magnitude =
  '(?<magnitude>\\s?(?:[KMBTk](?![\\p{L}\\p{N}])|(?:thousand|million|billion|trillion)\\b))?';
/** A number is no part of a word, a version, a citation key or another number; "7.2x" is 7.2 times. */
const pattern = new RegExp(
  `${sign}(?<![\\p{L}\\p{N}_.^]|\\d[.,])${mantissa}${exponent}${magnitude}(?!(?!x(?![\\p{L}\\p{N}]))[\\p{L}\\p{N}])(?!\\.\\d)(?!,\\d{3})`,
  'gu',
);
const spreadPattern = /^\s?(?:±|\+\/-|\\pm)\s?(\d*\.?\d+)/;
const powers: Record<string, number> = {
  k: 3,
  K: 3,
  thousand: 3,
  M: 6,
  million: 6,
  B: 9,
  billion: 9,
  T: 12,
  trillion: 12,
};

/** Every printed number of a text, in order, with `offset` added to its place. */
export function readNumbers(text: string, offset = 0): Token[] {
  return [...text.matchAll(pattern)].map((match) => toToken(text, match, offset));
}

function toToken(text: string, match: RegExpMatchArray, offset: number): Token {
  const { sign = '', mantissa = '', power, power2, power3, magnitude } = match.groups ?? {};
  const start = match.index ?? 0;
  const end = start + match[0].length;
  const plain = mantissa.replaceAll(',', '').replace(/^\./, '0.');
  const decimals = decimalsOf(plain);
  const places = readPower(power ?? power3 ?? power2) + (powers[magnitude?.trim() ?? ''] ?? 0);
  const negative = sign !== '' && !sign.startsWith('+');
  const after = text.slice(end, end + 40);
  return {
    start: start + offset,
    end: end + offset,
    raw: match[0],
    value: (negative ? '-' : '') + shiftPoint(plain, places),
    decimals,
    step: powerOfTen(places - decimals),
    unit: unitBehind(after),
    hedge: hedgeBefore(text.slice(Math.max(0, start - 40), start), after),
    signed: sign !== '',
    spread: spreadPattern.exec(after)?.[1] ?? null,
  };
}

function readPower(printed: string | undefined): number {
  return printed ? Number(printed.replace(new RegExp(minus), '-').replace('+', '')) : 0;
}

function unitBehind(after: string): Unit {
  const behind = after.replace(spreadPattern, '');
  if (/^\s?\\?(?:%|percent(?!age)|per cent)/i.test(behind)) {
    return /^\s?\\?(?:%|percent|per cent)\s?(?:absolute )?points?\b/i.test(behind) ? 'points' : '%';
  }
  if (
    /^\s?(?:percentage[- ])?(?:absolute )?(?:\p{Lu}\p{L}*\d? )?(?:points?|pp|pts)\b/u.test(behind)
  )
    return 'points';
  if (
    /^\s?-?(?:[x×](?![\p{L}\p{N}])|times(?=\s+(?:as|more|less|faster|slower|larger|smaller|higher|lower|better|fewer|the|that)\b)|fold\b)/u.test(
      behind,
    )
  )
    return 'x';
  return null;
}
