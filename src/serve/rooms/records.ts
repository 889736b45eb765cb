import { parseRecordId } from '../../core/record-id.ts';
import { recordIds } from '../record-folder.ts';
import { recordPage, recordPaths } from '../record-site.ts';
import type { SiteRoom } from '../site-room.ts';

/** Records with their claims, versions and files, each in a folder below `r/`. */
export const recordRoom: SiteRoom = {
  page: (path, query, { store, options }) =>
    path.startsWith('r/') ? recordPage(path.slice(2), query, store, options) : null,
  state: (path, { store }) => {
    // A bundle holds proofs of the log as it stands.
    if (!path.startsWith('r/') || path.endsWith('.zip')) return null;
    const id = parseRecordId(path.split('/')[1] ?? '');
    const place = id === null ? null : store.records.place(id);
    return place === null ? null : `entry ${place}`;
  },
  paths: async ({ store }) => {
    const paths: string[] = [];
    for (const id of recordIds(store)) paths.push(...(await recordPaths(id, store)));
    return paths;
  },
};
