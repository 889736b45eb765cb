import type { LogEntry } from '../core/records/generated/types.ts';
import type { Correction } from '../record/correct.ts';
import { storeRecord } from '../store-record.ts';
import { recordPages } from './record-pages.ts';
import type { RecordSession } from './record-session.ts';
import { showEntry } from './show-entry.ts';

export interface CorrectionFacts {
  /** Hash of the manifest whose place it takes. */
  readonly replaces: string;
  readonly time: string;
  /** Of a synthesis that was made anew: the document of its own claims. */
  readonly text?: string | null;
  /** The check of the engine's that was mended, and in which version. */
  readonly mended?: Pick<NonNullable<LogEntry['event']>, 'check' | 'mended_in'>;
}

/** Stores and logs a correction of a published record, and takes it up in card and index. Gives the entry's place and the path of its card. */
export async function storeCorrection(
  { manifest, event }: Correction,
  { replaces, time, text = null, mended = {} }: CorrectionFacts,
  session: Pick<RecordSession, 'library' | 'templates'>,
): Promise<{ readonly entry: number; readonly page: string }> {
  const { index: entry } = await storeRecord(
    {
      kind: 'correction',
      manifest,
      text,
      question: null,
      event: {
        event_id: event.event_id,
        type: event.correction_type,
        note: event.public_note,
        affected_fields: event.affected_fields,
        replaces,
        ...mended,
      },
      time,
    },
    recordPages(manifest, session, null),
    session.library,
  );
  return { entry, page: await showEntry(entry, session.library) };
}
