import { canonicalJson } from '../../core/json.ts';
import { badQuery, type SiteSources } from '../site-room.ts';
import type { SitePage } from '../site-page-types.ts';

/** What an address of the API is asked with. */
export interface ApiRequest extends SiteSources {
  /** Parts of the path, in their order. */
  readonly parts: readonly string[];
  readonly query: URLSearchParams;
  /** Of a record or claim: the form that is wanted. */
  readonly form: 'json' | 'jsonld' | 'md';
}

export type ApiAnswer = (request: ApiRequest) => Promise<SitePage | null> | SitePage | null;

/** An answer as JSON; `next` is the address of the page that follows, with its query. */
export function answerJson(value: unknown, next: string | null = null): SitePage {
  return {
    type: 'application/json',
    body: canonicalJson(value),
    ...(next === null ? {} : { link: `<${next}>; rel="next"` }),
  };
}

/** A whole number of a query. Throws a `bad-query` UserError for another text. */
export function numberIn(
  query: URLSearchParams,
  name: string,
  otherwise: number,
  most = Number.MAX_SAFE_INTEGER,
): number {
  const text = query.get(name);
  if (text === null || text === '') return otherwise;
  const value = Number(text);
  if (/^\d{1,15}$/.test(text) && value <= most) return value;
  throw badQuery(`Wanted: ${name} as a whole number${most < 1e6 ? ` up to ${most}` : ''}.`);
}

/** Rows of one answer. */
export function limitIn(query: URLSearchParams): number {
  return Math.max(1, numberIn(query, 'limit', 50, 100));
}

/** The same query with another value. */
export function withValue(query: URLSearchParams, name: string, value: string): string {
  const next = new URLSearchParams(query);
  next.set(name, value);
  return `?${next.toString()}`;
}
