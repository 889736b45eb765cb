import type { EventScope } from '../core/event-store.ts';
import { parseRecordId, recordFolder } from '../core/record-id.ts';
import type { RecordFilter } from '../core/record-store.ts';
import type { SiteStore } from '../core/site-store.ts';
import { badQuery } from './site-room.ts';

/** A feed by its path: whose events, which page, in which form. */
export interface FeedAsked {
  readonly scope: EventScope;
  /** Its path without page and ending. */
  readonly stem: string;
  readonly title: string;
  readonly archive: number | null;
  readonly form: 'atom' | 'json';
}

const pattern =
  /^(feed|feeds\/area\/[A-Z]{4}|feeds\/paper\/[A-Za-z0-9._-]{1,200}?|r\/[A-Z]{4}-[0-9A-F]+\/feed)(?:-archive-([1-9]\d{0,6}))?\.(atom|json)$/;

/** Reads a feed's path; null when nothing is published that it could tell of. */
export function parseFeedPath(path: string, { papers, records }: SiteStore): FeedAsked | null {
  const [, stem, page, form] = pattern.exec(path) ?? [];
  if (stem === undefined) return null;
  const asked = {
    stem,
    archive: page === undefined ? null : Number(page),
    form: form === 'json' ? ('json' as const) : ('atom' as const),
  };
  const [kind, which, name = ''] = stem.split('/');
  if (kind === 'feed') return { ...asked, scope: { kind: 'site' }, title: 'Verification status' };
  if (which === 'area') {
    const scope = { kind: 'area', area: name } as const;
    return { ...asked, scope, title: `Verification status of the area ${name}` };
  }
  if (which === 'paper') {
    const paper = papers.get(name);
    if (paper?.slug !== name) return null;
    const scope = { kind: 'paper', slug: name } as const;
    return { ...asked, scope, title: `Records that rest on ${paper.title ?? name}` };
  }
  const id = parseRecordId(which ?? '');
  const row = id !== null && recordFolder(id) === which ? records.get(id) : null;
  if (!row) return null;
  const scope = { kind: 'record', id: row.id } as const;
  return { ...asked, scope, title: `Verification status of ${row.id}, ${row.title}` };
}

/** What a feed of a search asks for: the words and filters of the index. Null where it asks for nothing. */
export function parseFeedQuery(query: URLSearchParams): RecordFilter | null {
  const [words = '', area = '', gate = ''] = ['q', 'area', 'gate'].map(
    (name) => query.get(name)?.trim() ?? '',
  );
  if (words === '' && area === '' && gate === '') return null;
  const isKnown =
    words.length <= 400 &&
    /^(?:[A-Z]{4})?$/.test(area) &&
    ['', 'VERIFIED', 'FALSIFIED', 'UNVERIFIED'].includes(gate);
  if (!isKnown) throw badQuery('Wanted: up to 400 characters, an area of four capitals, a gate.');
  return {
    ...(words === '' ? {} : { words }),
    ...(area === '' ? {} : { area }),
    ...(gate === '' ? {} : { gate }),
  };
}
