import { recordIds } from '../record-folder.ts';
import { recordPage, recordPaths } from '../record-site.ts';
import type { SiteRoom } from '../site-room.ts';

/** Records with their claims, versions and files, each in a folder below `r/`. */
export const recordRoom: SiteRoom = {
  page: (path, query, { store, options }) =>
    path.startsWith('r/') ? recordPage(path.slice(2), query, store, options) : null,
  paths: async ({ store }) => {
    const paths: string[] = [];
    for (const id of recordIds(store)) paths.push(...(await recordPaths(id, store)));
    return paths;
  },
};
