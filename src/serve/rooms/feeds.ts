import { renderAtom, renderJsonFeed } from '../../render/site/feeds.ts';
import { renderStatusPage } from '../../render/site/status-page.ts';
import { html } from '../site-page-types.ts';
import type { SiteRoom } from '../site-room.ts';

const feedSize = 50;

/** What changed: as a page and as feeds. */
export const feedRoom: SiteRoom = {
  page: (path, _query, { store, options }) => {
    const { base, origin } = options;
    if (path === 'status.html')
      return html(renderStatusPage(store.records.events(null, 500), options));
    if (path !== 'feed.atom' && path !== 'feed.json') return null;
    const parts = { base, origin, events: store.records.events(null, feedSize) };
    return path === 'feed.atom'
      ? { type: 'application/atom+xml; charset=utf-8', body: renderAtom(parts) }
      : { type: 'application/feed+json; charset=utf-8', body: renderJsonFeed(parts) };
  },
  paths: () => ['status.html', 'feed.atom', 'feed.json'],
};
