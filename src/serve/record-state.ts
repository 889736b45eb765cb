import type { RecordRow, StatusEvent } from '../core/record-store.ts';
import type { SiteStore } from '../core/site-store.ts';
import { eventView } from '../render/site/event-view.ts';
import type { Banner, HistoryRow, RecordPlace } from '../render/view/record-place.ts';
import { sayTime } from '../render/words.ts';

/** A record with its versions, oldest first. */
export interface RecordState {
  readonly row: RecordRow;
  readonly events: readonly StatusEvent[];
  /** Hashes of the manifests that stood, the last one standing. */
  readonly versions: readonly string[];
}

/** What happened to a record; null when it was never published. */
export function stateOf(id: string, store: SiteStore): RecordState | null {
  const row = store.records.get(id);
  if (!row) return null;
  const events = store.records.events(id, 10_000).toReversed();
  const hashes = events.flatMap(({ kind, manifest }) =>
    kind !== 'withdrawal' && manifest !== null ? manifest : [],
  );
  return { row, events, versions: hashes };
}

/** What a reader must know before all else; null where there is nothing. */
export function bannerOf({ row, events }: RecordState): Banner | null {
  const last = events.at(-1);
  if (row.state !== 'withdrawn' || !last) return null;
  return {
    sign: 'contradicted',
    strong: 'Withdrawn',
    words: `by its curator on ${sayTime(last.time)}: ${last.note ?? ''} It stays readable here and is left out of lists and search.`,
    link: null,
  };
}

/** Where a record stands in its site and log. */
export async function placeOf(
  state: RecordState,
  _store: SiteStore,
  banner: Banner | null,
): Promise<RecordPlace> {
  const { row, events } = state;
  return {
    banner,
    history: events.map((event) => historyRow(event, state)).toReversed(),
    logWords: `In the log as entry ${row.place}, under a signed checkpoint.`,
    logHref: `../../log/${row.place}.html`,
    exports: [
      { href: 'bundle.zip', words: 'Bundle to check offline' },
      { href: 'corrections.json', words: 'Correction record' },
      ...(events.length > 0 ? [{ href: '../../feed.atom', words: 'Follow' }] : []),
    ],
    hasClaimPages: true,
    isSuperseded: false,
  };
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
            { href: `diff-${older}.html`, words: 'what changed' },
            { href: `v${older}/index.html`, words: 'as it was' },
          ]),
    ],
  };
}
