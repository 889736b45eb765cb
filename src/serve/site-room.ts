import { UserError } from '../core/errors.ts';
import type { SiteStore } from '../core/site-store.ts';
import type { SiteParts } from '../render/site/site-page.ts';
import type { SitePage } from './site-page-types.ts';

export interface SiteOptions extends SiteParts {
  /** Where the site stands, with its last slash: feeds need whole addresses. */
  readonly base: string;
  /** Version of the engine that makes it; null where nobody said. */
  readonly engine: string | null;
}

/** What pages are made from. */
export interface SiteSources {
  readonly store: SiteStore;
  readonly options: SiteOptions;
}

/** Pages of one kind: a file of this folder each, a line in `site.ts`. */
export interface SiteRoom {
  /** Null when none of its pages has this path. Throws a `bad-query` UserError for a query that no form of ours sends. */
  page(
    path: string,
    query: URLSearchParams,
    sources: SiteSources,
  ): Promise<SitePage | null> | SitePage | null;
  /**
   * What the page at this path depends on beside the engine and its templates: a text that is the same while the page
   * is. Null, and where a room has no such function: on the whole library.
   */
  state?(path: string, sources: SiteSources): string | null;
  /** Every path of its pages in an export. */
  paths(sources: SiteSources): Promise<readonly string[]> | readonly string[];
}

const placeholder = 'https://example.org/';

/** The site's address; null where its owner gave none, so that no page prints one that is not its. */
export function knownBase(base: string): string | null {
  return base === placeholder ? null : base;
}

/** Rows of one page of a list. */
export const pageSize = 50;

/** The numbers of a list's pages; a list without rows has one. */
export function pagesFor(count: number): number[] {
  return Array.from({ length: Math.max(1, Math.ceil(count / pageSize)) }, (_, index) => index + 1);
}

/** True where a list of so many rows has this page. */
export function isPageOf(page: number, count: number): boolean {
  return page >= 1 && (page === 1 || (page - 1) * pageSize < count);
}

/** A query that cannot be read. */
export function badQuery(wanted: string): UserError {
  return new UserError({
    code: 'bad-query',
    message: 'That search cannot be read.',
    wanted,
    next: 'use the form',
  });
}
