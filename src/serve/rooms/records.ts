import { recordPage, recordPaths } from '../record-site.ts';
import type { SiteRoom } from '../site-room.ts';

/** Records with their claims, versions and files, each in a folder below `r/`. */
export const recordRoom: SiteRoom = {
  page: (path, _query, { store, options }) =>
    path.startsWith('r/') ? recordPage(path.slice(2), store, options) : null,
  paths: async ({ store }) => {
    const ids = new Set(store.records.events(null, 1_000_000).map(({ record }) => record));
    const paths: string[] = [];
    for (const id of [...ids].sort()) paths.push(...(await recordPaths(id, store)));
    return paths;
  },
};
