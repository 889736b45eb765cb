import { UserError } from '../../core/errors.ts';
import type { StatusEvent } from '../../core/record-store.ts';
import { escapeHtml } from '../html.ts';
import { plainText } from '../plain-text.ts';
import { toFeedEntry } from './feed-entry.ts';

export interface FeedParts {
  /** Name of the log. */
  readonly origin: string;
  /** Where the site stands, with its last slash; addresses in a feed are whole. */
  readonly base: string;
  /** Path of the feed below that, without its ending: "feed", "feeds/area/SRCH". */
  readonly stem: string;
  /** "Verification status", then whose. */
  readonly title: string;
  /** With its question mark; empty for a feed that is no search. */
  readonly query?: string;
  /** Newest first. */
  readonly events: readonly StatusEvent[];
  /** The number of this page among the archived ones, which never change; null for the newest events (RFC 5005). */
  readonly archive: number | null;
  /** How many archived pages there are. */
  readonly archives: number;
}

/** Status events as Atom (RFC 4287), newest first. */
export function renderAtom(parts: FeedParts): string {
  const { origin, base, events, title } = parts;
  const text = (value: string): string => escapeHtml(plainText(value));
  const entries = events.map((event) => {
    const { kind, title: words, lines, at, place, recordHref, entryHref } = toFeedEntry(event);
    return `<entry><id>${text(idOf(origin, place))}</id><title>${text(words)}</title><updated>${text(at)}</updated><link rel="alternate" type="text/html" href="${text(base + recordHref)}"/><link rel="related" type="text/html" title="Log entry ${place}" href="${text(base + entryHref)}"/><category term="${text(kind)}"/><summary>${text(lines.join(' – '))}</summary></entry>\n`;
  });
  const links = linksOf(parts, 'atom').map(
    ([rel, href]) => `<link rel="${rel}" type="application/atom+xml" href="${text(href)}"/>`,
  );
  const archive =
    parts.archive === null
      ? ''
      : '<fh:archive xmlns:fh="http://purl.org/syndication/history/1.0"/>';
  return `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><id>${text(idOf(origin, nameOf(parts)))}</id><title>${text(title)}</title><updated>${text(events[0]?.time ?? epoch)}</updated><author><name>${text(origin)}</name></author>${links.join('')}<link rel="alternate" type="text/html" href="${text(base)}status.html"/>${archive}\n${entries.join('')}</feed>\n`;
}

/** The same as JSON Feed 1.1; its pages lead from the newest to the oldest. */
export function renderJsonFeed(parts: FeedParts): string {
  const { origin, base, events, title } = parts;
  const links = new Map(linksOf(parts, 'json'));
  const older = links.get('prev-archive');
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: plainText(title),
    home_page_url: `${base}status.html`,
    feed_url: links.get('self'),
    ...(older === undefined ? {} : { next_url: older }),
    authors: [{ name: origin }],
    items: events.map((event) => {
      const { kind, title: words, lines, at, place, recordHref, entryHref } = toFeedEntry(event);
      return {
        id: idOf(origin, place),
        url: base + recordHref,
        title: plainText(words),
        content_text: plainText(lines.join('\n')),
        date_published: at,
        tags: [kind],
        _truth_engine: {
          record: event.record,
          entry: place,
          entry_url: base + entryHref,
          gate: event.gate,
          gate_before: event.gateBefore,
          manifest: event.manifest,
          replaces: event.replaces,
          claims: (event.changes ?? []).map(({ claim, before, after, because }) => ({
            claim,
            before,
            after,
            because: plainText(because),
          })),
        },
      };
    }),
  };
  return `${JSON.stringify(feed, null, 1)}\n`;
}

/** Path of an archived page below the site's first folder, without its ending. */
export function archiveStem(stem: string, page: number): string {
  return `${stem}-archive-${page}`;
}

/** An address of the site with its last slash. Throws a UserError for what is none. */
export function parseBase(text: string): string {
  const base = text.endsWith('/') ? text : `${text}/`;
  if (/^https?:\/\/[^\s"'<>]+$/.test(base) && URL.canParse(base)) return base;
  throw new UserError({
    code: 'bad-argument',
    message: `Cannot use ${JSON.stringify(text)} as the address of a site.`,
    seen: text,
    wanted: 'an address such as https://example.org/truth/',
    next: 'give it with --base',
  });
}

const epoch = '1970-01-01T00:00:00Z';

/** Links to this page, the newest one and the archived ones beside it. */
function linksOf(
  { base, stem, query = '', archive, archives }: FeedParts,
  ending: string,
): [rel: string, href: string][] {
  const at = (page: number): string => `${base}${archiveStem(stem, page)}.${ending}`;
  const newest = `${base}${stem}.${ending}${query}`;
  const older = archive === null ? archives : archive - 1;
  return [
    ['self', archive === null ? newest : at(archive)],
    ...(archive === null ? [] : [['current', newest] satisfies [string, string]]),
    ...(older >= 1 ? [['prev-archive', at(older)] satisfies [string, string]] : []),
    ...(archive !== null && archive < archives
      ? [['next-archive', at(archive + 1)] satisfies [string, string]]
      : []),
  ];
}

/** The site's own feed has had its name from the first; every other one is called by its path and search. */
function nameOf({ stem, query = '' }: FeedParts): string {
  return stem === 'feed' && query === '' ? 'status' : `status/${encodeURI(stem + query)}`;
}

/** A tag URI (RFC 4151) in the log's own name, the same on every mirror. */
function idOf(origin: string, what: number | string): string {
  const authority = /^[a-z0-9.-]+\.[a-z]+$/i.test(origin.split('/')[0] ?? '')
    ? (origin.split('/')[0] ?? '')
    : 'truth-engine.org';
  const rest = encodeURIComponent(origin).replaceAll('%2F', '/');
  return `tag:${authority},2026:${rest}/${what}`;
}
