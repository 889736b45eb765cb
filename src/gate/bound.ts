import type { CellRef } from '../core/claim.ts';
import type { BoundNumber } from '../core/identity.ts';
import { printedInterval } from '../core/interval.ts';
import type { Token } from '../core/number/token.ts';

/** A number bound under a name. */
export function bound(name: string, token: Token, cell: CellRef | null): BoundNumber {
  return { name, token, cell };
}

/** The number as printed, for formulas that people read. */
export function printed(token: Token): string {
  return token.raw.replace(/^-/, '−').trim();
}

/** Ends of what a number stands for, as a script takes them. */
export function endsOf(token: Token): [string, string] {
  const { low, high } = printedInterval(token.value, token.step);
  return [low ?? token.value, high ?? token.value];
}

/** Ends of a number that counts things: a whole number printed in full is exact. */
export function countEnds(token: Token): [string, string] {
  return token.decimals === 0 && token.step === '1' ? [token.value, token.value] : endsOf(token);
}
