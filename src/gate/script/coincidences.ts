import type { Interval } from '../../core/interval.ts';
import type { BoundNumber } from '../../core/identity.ts';
import { readNumbers } from '../../core/number/read-numbers.ts';
import type { Token } from '../../core/number/token.ts';
import { overlaps } from '../../core/span.ts';

/** How many formulas of the same size, over numbers that have nothing to do with it, hit the claim too. */
export interface Coincidences {
  readonly hits: number;
  readonly tried: number;
  /** Set where not all were tried. */
  readonly capped: boolean;
}

const mostNumbers = 400;
const mostTried = 500_000;

/** Counts over pairs, or over runs of neighbours for more inputs: sum, mean, difference, ratio, relative change. */
export function countCoincidences(
  text: string,
  target: Token,
  inputs: readonly BoundNumber[],
  accepted: Interval,
): Coincidences {
  const size = inputs.length;
  const all = readNumbers(text).filter(
    (token) =>
      !overlaps(token, target) &&
      Number(token.value) !== Number(target.value) &&
      !inputs.some(({ token: input }) => overlaps(input, token)),
  );
  const numbers = all.slice(0, mostNumbers).map(({ value }) => Number(value));
  const [low, high] = [toEnd(accepted.low, -Infinity), toEnd(accepted.high, Infinity)];
  let [hits, tried, stopped] = [0, 0, false];
  for (const values of tuples(numbers, size)) {
    if (tried >= mostTried) {
      stopped = true;
      break;
    }
    const given = formulas(values);
    tried += given.length;
    hits += given.filter((value) => value >= low && value <= high).length;
  }
  return { hits, tried, capped: stopped || all.length > mostNumbers };
}

/** The count in words. */
export function sayCoincidences({ hits, tried, capped }: Coincidences): string {
  if (tried === 0) return 'There are no other numbers over which to try formulas of this size.';
  const cap = capped ? ` (at most ${mostNumbers} numbers and ${mostTried} formulas are tried)` : '';
  return `Of ${tried} formulas of the same size over other numbers of the paper, ${hits} give the claim too${cap}.`;
}

function* tuples(numbers: readonly number[], size: number): Generator<number[]> {
  if (size === 2) {
    for (const [index, a] of numbers.entries())
      for (const b of numbers.slice(index + 1)) yield [a, b];
  } else if (size > 2)
    for (let from = 0; from + size <= numbers.length; from++)
      yield numbers.slice(from, from + size);
}

function formulas(values: readonly number[]): number[] {
  const sum = values.reduce((total, value) => total + value, 0);
  const [a = 0, b = 0] = values;
  const pairs =
    values.length === 2
      ? [a - b, b - a, a / b, b / a, (100 * (a - b)) / b, (100 * (b - a)) / a]
      : [];
  return [sum, sum / values.length, ...pairs];
}

function toEnd(end: string | null, none: number): number {
  if (end === null) return none;
  const [top = '', bottom = '1'] = end.split('/');
  return Number(top) / Number(bottom);
}
