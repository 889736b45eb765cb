import { outcomes } from '../../core/outcome.ts';
import type { ClaimFilter } from '../../core/record-facets.ts';
import { claimsName, outcomeName, renderClaimsPage } from '../../render/site/claims-page.ts';
import { html, type SitePage } from '../site-page-types.ts';
import {
  badQuery,
  isPageOf,
  pageSize,
  pagesFor,
  type SiteRoom,
  type SiteSources,
} from '../site-room.ts';

const mostTags = 200;
const all: ClaimFilter = { outcome: null, check: null, paper: null };

/** Every claim of every record: all of them, by outcome, by check, and by paper where a server answers. */
export const claimRoom: SiteRoom = {
  page: (path, query, sources) => {
    if (path === 'claims.html' && !sources.options.isStatic && query.size > 0) {
      const { filter, page } = parseClaimsQuery(query);
      return claimsPage(filter, page, sources);
    }
    const [, check, sign, page = '1'] =
      /^claims(?:-check-([A-Z]\d{1,3})|-([a-z]+))?(?:-(\d{1,6}))?\.html$/.exec(path) ?? [];
    const outcome = outcomes.find((one) => outcomeName(one) === sign) ?? null;
    const filter = { ...all, outcome, check: check ?? null };
    if (sign !== undefined && outcome === null) return null;
    if (claimsName(filter, Number(page)) !== path) return null;
    return claimsPage(filter, Number(page), sources);
  },
  paths: ({ store }) => {
    const checks = store.records.claimTags(mostTags).filter(({ kind }) => kind === 'check');
    const filters = [
      all,
      ...outcomes.map((outcome) => ({ ...all, outcome })),
      ...checks.map(({ value }) => ({ ...all, check: value })),
    ];
    return filters.flatMap((filter) =>
      pagesFor(countOf(filter, countsOf(filter, { store }))).map((page) =>
        claimsName(filter, page),
      ),
    );
  },
};

function claimsPage(filter: ClaimFilter, page: number, sources: SiteSources): SitePage | null {
  const { records } = sources.store;
  const tags = records.claimTags(mostTags);
  const isKnown = filter.check === null || tags.some(({ value }) => value === filter.check);
  const counts = countsOf(filter, sources);
  if (!isKnown || !isPageOf(page, countOf(filter, counts))) return null;
  const claims = records.claimsBy(filter, pageSize, (page - 1) * pageSize);
  return html(renderClaimsPage({ filter, page, pageSize, claims, counts, tags }, sources.options));
}

function countsOf(
  { check, paper }: ClaimFilter,
  { store }: Pick<SiteSources, 'store'>,
): Readonly<Record<string, number>> {
  return check === null && paper === null
    ? store.records.claimCounts()
    : store.records.claimCountsBy({ check, paper });
}

function countOf({ outcome }: ClaimFilter, counts: Readonly<Record<string, number>>): number {
  return outcome === null
    ? Object.values(counts).reduce((total, count) => total + count, 0)
    : (counts[outcome] ?? 0);
}

function parseClaimsQuery(query: URLSearchParams): {
  readonly filter: ClaimFilter;
  readonly page: number;
} {
  const text = (name: string): string => query.get(name) ?? '';
  const [sign, check, paper, page] = [text('outcome'), text('check'), text('paper'), text('page')];
  const outcome = outcomes.find((one) => outcomeName(one) === sign) ?? null;
  const isKnown =
    (sign === '' || outcome !== null) &&
    /^(?:[A-Z]\d{1,3})?$/.test(check) &&
    /^[A-Za-z0-9._-]{0,200}$/.test(paper) &&
    /^(?:[1-9]\d{0,5})?$/.test(page);
  if (!isKnown) throw badQuery('Wanted: an outcome, a check, a paper and a page from the form.');
  return {
    filter: { outcome, check: check || null, paper: paper || null },
    page: Number(page || 1),
  };
}
