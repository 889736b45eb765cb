import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { codeVersion } from '../io/code-version.ts';
import { readEngine } from '../io/engine.ts';
import { openLibrary } from '../io/library.ts';
import { openPageStore, type FolderPageStore } from '../io/page-store.ts';
import { openSiteStore, type FolderSiteStore } from '../io/site-store.ts';
import { readTemplates } from '../io/templates.ts';
import type { SiteOptions } from '../serve/site-room.ts';
import { readLibraryKey } from './library-key.ts';

/** A library opened for a server, with the pages that are kept beside it. */
export interface OpenedSite {
  readonly store: FolderSiteStore;
  readonly pages: FolderPageStore;
  readonly options: SiteOptions;
  /** Of engine, templates and address: what a kept page depends on beside its record. */
  readonly version: string;
  close(): void;
}

const mostOnDisk = 8_000_000_000;

/** Opens a library as it is served; `var/pages.sqlite` is derived and may be deleted at any time. */
export async function openServedSite(folder: string, base: string): Promise<OpenedSite> {
  const library = await openLibrary(folder, null);
  const store = await openSiteStore(library, await readLibraryKey(library));
  const templates = await readTemplates();
  const { version } = await readEngine();
  const pages = openPageStore(join(folder, 'var', 'pages.sqlite'), mostOnDisk);
  const made = [version, await codeVersion(), base, store.key, JSON.stringify(templates)];
  return {
    store,
    pages,
    options: { templates, origin: store.origin, isStatic: false, base, engine: version },
    version: createHash('sha256').update(made.join('\n')).digest('hex').slice(0, 16),
    close: () => {
      pages.close();
      store.close();
    },
  };
}
