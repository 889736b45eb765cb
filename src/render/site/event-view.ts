import type { StatusEvent } from '../../core/record-store.ts';
import { recordFolder } from '../../core/record-id.ts';
import { gateSign, gateWord } from '../gate-words.ts';
import { counted, sayTime } from '../words.ts';

/** A change of a record's status as pages and feeds tell it. */
export interface EventView {
  readonly sign: string;
  /** Without its note: "LANG:DFAFD588 was published: gate Falsified." */
  readonly words: string;
  readonly note: string | null;
  readonly title: string;
  readonly coverage: string;
  readonly at: string;
  readonly day: string;
  readonly date: string;
  /** From the site's first folder. */
  readonly recordHref: string;
  readonly entryHref: string;
  readonly entry: number;
}

export function eventView(event: StatusEvent): EventView {
  const { kind, record, gate, time, place } = event;
  return {
    sign: kind === 'withdrawal' ? 'unattempted' : gateSign[gate ?? 'UNVERIFIED'],
    words: eventWords(event),
    note: event.note,
    title: event.title,
    coverage: event.coverageLine,
    at: time,
    day: sayTime(time.slice(0, 10)),
    date: sayTime(time),
    recordHref: `r/${recordFolder(record)}/index.html`,
    entryHref: `log/${place}.html`,
    entry: place,
  };
}

/** What an event did to claims: verdicts that changed, claims that came or went, else which it concerns. */
export function claimWords({ affected, changes = [] }: StatusEvent): string {
  const claims = affected.filter((field) => field.startsWith('claims/'));
  const ended = (end: string): number => claims.filter((field) => field.endsWith(end)).length;
  const [added, removed] = [ended('(added)'), ended('(removed)')];
  const parts = [
    ...(changes.length > 0 ? [`${counted(changes.length, 'verdict')} changed`] : []),
    ...(added > 0 ? [`${counted(added, 'claim')} added`] : []),
    ...(removed > 0 ? [`${removed} removed`] : []),
  ];
  if (parts.length > 0) return parts.join(', ');
  return claims.length === 0
    ? 'no claim'
    : `about ${counted(claims.length, 'claim')}, no verdict changed`;
}

function eventWords(event: StatusEvent): string {
  const { kind, record, gate, gateBefore, type } = event;
  const now = gate === null ? '' : gateWord[gate];
  if (kind === 'publication') return `${record} was published: gate ${now}.`;
  if (kind === 'withdrawal') return `${record} was withdrawn.`;
  const verdict =
    gateBefore !== null && gate !== null && gateBefore !== gate
      ? `gate changed from ${gateWord[gateBefore]} to ${now}`
      : `gate still ${now}`;
  const which = (type ?? '').replace('_', ' ').toLowerCase();
  return `${record} was corrected (${which}): ${claimWords(event)}; ${verdict}.`;
}
