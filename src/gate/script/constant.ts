/** A value that is the same whatever the inputs are. */
export interface Constant {
  readonly value: Value;
}

export type Value = number | string | boolean | bigint | null | undefined | readonly Value[];

export type Folded = Constant | null;

/** Characters and elements of all that a constant holds: a bound on the work that it makes. */
const heaviest = 2000;

/** The constant of a value; null for what is no plain value or too large to be followed. */
export function constant(value: unknown): Folded {
  return isValue(value) && weightOf(value, heaviest) <= heaviest ? { value } : null;
}

function isValue(value: unknown): value is Value {
  return (
    value === null ||
    Array.isArray(value) ||
    ['string', 'number', 'boolean', 'bigint', 'undefined'].includes(typeof value)
  );
}

/** Stops counting once it is above `most`. */
function weightOf(value: Value, most: number): number {
  if (typeof value === 'string') return 1 + value.length;
  if (!Array.isArray(value)) return 1;
  let weight = 1;
  for (const one of value) {
    weight += weightOf(one, most - weight);
    if (weight > most) break;
  }
  return weight;
}

/** Every number that a constant can be read as: itself, its text, its elements, its elements joined. */
export function numbersOf(value: Value): number[] {
  const found =
    typeof value === 'string'
      ? [value.trim() === '' ? NaN : Number(value), Number.parseFloat(value)]
      : Array.isArray(value)
        ? [...value.flatMap((one: Value) => numbersOf(one)), Number(value.join('') || NaN)]
        : typeof value === 'number' || typeof value === 'bigint'
          ? [Number(value)]
          : [];
  return found.filter(Number.isFinite);
}
