import type { RecordFilter } from '../../core/record-store.ts';
import { listName, renderIndexPage } from '../../render/site/index-page.ts';
import { helpFor } from '../index-help.ts';
import { parseIndexQuery, recordSorts } from '../index-query.ts';
import { html } from '../site-page-types.ts';
import { isPageOf, pageSize, pagesFor, type SiteRoom, type SiteSources } from '../site-room.ts';

/** The list of records, with search and filters where a server answers; else a page for each filter and order. */
export const indexRoom: SiteRoom = {
  page: (path, query, sources) => {
    const { store, options } = sources;
    if (path === 'index.html' && !options.isStatic) {
      const { filter, page } = parseIndexQuery(query);
      return html(indexPage(page, filter, sources));
    }
    if (!options.isStatic || !/^(?:index|records-[a-z0-9-]{1,80})\.html$/.test(path)) return null;
    const page = Number(/(?:^records|-page)-(\d{1,6})\.html$/.exec(path)?.[1] ?? 1);
    const filter = staticFilters(sources).find((one) => listName(one, page) === path);
    if (!filter || !isPageOf(page, store.records.count(filter))) return null;
    return html(indexPage(page, filter, sources));
  },
  paths: (sources) =>
    staticFilters(sources).flatMap((filter) =>
      pagesFor(sources.store.records.count(filter)).map((page) => listName(filter, page)),
    ),
};

/** The lists that an export has: all, in each order, and of each value of a filter. */
function staticFilters({ store }: SiteSources): RecordFilter[] {
  return [
    ...recordSorts.map((sort) => (sort === '' ? {} : { sort })),
    ...store.records.facetCounts().map(({ facet, value }) => ({ any: { [facet]: [value] } })),
  ];
}

function indexPage(page: number, filter: RecordFilter, { store, options }: SiteSources): string {
  const { records } = store;
  const count = records.count(filter);
  return renderIndexPage(
    {
      filter,
      page,
      pageSize,
      count,
      records: records.list(filter, pageSize, (page - 1) * pageSize),
      facets: records.facetCounts(),
      help: count > 0 ? [] : helpFor(filter, store),
      initials: options.isStatic ? records.initials() : [],
    },
    options,
  );
}
