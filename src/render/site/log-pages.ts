import { recordFolder } from '../../core/record-id.ts';
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
  readonly entries: readonly { readonly index: number; readonly entry: LogEntry }[];
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
} as const satisfies Record<LogEntry['kind'], string>;

/** Checkpoint and entries, newest first. */
export function renderLogPage(inputs: LogInputs, parts: SiteParts): string {
  const { size, checkpoint, key, page, pageSize, entries } = inputs;
  return sitePage(parts, 'log.html', 1, {
    title: `Log, ${parts.origin}`,
    summary: `${size} ${size === 1 ? 'entry' : 'entries'}; what is in it is never changed or taken out.`,
    checkpoint,
    key,
    entries: entries.map(({ index, entry }) => ({
      index,
      href: `${index}.html`,
      at: entry.time,
      date: sayTime(entry.time),
      kind: kindWord[entry.kind],
      name: entry.record ?? entry.slug,
      recordHref: entry.record && `../r/${recordFolder(entry.record)}/index.html`,
      gate: entry.status ? gateWord[entry.status.gate] : '–',
    })),
    pager: toPager(page, size, pageSize, logName),
  });
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
}

/** One entry: index, time, hash, its bytes and its proof. */
export function renderEntryPage(inputs: EntryInputs, parts: SiteParts): string {
  const { index, entry } = inputs;
  const name = entry.record ?? entry.slug;
  return sitePage(parts, 'log-entry.html', 1, {
    ...inputs,
    title: `Entry ${index}, ${parts.origin}`,
    words: `${kindWord[entry.kind]} of ${name}. ${counted(inputs.proof.length, 'hash', 'hashes')} lead from it to the root that the checkpoint signs.`,
    at: entry.time,
    date: sayTime(entry.time),
    record: entry.record,
    recordHref: entry.record && `../r/${recordFolder(entry.record)}/index.html`,
  });
}
