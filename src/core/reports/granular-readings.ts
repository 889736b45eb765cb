import Fraction from 'fraction.js';
import type { Reading } from '../identity.ts';
import type { Token } from '../number/token.ts';
import { grim, type Scale } from '../statistics/grim.ts';
import { grimmer } from '../statistics/grimmer.ts';
import { isReachable } from '../statistics/reachable.ts';

export interface WholeNumbers {
  readonly n: number;
  readonly items: number;
  readonly scale: Scale;
}

const rounding = 'up_or_down';
/** Sums of squares tried either side of a printed SD for the nearest that exist. */
const mostTried = 400;

/** The total that gives the printed mean, or where none does the totals either side of it. */
export function meanReadings(mean: Token, print: WholeNumbers): Reading[] {
  const parts = print.n * print.items;
  const { totals } = grim({ mean: mean.value, percent: false, rounding, ...print });
  const middle = new Fraction(mean.value).mul(parts);
  const below = Number(middle.floor().valueOf());
  const near = totals ? [Number(totals.first)] : [below, below + 1];
  return near.map((total) => ({
    name: `a total of ${total}`,
    input: { of: 'mean', total, parts, ...written(print) },
  }));
}

/** The sum of squares that gives the printed SD, or where none does the nearest that exist either side. */
export function sdReadings(mean: Token, sd: Token, print: WholeNumbers): Reading[] {
  const printed = {
    mean: mean.value,
    sd: sd.value,
    rounding,
    divisor: 'sample',
    ...print,
  } as const;
  const { totals } = grim({ ...printed, percent: false });
  if (!totals) return [];
  const { consistent, witness } = grimmer(printed);
  if (consistent === null) return [];
  const found = witness
    ? [witness]
    : nearest(Number(totals.first), Number(totals.last), Number(sd.value), print);
  return found.map(({ sum, squares }) => ({
    name: `a total of ${sum}, squares of ${squares}`,
    input: { of: 'sd', sum, squares, mean: mean.value, ...written(print) },
  }));
}

function written({ n, items, scale }: WholeNumbers): Record<string, number> {
  return { n, items, least: scale.least, most: scale.most };
}

interface Sums {
  readonly sum: number;
  readonly squares: number;
}

function nearest(first: number, last: number, sd: number, print: WholeNumbers): Sums[] {
  const { n, items, scale } = print;
  const bounds = { least: scale.least * items, most: scale.most * items };
  const sides: Sums[] = [];
  for (const step of [-2, 2]) {
    let best: (Sums & { away: number }) | null = null;
    for (let sum = first; sum <= Math.min(last, first + 20); sum += 1) {
      const middle = Math.round((sd * items) ** 2 * (n - 1) + (sum * sum) / n);
      let squares = middle + (Math.abs(middle - sum) % 2) * Math.sign(step);
      for (let tried = 0; tried < mostTried; tried += 1, squares += step) {
        const variance = (squares - (sum * sum) / n) / (n - 1);
        if (variance < 0) break;
        if (isReachable(n, sum, squares, bounds) !== true) continue;
        const away = Math.abs(Math.sqrt(variance) / items - sd);
        if (!best || away < best.away) best = { sum, squares, away };
        break;
      }
    }
    if (best) sides.push({ sum: best.sum, squares: best.squares });
  }
  return sides;
}
