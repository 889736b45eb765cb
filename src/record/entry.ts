import { canonicalJson } from '../core/json.ts';
import type { LogEntry, PaperManifest } from '../core/records/generated/types.ts';
import { parseLogEntry } from '../core/records/parse-record.ts';

export type EntryObjects = LogEntry['objects'];

/** What an entry must say; whatever else it could say is nothing. */
export type EntryParts = Pick<LogEntry, 'kind' | 'slug' | 'subject' | 'time'> &
  Partial<Omit<LogEntry, 'schema' | 'objects'>> & { readonly objects: Partial<EntryObjects> };

/** One line of the log in its canonical form. */
export function toEntry(parts: EntryParts): string {
  const entry: LogEntry = {
    schema: 'log-entry-v1',
    record: null,
    source: null,
    status: null,
    failure: null,
    event: null,
    ...parts,
    objects: { ...noObjects, ...parts.objects },
  };
  return canonicalJson(parseLogEntry(entry));
}

/** Gate and counts of a record as its entries carry them. */
export function statusOf({
  coverage,
  quality_assessment: { gate },
}: PaperManifest): LogEntry['status'] {
  return {
    gate: gate.status,
    counts: {
      verified: coverage.verified,
      contradicted: coverage.contradicted,
      unverifiable: coverage.unverifiable,
      not_attempted: coverage.not_attempted,
      checker_failed: coverage.checker_failed,
      measurements: coverage.measurements,
    },
  };
}

/** What an entry is about, of a record. */
export function subjectOf({ work, provenance }: PaperManifest): LogEntry['subject'] {
  return {
    arxiv_id: work.arxiv_id,
    file: work.kind === 'paper' ? (provenance.sources[0]?.file_name?.slice(0, 300) ?? null) : null,
    title: work.title?.slice(0, 2000) ?? null,
  };
}

const noObjects: EntryObjects = {
  manifest: null,
  text: null,
  source: null,
  run_record: null,
  card_html: null,
  card_markdown: null,
  style: null,
  question: null,
  report_html: null,
  report_markdown: null,
};
