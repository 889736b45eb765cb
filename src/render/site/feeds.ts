import { UserError } from '../../core/errors.ts';
import type { StatusEvent } from '../../core/record-store.ts';
import { escapeHtml } from '../html.ts';
import { plainText } from '../plain-text.ts';
import { eventView } from './event-view.ts';

export interface FeedParts {
  /** Name of the log. */
  readonly origin: string;
  /** Where the site stands, with its last slash; addresses in a feed are whole. */
  readonly base: string;
  readonly events: readonly StatusEvent[];
}

/** Status events as Atom (RFC 4287), newest first. */
export function renderAtom({ origin, base, events }: FeedParts): string {
  const text = (value: string): string => escapeHtml(plainText(value));
  const entries = events.map((event) => {
    const { words, note, title, recordHref, entryHref, coverage, at } = eventView(event);
    return `<entry><id>${text(idOf(origin, event.place))}</id><title>${text(words)}</title><updated>${text(at)}</updated><link rel="alternate" type="text/html" href="${text(base + recordHref)}"/><link rel="related" type="text/html" href="${text(base + entryHref)}"/><category term="${text(event.kind)}"/><summary>${text([title, coverage, note].filter(Boolean).join(' – '))}</summary></entry>\n`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><id>${text(idOf(origin, 'status'))}</id><title>${text(`Verification status, ${origin}`)}</title><updated>${text(events[0]?.time ?? epoch)}</updated><author><name>${text(origin)}</name></author><link rel="self" type="application/atom+xml" href="${text(base)}feed.atom"/><link rel="alternate" type="text/html" href="${text(base)}status.html"/>\n${entries.join('')}</feed>\n`;
}

/** The same as JSON Feed 1.1. */
export function renderJsonFeed({ origin, base, events }: FeedParts): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: `Verification status, ${origin}`,
    home_page_url: `${base}status.html`,
    feed_url: `${base}feed.json`,
    items: events.map((event) => {
      const { words, note, title, recordHref, coverage, at } = eventView(event);
      return {
        id: idOf(origin, event.place),
        url: base + recordHref,
        title: plainText(words),
        content_text: plainText([title, coverage, note].filter(Boolean).join('\n')),
        date_published: at,
        tags: [event.kind],
        _truth_engine: {
          record: event.record,
          entry: event.place,
          gate: event.gate,
          gate_before: event.gateBefore,
          manifest: event.manifest,
          replaces: event.replaces,
        },
      };
    }),
  };
  return `${JSON.stringify(feed, null, 1)}\n`;
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

/** A tag URI (RFC 4151) in the log's own name, the same on every mirror. */
function idOf(origin: string, what: number | string): string {
  const authority = /^[a-z0-9.-]+\.[a-z]+$/i.test(origin.split('/')[0] ?? '')
    ? (origin.split('/')[0] ?? '')
    : 'truth-engine.org';
  const rest = encodeURIComponent(origin).replaceAll('%2F', '/');
  return `tag:${authority},2026:${rest}/${what}`;
}
