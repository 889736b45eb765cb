import { outcomes } from '../core/outcome.ts';
import { facets, type Facet } from '../core/record-facets.ts';
import type { RecordFilter } from '../core/record-store.ts';
import { badQuery } from './site-room.ts';

/** What a list of records is asked for. */
export interface IndexQuery {
  readonly filter: RecordFilter;
  readonly page: number;
}

/** Orders that a list of records has; the first is by what changed last. */
export const recordSorts = ['', 'newest', 'contradicted', 'attempted'] as const;

const gates: readonly string[] = ['VERIFIED', 'FALSIFIED', 'UNVERIFIED'];
const isValue: Readonly<Record<Facet, (value: string) => boolean>> = {
  area: (value) => /^[A-Z]{4}$/.test(value),
  gate: (value) => gates.includes(value),
  tier: (value) => /^[A-Za-z][A-Za-z -]{0,39}$/.test(value),
  outcome: (value) => outcomes.some((one) => one === value),
  retraction: (value) => ['fallen', 'stands', 'not-known'].includes(value),
  year: (value) => /^\d{4}$/.test(value),
};
const mostValues = 20;

/** What the search form sends. Throws a `bad-query` UserError for anything else. */
export function parseIndexQuery(query: URLSearchParams): IndexQuery {
  const [words, sort, page] = ['q', 'sort', 'page'].map((name) => query.get(name) ?? '');
  const chosen = facets.map((facet) => [facet, query.getAll(facet).filter(Boolean)] as const);
  const isKnown =
    words !== undefined &&
    words.length <= 400 &&
    recordSorts.some((one) => one === sort) &&
    /^(?:[1-9]\d{0,5})?$/.test(page ?? '') &&
    chosen.every(([facet, values]) => values.length <= mostValues && values.every(isValue[facet]));
  if (!isKnown)
    throw badQuery(
      'Wanted: up to 400 characters, filters, a sort and a page as the form sends them.',
    );
  const any = Object.fromEntries(
    chosen.flatMap(([facet, values]) => (values.length > 0 ? [[facet, [...new Set(values)]]] : [])),
  );
  return {
    filter: {
      ...(words.trim() === '' ? {} : { words: words.trim() }),
      ...(sort ? { sort } : {}),
      ...(Object.keys(any).length > 0 ? { any } : {}),
    },
    page: Number(page || 1),
  };
}
