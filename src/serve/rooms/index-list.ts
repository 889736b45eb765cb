import type { RecordFilter } from '../../core/record-store.ts';
import type { SiteStore } from '../../core/site-store.ts';
import { renderIndexPage, staticName } from '../../render/site/index-page.ts';
import { html } from '../site-page-types.ts';
import {
  badQuery,
  isPageOf,
  pageSize,
  pagesFor,
  type SiteRoom,
  type SiteSources,
} from '../site-room.ts';

/** The list of records, with search and filters where a server answers. */
export const indexRoom: SiteRoom = {
  page: (path, query, sources) => {
    const { store, options } = sources;
    if (path === 'index.html') {
      const { page, ...filter } = options.isStatic ? { page: 1 } : parseIndexQuery(query);
      return html(indexPage(page, filter, sources));
    }
    const listed = options.isStatic ? /^records-([2-9]|[1-9]\d{1,5})\.html$/.exec(path) : null;
    if (!listed || !isPageOf(Number(listed[1]), store.records.count({}))) return null;
    return html(indexPage(Number(listed[1]), {}, sources));
  },
  paths: ({ store }) => pagesFor(store.records.count({})).map(staticName),
};

const sorts = ['', 'newest', 'contradicted', 'attempted'];
const gates = ['', 'VERIFIED', 'FALSIFIED', 'UNVERIFIED'];

/** What the search form sends. */
function parseIndexQuery(query: URLSearchParams): RecordFilter & { readonly page: number } {
  const text = (name: string): string => query.get(name) ?? '';
  const [words, area, gate, sort] = ['q', 'area', 'gate', 'sort'].map(text) as [
    string,
    string,
    string,
    string,
  ];
  const page = query.get('page') ?? '1';
  const isKnown =
    words.length <= 400 &&
    /^(?:[A-Z]{4})?$/.test(area) &&
    gates.includes(gate) &&
    sorts.includes(sort) &&
    /^[1-9]\d{0,5}$/.test(page);
  if (!isKnown)
    throw badQuery(
      'Wanted: up to 400 characters, an area of four capitals, a gate, a sort and a page from the form.',
    );
  return {
    ...(words.trim() === '' ? {} : { words }),
    ...(area === '' ? {} : { area }),
    ...(gate === '' ? {} : { gate }),
    ...(sort === '' ? {} : { sort }),
    page: Number(page),
  };
}

function indexPage(page: number, filter: RecordFilter, { store, options }: SiteSources): string {
  const { records } = store;
  const count = records.count(filter);
  const help = count > 0 ? [] : helpFor(filter, store);
  return renderIndexPage(
    {
      filter,
      page,
      pageSize,
      count,
      records: records.list(filter, pageSize, (page - 1) * pageSize),
      areas: records.areas(),
      help,
    },
    options,
  );
}

/** What would find something where this finds nothing: one filter less, or a word less. */
function helpFor(filter: RecordFilter, { records }: SiteStore) {
  const { words, area, gate } = filter;
  const parts = (words ?? '').split(/\s+/).filter(Boolean);
  const tries: { filter: RecordFilter; words: string }[] = [
    ...(area
      ? [{ filter: { ...filter, area: undefined }, words: `without the area ${area}` }]
      : []),
    ...(gate
      ? [
          {
            filter: { ...filter, gate: undefined },
            words: `without the gate ${gate.toLowerCase()}`,
          },
        ]
      : []),
    ...(parts.length > 1
      ? parts.slice(0, 8).map((left) => {
          const rest = parts.filter((word) => word !== left).join(' ');
          return { filter: { ...filter, words: rest }, words: `match “${rest}”` };
        })
      : []),
  ];
  return tries.flatMap((one) => {
    const count = records.count(one.filter);
    return count > 0 ? [{ ...one, count, words: `${count} ${one.words}` }] : [];
  });
}
