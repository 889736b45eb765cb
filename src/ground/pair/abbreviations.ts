import type { Word } from '../words.ts';
import { toWords } from '../words.ts';

/** A short form and the words it stands for, as keys. */
export interface Abbreviation {
  readonly short: string;
  readonly long: readonly string[];
}

const inBrackets = /\(([A-Z][A-Za-z0-9-]{1,9})s?\)/g;
const most = 40;

/** Short forms that a text explains: "chronic obstructive pulmonary disease (COPD)". */
export function findAbbreviations(texts: readonly string[]): Abbreviation[] {
  return texts.flatMap((text) =>
    [...text.slice(0, 8000).matchAll(inBrackets)].slice(0, most).flatMap((match) => {
      const short = match[1] ?? '';
      const before = toWords(text.slice(Math.max(0, match.index - 150), match.index));
      const long = explains(short, before);
      const [key] = toWords(short).map((word) => word.key);
      return long && key ? [{ short: key, long }] : [];
    }),
  );
}

/** The last words before the bracket that begin with the letters of the short form, one for one. */
function explains(short: string, before: readonly Word[]): string[] | null {
  const letters = [...short.toLowerCase().replace(/[^a-z]/g, '')];
  if (letters.length < 2) return null;
  const words = before.slice(-letters.length);
  const fits =
    words.length === letters.length &&
    words.every(({ lower }, at) => lower.startsWith(letters[at] ?? '?'));
  return fits ? words.map(({ key }) => key) : null;
}

/** The keys of a sentence with what its short and long forms stand for. */
export function withAbbreviations(
  keys: ReadonlySet<string>,
  abbreviations: readonly Abbreviation[],
): ReadonlySet<string> {
  const all = new Set(keys);
  for (const { short, long } of abbreviations) {
    if (keys.has(short)) for (const key of long) all.add(key);
    if (long.every((key) => keys.has(key))) all.add(short);
  }
  return all;
}
