import type { Citation, Reference } from '../core/paper.ts';

/** Longest stretch of numbers that one pair of brackets may hold: "[3–40]" is no citation of all between. */
const widest = 30;

/**
 * Citations in a text whose source does not mark them, by how its list of references is labelled:
 * "[3, 5–7]" where the items are numbered, else "Vaswani et al. (2017)" by first author and year.
 */
export function findCitations(text: string, references: readonly Reference[]): Citation[] {
  const end = Math.min(...references.map(({ range }) => range.start), text.length);
  const body = text.slice(0, end);
  const numbers = new Map(
    references.flatMap(({ label }, index) => {
      const number = /^\[?(\d{1,3})[\].]?$/.exec(label ?? '')?.[1];
      return number === undefined ? [] : [[Number(number), index] as const];
    }),
  );
  if (numbers.size >= references.length / 2 && numbers.size > 0) return byNumber(body, numbers);
  return byAuthor(body, text, references);
}

function byNumber(body: string, numbers: ReadonlyMap<number, number>): Citation[] {
  return [...body.matchAll(/\[(\d{1,3}(?:\s*[,;–-]\s*\d{1,3}){0,40})\]/g)].flatMap((match) => {
    const cited = (match[1] ?? '').split(/\s*[,;]\s*/).flatMap(upTo);
    const found = cited.map((number) => numbers.get(number));
    if (found.some((index) => index === undefined)) return [];
    return [
      {
        range: { start: match.index, end: match.index + match[0].length },
        references: [...new Set(found.flatMap((index) => index ?? []))],
        missing: [],
      },
    ];
  });
}

/** "5–7" → 5, 6, 7. */
function upTo(part: string): number[] {
  const [from = 0, to = from] = part.split(/\s*[–-]\s*/).map(Number);
  return to < from || to - from > widest
    ? [from, to]
    : Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

function byAuthor(body: string, text: string, references: readonly Reference[]): Citation[] {
  const known = Map.groupBy(
    references.flatMap(({ range, fields }, index) => {
      const surname = surnameOf(fields?.authors[0] ?? '');
      if (surname === '' || !fields?.year) return [];
      const letter = new RegExp(`${fields.year}([a-z])\\b`).exec(
        text.slice(range.start, range.end),
      )?.[1];
      return [{ key: `${surname} ${fields.year}`, letter: letter ?? '', index }];
    }),
    ({ key }) => key,
  );
  const pattern =
    /(?<![\p{L}'’-])(?<name>\p{Lu}[\p{L}'’-]{1,60})(?:\set\sal\.?|\s(?:and|&)\s\p{Lu}[\p{L}'’-]{1,60})?,?\s\(?(?<year>(?:1[89]|20)\d\d)(?<letter>[a-z])?\b\)?/gu;
  return [...body.matchAll(pattern)].flatMap((match) => {
    const { name = '', year = '', letter = '' } = match.groups ?? {};
    const same = known.get(`${name.toLowerCase()} ${year}`) ?? [];
    const lettered = same.filter((one) => letter !== '' && one.letter === letter);
    const found = lettered.length > 0 ? lettered : same;
    const open = match[0].includes('(');
    const length = match[0].length - (match[0].endsWith(')') && !open ? 1 : 0);
    return found.length === 0
      ? []
      : [
          {
            range: { start: match.index, end: match.index + length },
            references: found.map(({ index }) => index),
            missing: [],
          },
        ];
  });
}

/** The family name of "Vaswani, A.", "Smith AB", "J. Smith" or "Jane Smith", in small letters. */
function surnameOf(author: string): string {
  const [before = '', after] = author.split(',');
  if (after !== undefined) return before.trim().toLowerCase();
  const words = author.trim().split(/\s+/);
  const last = words.at(-1) ?? '';
  const initialsLast = words.length > 1 && /^(?:\p{Lu}\.?-?){1,3}$/u.test(last);
  return (initialsLast ? (words.find((word) => !/^\p{Lu}\.?$/u.test(word)) ?? '') : last)
    .replace(/\.$/, '')
    .toLowerCase();
}
