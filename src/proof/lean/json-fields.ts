import { Declined } from './stop.ts';

/** An object of a file whose values are not looked at yet. */
export type Fields = Readonly<Record<string, unknown>>;

/** What an index stays below. */
const mostIndex = 2 ** 31;

/** An object of a file with exactly these keys; `optional` ones may be absent. */
export function toFields(
  value: unknown,
  where: string,
  keys: readonly string[],
  optional: readonly string[] = [],
): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw wrong(where, 'an object', value);
  const fields = Object.fromEntries(Object.entries(value)) as Fields;
  const missing = keys.find((key) => !Object.hasOwn(fields, key));
  if (missing !== undefined) throw wrong(where, `the field "${missing}"`, value);
  const strange = Object.keys(fields).find((key) => !keys.includes(key) && !optional.includes(key));
  if (strange !== undefined)
    throw new Declined(
      'format',
      `${where} has a field "${strange.slice(0, 60)}" that the format lacks.`,
    );
  return fields;
}

/** A whole number from 0; `where` names it in the message. */
export function toIndex(value: unknown, where: string, below = mostIndex): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value >= below)
    throw wrong(where, `a whole number below ${below}`, value);
  return value;
}

/** A list of whole numbers from 0. */
export function toIndices(value: unknown, where: string): number[] {
  return toList(value, where).map((one) => toIndex(one, where));
}

/** A list of anything. */
export function toList(value: unknown, where: string): readonly unknown[] {
  if (!Array.isArray(value)) throw wrong(where, 'a list', value);
  return value;
}

/** A string. */
export function toText(value: unknown, where: string): string {
  if (typeof value !== 'string') throw wrong(where, 'a text', value);
  // half of a pair has no UTF-8 form, so that two such texts would be written alike
  if (!value.isWellFormed()) throw wrong(where, 'a text of whole characters', value);
  return value;
}

/** A boolean. */
export function toFlag(value: unknown, where: string): boolean {
  if (typeof value !== 'boolean') throw wrong(where, 'true or false', value);
  return value;
}

/** One of a few words. */
export function toWord<Word extends string>(
  value: unknown,
  where: string,
  words: readonly Word[],
): Word {
  const found = words.find((word) => word === value);
  if (found === undefined) throw wrong(where, `one of ${words.join(', ')}`, value);
  return found;
}

/** What was wanted and what was there. */
export function wrong(where: string, wanted: string, seen: unknown): Declined {
  const shown = JSON.stringify(seen) ?? 'nothing';
  return new Declined('format', `${where}: expected ${wanted}, not ${shown.slice(0, 80)}.`);
}
