import type { SitePage } from './site-page-types.ts';

const mostPages = 300;
const largestPage = 200_000;

/** Gives a page that was made for the same state of the library again instead of making it anew. */
export type PageCache = (
  state: string,
  address: string,
  make: () => Promise<SitePage | null>,
) => Promise<SitePage | null>;

/** Keeps the pages that were asked for last, up to a bounded number and size; forgets all when the library changes. */
export function pageCache(): PageCache {
  let current = '';
  const kept = new Map<string, SitePage>();
  return async (state, address, make) => {
    if (state !== current) kept.clear();
    current = state;
    const known = kept.get(address);
    const page = known ?? (await make());
    kept.delete(address);
    if (page && page.body.length <= largestPage && state === current) kept.set(address, page);
    const [oldest] = kept.keys();
    if (kept.size > mostPages && oldest !== undefined) kept.delete(oldest);
    return page;
  };
}
