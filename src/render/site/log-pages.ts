import { recordFolder } from '../../core/record-id.ts';
import type { StatusEvent } from '../../core/record-store.ts';
import type { LogEntry } from '../../core/records/generated/types.ts';
import { gateWord } from '../gate-words.ts';
import { counted, sayTime } from '../words.ts';
import { sitePage, toPager, type SiteParts } from './site-page.ts';

export interface LogInputs {
  readonly size: number;
  readonly checkpoint: string;
  readonly key: string;
  readonly page: number;
  readonly pageSize: number;
  /** Newest first. */
  readonly entries: readonly {
    readonly index: number;
    readonly entry: LogEntry;
    readonly event: StatusEvent | null;
  }[];
  /** RFC 3339 of the newest entry; null for an empty log. */
  readonly newest: string | null;
}

const kindWord = {
  verification: 'Verification',
  failure: 'Could not be verified',
  synthesis: 'Synthesis',
  publication: 'Publication',
  correction: 'Correction',
  withdrawal: 'Withdrawal',
  export: 'Hashes of the pages',
  takedown: 'Quotation withheld',
  rotation: 'Key rotation',
} as const satisfies Record<LogEntry['kind'], string>;

/** Checkpoint and entries, newest first. */
export function renderLogPage(inputs: LogInputs, parts: SiteParts): string {
  const { size, checkpoint, key, page, pageSize, entries, newest } = inputs;
  return sitePage(parts, 'log.html', 1, {
    title: `Log, ${parts.origin}`,
    summary: `${size} ${size === 1 ? 'entry' : 'entries'}; what is in it is never changed or taken out.${newest === null ? '' : ` The newest is of ${sayTime(newest)}.`}`,
    checkpoint,
    key,
    entries: entries.map(({ index, entry, event }) => ({
      index,
      href: `${index}.html`,
      at: entry.time,
      date: sayTime(entry.time),
      kind: kindWord[entry.kind],
      name: entry.record ?? entry.slug,
      recordHref: entry.record && `../r/${recordFolder(entry.record)}/index.html`,
      gate: gateWords(entry, event),
    })),
    pager: toPager(page, size, pageSize, logName),
  });
}

/** "Falsified, now Verified": the gate before and after; a dash where an entry has none. */
function gateWords({ status }: LogEntry, event: StatusEvent | null): string {
  if (!status) return '–';
  const before = event?.gateBefore ?? null;
  const now = gateWord[status.gate];
  return before === null || before === status.gate ? now : `${gateWord[before]}, now ${now}`;
}

/** Name of a page of the log's list, within log/. */
export function logName(page: number): string {
  return page === 1 ? 'index.html' : `entries-${page}.html`;
}

export interface EntryInputs {
  readonly index: number;
  readonly size: number;
  readonly raw: string;
  readonly entry: LogEntry;
  readonly leaf: string;
  readonly proof: readonly string[];
  readonly root: string;
  /** The signed note, and the key that signed it. */
  readonly checkpoint: string;
  readonly key: string;
  readonly event: StatusEvent | null;
}

/** One entry: index, time, hash, its bytes and its proof. */
export function renderEntryPage(inputs: EntryInputs, parts: SiteParts): string {
  const { index, size, entry, raw, proof, checkpoint, key, event } = inputs;
  const name = entry.record ?? entry.slug;
  return sitePage(parts, 'log-entry.html', 1, {
    ...inputs,
    title: `Entry ${index}, ${parts.origin}`,
    script: 'page',
    gate: gateWords(entry, event),
    note: event?.note ?? null,
    before: index > 0 ? `${index - 1}.html` : null,
    after: index + 1 < size ? `${index + 1}.html` : null,
    // In ASCII: the page drops signs that steer a screen, and the bytes must be those of the log.
    check: JSON.stringify({
      index,
      size,
      entry: Buffer.from(raw).toString('base64'),
      proof,
      checkpoint: Buffer.from(checkpoint).toString('base64'),
      key,
    }),
    words: `${kindWord[entry.kind]} of ${name}. ${counted(inputs.proof.length, 'hash', 'hashes')} lead from it to the root that the checkpoint signs.`,
    at: entry.time,
    date: sayTime(entry.time),
    record: entry.record,
    recordHref: entry.record && `../r/${recordFolder(entry.record)}/index.html`,
  });
}
