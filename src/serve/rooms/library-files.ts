import type { SiteRoom } from '../site-room.ts';

/** The log's own files and the objects that may be republished, as the library holds them. */
export const fileRoom: SiteRoom = {
  page: async (path, _query, { store }) => {
    const file = await store.publicFile(path);
    const isText = path === 'checkpoint' || path.endsWith('.json');
    return (
      file && {
        type: isText ? 'text/plain; charset=utf-8' : 'application/octet-stream',
        body: file,
      }
    );
  },
  // A tile is never rewritten (c2sp.org/tlog-tiles), nor is a file of log entries.
  state: (path) => (path.startsWith('tile/') ? 'fixed' : null),
  paths: ({ store }) => store.publicFiles(),
};
