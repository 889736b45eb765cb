import { isArxivLike } from '../core/arxiv-id.ts';
import { toArxivWork } from '../core/doi.ts';

/** What is asked for. Days are years, months or days, as the user wrote them. */
export interface Wanted {
  readonly query: string;
  readonly since: string | null;
  readonly until: string | null;
}

/** A year, a month or a day, as --since and --until take it. */
export function isDay(text: string): boolean {
  if (!/^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(text)) return false;
  const day = `${text}-01-01`.slice(0, 10);
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().slice(0, 10) === day;
}

/** The first day of a year, a month or a day. */
export function firstDay(text: string): string {
  return `${text}-01-01`.slice(0, 10);
}

/** The last day of a year, a month or a day. */
export function lastDay(text: string): string {
  if (text.length === 10) return text;
  if (text.length === 4) return `${text}-12-31`;
  const [year = 0, month = 0] = text.split('-').map(Number);
  return `${text}-${new Date(Date.UTC(year, month, 0)).getUTCDate()}`;
}

/** The ids of a query that consists of nothing else: arXiv takes those as a list. Null for any other query. */
export function arxivIdsIn(query: string): string[] | null {
  const words = query.split(/[\s,]+/).filter(Boolean);
  const ids = words.flatMap((word) =>
    isArxivLike(word) && toArxivWork(word) !== null ? bare(word) : [],
  );
  return words.length > 0 && ids.length === words.length ? ids : null;
}

/** An id with its version, without what may stand before it. */
function bare(word: string): string {
  const version = /v\d{1,3}$/.exec(word)?.[0] ?? '';
  return `${toArxivWork(word) ?? ''}${version}`;
}

/**
 * A query for arXiv, which takes words it is not told to join as alternatives: each word or phrase must occur. A query
 * that speaks arXiv's own language (`ti:`, `au:`, `AND`) is sent as it is.
 */
export function arxivQuery({ query, since, until }: Wanted): string {
  const own = /\b(?:ti|au|abs|co|jr|cat|rn|id|all):|\b(?:AND|OR|ANDNOT)\b/.test(query);
  const words =
    query
      .match(/"[^"]+"|[^\s"]+/g)
      ?.map(plainWord)
      .filter((word) => /[\p{L}\p{N}]/u.test(word)) ?? [];
  const asked =
    own || words.length === 0 ? query : words.map((word) => `all:${word}`).join(' AND ');
  if (since === null && until === null) return asked;
  const digits = (day: string): string => day.replaceAll('-', '');
  const from = digits(firstDay(since ?? '1991'));
  const to = digits(lastDay(until ?? '2999'));
  return `(${asked}) AND submittedDate:[${from}0000 TO ${to}2359]`;
}

/** A word or phrase without the signs that arXiv's language has for itself. */
function plainWord(word: string): string {
  const plain = word.replace(/[():[\]{}"]/g, ' ').trim();
  return word.startsWith('"') || plain.includes(' ') ? `"${plain}"` : plain;
}

/** A query for DataCite, whose years stand in the query itself. */
export function dataciteQuery({ query, since, until }: Wanted): string {
  if (since === null && until === null) return query;
  return `(${query}) AND publicationYear:[${since?.slice(0, 4) ?? '*'} TO ${until?.slice(0, 4) ?? '*'}]`;
}
