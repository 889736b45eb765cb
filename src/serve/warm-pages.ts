import type { PackedPage, Packer, PageStore } from '../core/packed-page.ts';
import type { SiteStore } from '../core/site-store.ts';
import { recordFolder } from '../core/record-id.ts';
import { packPage } from './answer/pack-page.ts';
import type { Site } from './site.ts';

type Kept = readonly [path: string, state: string, page: PackedPage];

export interface WarmParts {
  readonly store: SiteStore;
  readonly site: Site;
  readonly packer: Packer;
  readonly pages: PageStore & { putAll(pages: readonly Kept[]): void };
  readonly version: string;
}

const atOnce = 20;
const listed = 500;

/**
 * Makes the pages of records ahead of their readers, newest first, and keeps them; yields how many were made so far,
 * so that the caller may stop. Records whose newest entry is not after `after` are left alone.
 */
export async function* warmPages(
  { store, site, packer, pages, version }: WarmParts,
  after: number,
): AsyncGenerator<number> {
  let made = 0;
  const batch: Kept[] = [];
  let before = Number.MAX_SAFE_INTEGER;
  for (;;) {
    const rows = store.records.newest(before, listed);
    for (const { id, place } of rows) {
      if (place <= after) break;
      const path = `r/${recordFolder(id)}/index.html`;
      const state = `${version} ${site.state(path) ?? ''}`;
      if (pages.get(path, state, true)) continue;
      const page = await site.page(path);
      if (page) batch.push([path, state, await packPage(page, packer, true)]);
      made += 1;
      if (batch.length >= atOnce) pages.putAll(batch.splice(0));
      yield made;
    }
    const last = rows.at(-1)?.place ?? 0;
    if (rows.length < listed || last <= after) break;
    before = last;
  }
  pages.putAll(batch);
}
