import type { EventScope } from '../../core/event-store.ts';
import { parseRecordId, recordFolder } from '../../core/record-id.ts';
import {
  archiveStem,
  renderAtom,
  renderJsonFeed,
  type FeedParts,
} from '../../render/site/feeds.ts';
import { renderStatusPage } from '../../render/site/status-page.ts';
import { parseFeedPath, parseFeedQuery, type FeedAsked } from '../feed-scope.ts';
import { recordIds } from '../record-folder.ts';
import { html, type SitePage } from '../site-page-types.ts';
import type { SiteRoom, SiteSources } from '../site-room.ts';

/** Events of the newest page, and of each archived one. */
const feedSize = 50;

/** What changed: as a page, and as feeds of the site, an area, a record, a paper and, on a server, a search. */
export const feedRoom: SiteRoom = {
  page: (path, query, sources) => {
    const { store, options } = sources;
    if (path === 'status.html')
      return html(renderStatusPage(store.records.events(null, 500), options));
    const asked = parseFeedPath(path, store);
    if (!asked) return null;
    const filter = asked.stem === 'feed' && !options.isStatic ? parseFeedQuery(query) : null;
    return filter ? searchFeed(asked, filter, sources) : feed(asked, sources);
  },
  state: (path, { store }) => {
    const folder = /^r\/([^/]+)\/feed/.exec(path)?.[1];
    const id = folder === undefined ? null : parseRecordId(folder);
    const place = id === null ? null : store.records.place(id);
    return place === null ? null : `entry ${place}`;
  },
  paths: (sources) => {
    const { store } = sources;
    const stems: [string, EventScope][] = [['feed', { kind: 'site' }]];
    for (const { area } of store.records.areas())
      stems.push([`feeds/area/${area}`, { kind: 'area', area }]);
    for (const id of recordIds(store))
      stems.push([`r/${recordFolder(id)}/feed`, { kind: 'record', id }]);
    for (const { slug } of store.papers.list('', 1_000_000))
      stems.push([`feeds/paper/${slug}`, { kind: 'paper', slug }]);
    return [
      'status.html',
      ...stems.flatMap(([stem, scope]) =>
        ['atom', 'json'].flatMap((form) => [
          `${stem}.${form}`,
          ...Array.from(
            { length: archivesOf(store.events.count(scope)) },
            (_, page) => `${archiveStem(stem, page + 1)}.${form}`,
          ),
        ]),
      ),
    ];
  },
};

function feed(asked: FeedAsked, { store, options }: SiteSources): SitePage | null {
  const { scope, archive } = asked;
  const count = store.events.count(scope);
  const archives = archivesOf(count);
  if (count === 0 && scope.kind === 'area') return null;
  if (archive !== null && archive > archives) return null;
  const events =
    archive === null
      ? store.events.newest(scope, feedSize)
      : store.events.from(scope, (archive - 1) * feedSize, feedSize).toReversed();
  return printed(asked, { ...partsOf(asked, options), events, archive, archives });
}

/** Has no archive: which records a search finds changes, an archived page may not. */
function searchFeed(
  asked: FeedAsked,
  filter: NonNullable<ReturnType<typeof parseFeedQuery>>,
  { store, options }: SiteSources,
): SitePage | null {
  if (asked.archive !== null) return null;
  const { words = '', area = '', gate = '' } = filter;
  const query = new URLSearchParams(
    Object.entries({ q: words, area, gate }).filter(([, value]) => value !== ''),
  );
  const events = store.events.newest({ kind: 'query', filter }, feedSize);
  const title = `${asked.title}: ${[words && `“${words}”`, area, gate.toLowerCase()].filter(Boolean).join(', ')}`;
  return printed(asked, {
    ...partsOf({ ...asked, title }, options),
    query: `?${query.toString()}`,
    events,
    archive: null,
    archives: 0,
  });
}

function partsOf({ stem, title }: FeedAsked, { base, origin }: SiteSources['options']) {
  return { origin, base, stem, title: `${title} (${origin})` };
}

function printed({ form }: FeedAsked, parts: FeedParts): SitePage {
  const newest = parts.events[0]?.time;
  return {
    type:
      form === 'atom'
        ? 'application/atom+xml; charset=utf-8'
        : 'application/feed+json; charset=utf-8',
    body: form === 'atom' ? renderAtom(parts) : renderJsonFeed(parts),
    ...(newest === undefined ? {} : { modified: newest }),
  };
}

/** Complete pages of the oldest events; what is beyond them stands on the newest page. */
function archivesOf(count: number): number {
  return count <= feedSize ? 0 : Math.floor(count / feedSize);
}
