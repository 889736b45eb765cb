import { outcomeWord } from '../../core/outcome.ts';
import type { StatusEvent } from '../../core/record-store.ts';
import { numberOf } from '../words.ts';
import { eventView } from './event-view.ts';

/** What an event is to who follows it; a closed list, so that a reader may filter by it. */
export type EventKind =
  'publication' | 'verdict-changed' | 'correction' | 'retracted-source' | 'withdrawal';

/** A status event as feeds of every form tell it. */
export interface FeedEntry {
  readonly kind: EventKind;
  readonly title: string;
  /** What changed and why, a line each; the first is the record's title. */
  readonly lines: readonly string[];
  readonly at: string;
  readonly place: number;
  readonly record: string;
  /** From the site's first folder. */
  readonly recordHref: string;
  readonly entryHref: string;
}

export function toFeedEntry(event: StatusEvent): FeedEntry {
  const { words, note, title, coverage, at, recordHref, entryHref } = eventView(event);
  return {
    kind: kindOf(event),
    title: words,
    lines: [title, coverage, ...changeLines(event), note ?? ''].filter((line) => line !== ''),
    at,
    place: event.place,
    record: event.record,
    recordHref,
    entryHref,
  };
}

function kindOf({ kind, changes, fallen, gate, gateBefore }: StatusEvent): EventKind {
  if (kind !== 'correction') return kind;
  if (fallen) return 'retracted-source';
  return changes || (gateBefore !== null && gate !== gateBefore) ? 'verdict-changed' : 'correction';
}

/** "Claim 2 of SRCH:4E1B09C7 changed from Verified to Contradicted, because …". */
function changeLines({ record, changes = [], fallen = [] }: StatusEvent): string[] {
  return [
    ...fallen.map((words) => `${words}.`),
    ...changes.map(
      ({ claim, before, after, because }) =>
        `Claim ${numberOf(claim)} of ${record} changed from ${outcomeWord[before]} to ${outcomeWord[after]}, because: ${because}`,
    ),
  ];
}
