import type { SiteStore } from '../core/site-store.ts';
import { apiRoom } from './rooms/api.ts';
import { aboutRoom } from './rooms/about.ts';
import { assetRoom } from './rooms/assets.ts';
import { claimRoom } from './rooms/claim-lists.ts';
import { byTextRoom } from './rooms/claims-by-text.ts';
import { feedRoom } from './rooms/feeds.ts';
import { indexRoom } from './rooms/index-list.ts';
import { fileRoom } from './rooms/library-files.ts';
import { logRoom } from './rooms/log.ts';
import { proofRoom } from './rooms/proofs.ts';
import { recordFileRoom } from './rooms/record-files.ts';
import { localSearchRoom } from './rooms/local-search.ts';
import { paperRoom } from './rooms/paper-pages.ts';
import { recordRoom } from './rooms/records.ts';
import type { SitePage } from './site-page-types.ts';
import type { SiteOptions, SiteRoom } from './site-room.ts';

/** A site over a library: the same pages for a server and for an export. */
export interface Site {
  /** Null when there is no such page. */
  page(path: string, query?: URLSearchParams): Promise<SitePage | null>;
  /** What the page at a path depends on beside engine and templates; null: on the whole library. */
  state(path: string): string | null;
  /** Every path of an export. */
  paths(): Promise<string[]>;
}

/** Asked in this order; the library's own files last. */
const rooms: readonly SiteRoom[] = [
  // Before the records, in whose folders some of theirs lie.
  feedRoom,
  recordFileRoom,
  proofRoom,
  recordRoom,
  byTextRoom,
  paperRoom,
  indexRoom,
  localSearchRoom,
  claimRoom,
  logRoom,
  apiRoom,
  aboutRoom,
  assetRoom,
  fileRoom,
];

const noQuery = new URLSearchParams();

/** Builds the site from a store; reads and renders, and decides nothing. */
export function openSite(store: SiteStore, options: SiteOptions): Site {
  const sources = { store, options };
  return {
    page: async (path, query = noQuery) => {
      for (const room of rooms) {
        const page = await room.page(path, query, sources);
        if (page) return page;
      }
      return null;
    },
    state: (path) => {
      for (const room of rooms) {
        const state = room.state?.(path, sources);
        if (state === undefined || state === null) continue;
        // A withdrawn record gets no entry of its own when its words are withheld.
        const takedowns = store.takedowns();
        return takedowns === 0 ? state : `${state}, takedown ${takedowns}`;
      }
      return null;
    },
    paths: async () => {
      const paths: string[] = [];
      for (const room of rooms) paths.push(...(await room.paths(sources)));
      return paths;
    },
  };
}
