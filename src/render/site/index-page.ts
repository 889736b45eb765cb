import { facets, type Facet, type FacetCount } from '../../core/record-facets.ts';
import type { RecordFilter, RecordRow } from '../../core/record-store.ts';
import { counted } from '../words.ts';
import { facetWord, inFormOrder } from './facet-words.ts';
import { recordQuery } from './record-query.ts';
import { recordView } from './record-row.ts';
import { sitePage, toPager, type SiteParts } from './site-page.ts';

/** A search that would find something, with how much. */
export interface IndexHelp {
  readonly filter: RecordFilter;
  readonly count: number;
  readonly words: string;
}

export interface IndexInputs {
  readonly filter: RecordFilter;
  readonly page: number;
  readonly pageSize: number;
  readonly count: number;
  readonly records: readonly RecordRow[];
  readonly facets: readonly FacetCount[];
  readonly help: readonly IndexHelp[];
  /** What words of the records begin with, for the script of an export; empty where a server searches. */
  readonly initials: readonly string[];
}

const sorts = [
  ['', 'last changed'],
  ['newest', 'newest'],
  ['contradicted', 'most contradicted'],
  ['attempted', 'most attempted'],
] as const;

/** The list of records with its search; an export's has its filters and sorts as pages. */
export function renderIndexPage(inputs: IndexInputs, parts: SiteParts): string {
  const { filter, page, pageSize, count, records, help } = inputs;
  const { isStatic } = parts;
  const href = (filter: RecordFilter, number = 1): string =>
    isStatic ? listName(filter, number) : `index.html${recordQuery(filter, number)}`;
  const { any = {} } = filter;
  return sitePage(parts, 'index.html', 0, {
    title: `Records, ${parts.origin}`,
    local: isStatic,
    initials: inputs.initials.join(''),
    script: isStatic ? 'search' : null,
    q: filter.words ?? '',
    sort: filter.sort ?? '',
    chosen: facets.some((facet) => any[facet] !== undefined),
    facets: facets.map((facet) => facetView(facet, inputs, (next) => href(next))),
    all: href({}),
    summary: summaryOf(inputs),
    help: help.map(({ filter, words }) => ({ words, href: href(filter) })),
    sorts:
      count < 2 || (isStatic && facets.some((facet) => any[facet] !== undefined))
        ? []
        : sorts.map(([sort, words]) => ({
            words,
            current: sort === (filter.sort ?? ''),
            href: href({ ...filter, sort }),
          })),
    records: records.map(recordView),
    pager: toPager(page, count, pageSize, (number) => href(filter, number)),
  });
}

function facetView(
  facet: Facet,
  { facets: found, filter }: IndexInputs,
  href: (filter: RecordFilter) => string,
) {
  const counts = new Map(
    found.flatMap((one) => (one.facet === facet ? [[one.value, one.count] as const] : [])),
  );
  const chosen = filter.any?.[facet] ?? [];
  return {
    name: facet,
    words: facetWord(facet),
    values: inFormOrder(facet, [...new Set([...counts.keys(), ...chosen])]).map((value) => ({
      value,
      words: facetWord(facet, value),
      count: counts.get(value) ?? 0,
      checked: chosen.includes(value),
      href: href({ any: { [facet]: [value] } }),
    })),
  };
}

function summaryOf({ filter, count }: IndexInputs): string {
  const filtered = Boolean(filter.words) || Object.keys(filter.any ?? {}).length > 0;
  if (count === 0 && !filtered)
    return 'No record yet. The first appears here after truth-engine publish <record>.';
  if (count === 0)
    return filter.words
      ? `No record matches “${filter.words}”.`
      : 'No record matches these filters.';
  const order = sorts.find(([sort]) => sort === (filter.sort ?? ''))?.[1] ?? 'last changed';
  return `${counted(count, 'record')}${filtered ? ' match' : ''}${filtered && count === 1 ? 'es' : ''}, ${order === 'last changed' ? 'last changed first' : `${order} first`}.`;
}

/** Name of a page of an exported list: of all, of one filter's value, or in one order. */
export function listName({ any = {}, sort }: RecordFilter, page = 1): string {
  const [facet] = facets.filter((one) => any[one] !== undefined);
  const value = facet === undefined ? undefined : any[facet]?.[0];
  const which =
    facet !== undefined && value !== undefined
      ? `-${facet}-${value.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`
      : sort
        ? `-${sort}`
        : '';
  if (which === '') return page === 1 ? 'index.html' : `records-${page}.html`;
  return `records${which}${page === 1 ? '' : `-page-${page}`}.html`;
}
