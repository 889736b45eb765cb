import type { ServiceName } from '../core/io.ts';
import { answerOf, type Answer } from '../core/work-record.ts';
import { arxivToWork } from './arxiv-work.ts';
import { parseArxivPage } from './atom.ts';
import { parseCrossref } from './crossref.ts';
import { parseDatacite } from './datacite.ts';
import { parseOpenAlex } from './openalex.ts';
import {
  arxivIdsIn,
  arxivQuery,
  dataciteQuery,
  firstDay,
  lastDay,
  type Wanted,
} from './search-query.ts';
import { parseSemanticScholar } from './semantic-scholar.ts';

type Parameters = readonly (readonly [name: string, value: string])[];

/** How one database is searched: its words for a query, its words for a page, its form of answer. */
export interface SearchDatabase {
  readonly name: string;
  readonly service: ServiceName;
  readonly path: string;
  /** Records of one page. */
  readonly pageSize: number;
  readonly query: (wanted: Wanted) => Parameters;
  /** Page `index`, from 0, and the form in which it is wanted. */
  readonly page: (index: number, size: number) => Parameters;
  readonly read: (text: string) => Answer;
  /** True where a page can come short though there is more: it is asked for again. */
  readonly comesShort: boolean;
}

/** The databases that can be searched, in the order in which records of them stand. */
export const searchDatabases: readonly SearchDatabase[] = [
  {
    name: 'arxiv',
    service: 'arxiv-api',
    path: '',
    pageSize: 100,
    query: (wanted) => {
      const ids = arxivIdsIn(wanted.query);
      return ids === null ? [['search_query', arxivQuery(wanted)]] : [['id_list', ids.join(',')]];
    },
    page: (index, size) => [
      ['sortBy', 'relevance'],
      ['start', String(index * size)],
      ['max_results', String(size)],
    ],
    read: (text) => {
      const { total, papers, errors } = parseArxivPage(text);
      return { ...answerOf(papers.map(arxivToWork), total), errors };
    },
    comesShort: true,
  },
  {
    name: 'openalex',
    service: 'openalex',
    path: '/works',
    pageSize: 100,
    query: ({ query, since, until }) => [
      ['search', query],
      ...filter([
        ['from_publication_date', since && firstDay(since)],
        ['to_publication_date', until && lastDay(until)],
      ]),
    ],
    page: (index, size) => [
      ['per-page', String(size)],
      ['page', String(index + 1)],
    ],
    read: parseOpenAlex,
    comesShort: false,
  },
  {
    name: 'crossref',
    service: 'crossref',
    path: '/works',
    pageSize: 100,
    query: ({ query, since, until }) => [
      ['query', query],
      ...filter([
        ['from-pub-date', since],
        ['until-pub-date', until],
      ]),
    ],
    page: (index, size) => [
      ['rows', String(size)],
      ['offset', String(index * size)],
    ],
    read: parseCrossref,
    comesShort: false,
  },
  {
    name: 'semantic-scholar',
    service: 'semantic-scholar',
    path: '/paper/search',
    pageSize: 100,
    query: ({ query, since, until }) => [
      ['query', query],
      ...(since === null && until === null
        ? []
        : [['publicationDateOrYear', `${since ?? ''}:${until ?? ''}`] as const]),
    ],
    page: (index, size) => [
      ['fields', 'title,authors,year,publicationDate,externalIds,venue,journal,publicationTypes'],
      ['offset', String(index * size)],
      ['limit', String(size)],
    ],
    read: parseSemanticScholar,
    comesShort: false,
  },
  {
    name: 'datacite',
    service: 'datacite',
    path: '/dois',
    pageSize: 100,
    query: (wanted) => [['query', dataciteQuery(wanted)]],
    page: (index, size) => [
      ['page[size]', String(size)],
      ['page[number]', String(index + 1)],
    ],
    read: parseDatacite,
    comesShort: false,
  },
];

/** The query as a person reads it: `search=listwise distillation; filter=…`. */
export function sentQuery(database: SearchDatabase, wanted: Wanted): string {
  return database
    .query(wanted)
    .map(([name, value]) => `${name}=${value}`)
    .join('; ');
}

/** Path and query of one page. */
export function pagePath(
  database: SearchDatabase,
  wanted: Wanted,
  index: number,
  size: number,
): string {
  const parameters = [...database.query(wanted), ...database.page(index, size)];
  return `${database.path}?${parameters
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join('&')}`;
}

function filter(parts: readonly (readonly [string, string | null])[]): [string, string][] {
  const given = parts
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}:${value}`);
  return given.length === 0 ? [] : [['filter', given.join(',')]];
}
