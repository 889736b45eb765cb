import Fraction from 'fraction.js';
import { decimalsOf } from '../number/decimal.ts';
import { integersOf, printedSet, scaled, type Rounding } from './rounding.ts';

/** A mean or percentage of whole numbers, as printed. */
export interface PrintedMean {
  /** Plain decimal; trailing zeros count. */
  readonly mean: string;
  readonly n: number;
  /** Whole-number answers that each person's value is the mean of; 1 for single answers. */
  readonly items: number;
  /** True where the print is a percentage of n. */
  readonly percent: boolean;
  readonly rounding: Rounding;
  /** Least and greatest possible answer, where a scale is stated. */
  readonly scale: Scale | null;
}

export interface Scale {
  readonly least: number;
  readonly most: number;
}

export interface Grim {
  readonly consistent: boolean;
  /** First and last whole-number total that prints so; null when there is none. */
  readonly totals: { readonly first: bigint; readonly last: bigint } | null;
  /** True when every number of that many digits is reachable, so that a pass says nothing. */
  readonly vacuous: boolean;
}

/** GRIM: whether some total of whole numbers gives the printed mean. Exact. */
export function grim(print: PrintedMean): Grim {
  const { mean, n, items, percent, rounding, scale } = print;
  const parts = new Fraction(n).mul(items);
  const set = scaled(printedSet(mean, rounding), percent ? parts.div(100) : parts);
  const found = integersOf(set);
  const totals = found && scale ? within(found, scale, n * items) : found;
  return {
    consistent: totals !== null,
    totals,
    vacuous: n * items >= 10 ** (decimalsOf(mean) + (percent ? 2 : 0)),
  };
}

function within(
  { first, last }: { first: bigint; last: bigint },
  { least, most }: Scale,
  parts: number,
): { first: bigint; last: bigint } | null {
  const [low, high] = [BigInt(least * parts), BigInt(most * parts)];
  const from = first < low ? low : first;
  const to = last > high ? high : last;
  return from <= to ? { first: from, last: to } : null;
}
