import { recordFolder } from '../core/record-id.ts';
import type { StatusEvent } from '../core/record-store.ts';
import type { SiteStore } from '../core/site-store.ts';
import { claimWords, eventView } from '../render/site/event-view.ts';
import { claimHistories } from '../render/view/claim-history.ts';
import type { RecordVersion } from '../render/view/record-version.ts';
import type { Banner, HistoryRow, Link, RecordPlace } from '../render/view/record-place.ts';
import { timelineView } from '../render/view/timeline-view.ts';
import { sayTime } from '../render/words.ts';
import { differenceName, versionPairs } from './record-pairs.ts';
import { versionEvents, type RecordState } from './record-state.ts';
import { knownBase } from './site-room.ts';

/** Where a record stands in its site and log. It tells nothing of the log's size: a page stays good while the log grows. */
export async function placeOf(
  state: RecordState,
  store: SiteStore,
  base: string,
  banner: Banner | null,
): Promise<RecordPlace> {
  const { row, events, versions } = state;
  const stood = await versionsOf(state, store);
  const folder = recordFolder(row.id);
  const address = knownBase(base);
  return {
    banner,
    history: events.map((event) => historyRow(event, state)).toReversed(),
    timeline: timelineView(stood),
    pairs: versionPairs(versions.length).map(([from, to]) => ({
      href: differenceName(from, to),
      words: `Version ${from} with version ${to}`,
    })),
    published: `Published ${sayTime(row.publishedAt.slice(0, 10))}`,
    changed: changedWords(events),
    logWords: `In the log as entry ${row.place}, under a signed checkpoint.`,
    logHref: `../../log/${row.place}.html`,
    exports,
    citations,
    feeds,
    print: {
      manifest: row.manifest,
      entry: String(row.place),
      address: address && `${address}r/${folder}/index.html`,
    },
    bundle: `${folder}.zip`,
    hasClaimPages: true,
    isSuperseded: false,
    claimHistory: claimHistories(stood),
  };
}

const exports: readonly Link[] = [
  { href: 'card.json', words: 'JSON' },
  { href: 'card.md', words: 'Markdown' },
  { href: 'card.jsonld', words: 'JSON-LD' },
  { href: 'corrections.json', words: 'Correction record' },
  { href: 'benchmark-evidence.json', words: 'Benchmark evidence' },
  { href: 'math-result.json', words: 'Theorems and proofs' },
  { href: 'review-monitor.json', words: 'What would call for a new look' },
  { href: 'badge.svg', words: 'Badge (SVG)' },
];

const citations: readonly Link[] = [
  { href: 'cite.bib', words: 'BibTeX' },
  { href: 'cite.ris', words: 'RIS' },
  { href: 'cite.json', words: 'CSL-JSON' },
  { href: 'CITATION.cff', words: 'CITATION.cff' },
];

const feeds: readonly Link[] = [
  { href: 'feed.atom', words: 'Atom' },
  { href: 'feed.json', words: 'JSON Feed' },
];

/** The manifests that stood; only those of a corrected record are more than one. */
async function versionsOf(state: RecordState, store: SiteStore): Promise<RecordVersion[]> {
  const found: RecordVersion[] = [];
  for (const { hash, event } of versionEvents(state)) {
    const manifest = await store.manifest(hash);
    if (manifest) found.push({ manifest, time: event.time, entry: event.place });
  }
  return found;
}

function changedWords(events: readonly StatusEvent[]): string {
  const last = events.at(-1);
  if (!last || events.length === 1) return 'Not changed since. 1 entry in the log.';
  return `Last changed ${sayTime(last.time.slice(0, 10))}${last.kind === 'correction' ? `: ${claimWords(last)}` : ''}. ${events.length} entries in the log.`;
}

function historyRow(event: StatusEvent, { versions }: RecordState): HistoryRow {
  const { words, note, at, date } = eventView(event);
  const version = event.replaces === null ? -1 : versions.indexOf(event.replaces);
  const older = event.kind === 'correction' && version >= 0 ? version + 1 : null;
  return {
    at,
    date,
    words,
    note,
    links: [
      { href: `../../log/${event.place}.html`, words: `entry ${event.place}` },
      ...(older === null
        ? []
        : [
            { href: differenceName(older, older + 1), words: 'what changed' },
            { href: `v${older}/index.html`, words: 'as it was' },
          ]),
    ],
  };
}
