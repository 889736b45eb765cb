import { Declined } from './stop.ts';

/** Bits of the largest number that is computed. */
const mostBits = 2 ** 24;
/** The same where each digit takes a step. */
const mostGcdBits = 2 ** 17;

/** Of two numbers: a number, or whether they stand in a relation. */
export type NatOperation = (a: bigint, b: bigint) => bigint | boolean;

/** Binary operations of Lean's `Nat` on numbers, by the last part of their names. */
export const natOperations: Readonly<Record<string, NatOperation>> = {
  add: (a, b) => a + b,
  sub: (a, b) => (a > b ? a - b : 0n),
  mul: (a, b) => bounded(bitsOf(a) + bitsOf(b)) && a * b,
  div: (a, b) => (b === 0n ? 0n : a / b),
  mod: (a, b) => (b === 0n ? a : a % b),
  gcd: (a, b) => boundedTo(mostGcdBits, bitsOf(a < b ? a : b)) && gcd(a, b),
  beq: (a, b) => a === b,
  ble: (a, b) => a <= b,
  land: (a, b) => a & b,
  lor: (a, b) => a | b,
  xor: (a, b) => a ^ b,
  shiftLeft: (a, b) => (a === 0n ? 0n : bounded(b + bitsOf(a)) && a << b),
  shiftRight: (a, b) => (b > bitsOf(a) ? 0n : a >> b),
  pow: (a, b) => (a <= 1n ? (b === 0n ? 1n : a) : bounded(bitsOf(a) * b) && a ** b),
};

/** True, or the check is declined: a number of so many bits is not computed. */
function bounded(bits: bigint): true {
  return boundedTo(mostBits, bits);
}

function boundedTo(most: number, bits: bigint): true {
  if (bits > most)
    throw new Declined('work', `A number of over ${most} binary digits would be computed.`);
  return true;
}

/** An upper bound, from the hexadecimal digits. */
export function bitsOf(value: bigint): bigint {
  return BigInt(4 * value.toString(16).length);
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
