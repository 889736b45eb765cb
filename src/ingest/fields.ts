import { UserError } from '../core/errors.ts';

/** An object of unknown fields, as an answer from outside holds them. */
export type Fields = Readonly<Record<string, unknown>>;

/** Largest answer that is read, in characters. */
export const mostCharacters = 30_000_000;

/** A JSON answer as unknown data; throws a UserError (`source-unavailable`) for anything else. Bytes from outside. */
export function readJson(text: string, whose: string): unknown {
  if (text.length > mostCharacters) throw unreadable(whose, 'more than 30 million characters');
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw unreadable(whose, text.slice(0, 80).replace(/\s+/g, ' '), cause);
  }
}

/** True for an object that is no list. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object at a path of names; an empty one where there is none. */
export function at(value: unknown, ...names: readonly string[]): Fields {
  let found: unknown = value;
  for (const name of names) found = isFields(found) ? found[name] : undefined;
  return isFields(found) ? found : {};
}

/** The members of a list, or the one thing that stands in place of a list. */
export function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** The objects among the members of a list. */
export function fieldsOf(value: unknown): Fields[] {
  return listOf(value).filter(isFields);
}

/** A text in one line, or null where there is none. Numbers count as text; an XML element gives its own words. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  if (isFields(value)) return textOf(value['#text']);
  if (typeof value !== 'string') return null;
  return value.replace(/\s+/g, ' ').trim() || null;
}

/** The first text of a list, or the text that stands in place of a list. */
export function firstText(value: unknown): string | null {
  for (const one of listOf(value)) {
    const text = textOf(one);
    if (text !== null) return text;
  }
  return null;
}

/** A whole number that is not negative, or null. */
export function countOf(value: unknown): number | null {
  const count = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
  return typeof count === 'number' && Number.isSafeInteger(count) && count >= 0 ? count : null;
}

/** Words without the markup that titles and abstracts carry. */
export function withoutMarkup(text: string | null): string | null {
  const plain = text
    ?.replace(/<[^<>]{0,300}>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
  return textOf(plain);
}

/** That an answer is not what it should be. */
export function unreadable(whose: string, seen: string, cause?: unknown): UserError {
  return new UserError({
    code: 'source-unavailable',
    message: `Cannot read the answer of ${whose}.`,
    seen,
    wanted: 'an answer in its published form',
    next: 'repeat the command later',
    cause,
  });
}
