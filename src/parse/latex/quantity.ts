import { ownEntry } from './own.ts';
import type { Reader } from './reader.ts';
import { charsOf, type Token } from './token.ts';

/** Commands of siunitx, with the form of their arguments. */
export const quantityShapes: Readonly<Record<string, string>> = {
  num: 'om',
  SI: 'omom',
  qty: 'omm',
  si: 'om',
  unit: 'om',
  numrange: 'omm',
  SIrange: 'ommm',
  qtyrange: 'ommm',
  ang: 'om',
  tablenum: 'om',
  numlist: 'om',
};

/** A number or quantity of siunitx as it is printed. */
export function quantity(
  name: string,
  reader: Reader,
  text: (tokens: readonly Token[]) => string,
): string {
  const taken = reader.take(ownEntry(quantityShapes, name) ?? 'm').map((part) => part);
  const number = (at: number): string => siNumber(text(taken[at] ?? []));
  switch (name) {
    case 'SI':
      return `${number(1)} ${unit(taken[3] ?? [], text)}`;
    case 'qty':
      return `${number(1)} ${unit(taken[2] ?? [], text)}`;
    case 'si':
    case 'unit':
      return unit(taken[1] ?? [], text);
    case 'numrange':
      return `${number(1)} to ${number(2)}`;
    case 'SIrange':
    case 'qtyrange':
      return `${number(1)} to ${number(2)} ${unit(taken[3] ?? [], text)}`;
    case 'ang':
      return `${number(1)}°`;
    case 'numlist':
      return text(taken[1] ?? []).replace(/;/g, ', ');
    default:
      return number(1);
  }
}

/** "1.2e-3" → "1.2 × 10^-3", "1.2+-0.1" → "1.2 ± 0.1". */
export function siNumber(written: string): string {
  return written
    .trim()
    .replace(/\s*(?:\+-|\\pm)\s*/g, ' ± ')
    .replace(
      /^([^eEdD]*\d)[eEdD]([+-]?\d+)$/,
      (_, mantissa: string, exponent: string) => `${mantissa} × 10^${exponent.replace('+', '')}`,
    );
}

const prefixes: Readonly<Record<string, string>> = {
  kilo: 'k',
  mega: 'M',
  giga: 'G',
  tera: 'T',
  milli: 'm',
  micro: 'µ',
  nano: 'n',
  pico: 'p',
  centi: 'c',
  deci: 'd',
  femto: 'f',
  peta: 'P',
  kibi: 'Ki',
  mebi: 'Mi',
  gibi: 'Gi',
  tebi: 'Ti',
};
const units: Readonly<Record<string, string>> = {
  metre: 'm',
  meter: 'm',
  gram: 'g',
  kilogram: 'kg',
  second: 's',
  ampere: 'A',
  kelvin: 'K',
  mole: 'mol',
  hertz: 'Hz',
  newton: 'N',
  pascal: 'Pa',
  joule: 'J',
  watt: 'W',
  volt: 'V',
  ohm: 'Ω',
  coulomb: 'C',
  farad: 'F',
  tesla: 'T',
  weber: 'Wb',
  henry: 'H',
  lumen: 'lm',
  candela: 'cd',
  becquerel: 'Bq',
  sievert: 'Sv',
  bit: 'bit',
  byte: 'B',
  minute: 'min',
  hour: 'h',
  day: 'd',
  degree: '°',
  celsius: '°C',
  degreeCelsius: '°C',
  percent: '%',
  litre: 'L',
  liter: 'L',
  electronvolt: 'eV',
  eV: 'eV',
  decibel: 'dB',
  dB: 'dB',
  year: 'yr',
  tonne: 't',
  radian: 'rad',
  angstrom: 'Å',
  GHz: 'GHz',
  MHz: 'MHz',
  kHz: 'kHz',
  Hz: 'Hz',
  mm: 'mm',
  cm: 'cm',
  km: 'km',
  nm: 'nm',
  kg: 'kg',
  ms: 'ms',
  us: 'µs',
  ns: 'ns',
  kW: 'kW',
  mV: 'mV',
  GB: 'GB',
  MB: 'MB',
  square: '²',
  cubic: '³',
};

function unit(tokens: readonly Token[], text: (tokens: readonly Token[]) => string): string {
  const out: Token[] = [];
  for (const token of tokens) {
    const sign = token.kind === 'command' ? (prefixes[token.text] ?? units[token.text]) : undefined;
    if (sign !== undefined) out.push(...charsOf(sign));
    else if (token.kind === 'command' && token.text === 'per') out.push(...charsOf('/'));
    else if (token.kind === 'command' && token.text === 'squared') out.push(...charsOf('²'));
    else if (token.kind === 'command' && token.text === 'cubed') out.push(...charsOf('³'));
    else if (token.kind === 'tie') out.push(...charsOf(' '));
    else out.push(token);
  }
  return text(out);
}
