import type { RecordRow, StatusEvent } from '../core/record-store.ts';
import type { SiteStore } from '../core/site-store.ts';
import type { Banner } from '../render/view/record-place.ts';
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
  const versions = versionEvents({ events }).map(({ hash }) => hash);
  return { row, events, versions };
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

/** The versions that stood, oldest first, each with the event that put it there. */
export function versionEvents({
  events,
}: Pick<RecordState, 'events'>): { readonly hash: string; readonly event: StatusEvent }[] {
  return events.flatMap((event) =>
    event.kind !== 'withdrawal' && event.manifest !== null ? { hash: event.manifest, event } : [],
  );
}
