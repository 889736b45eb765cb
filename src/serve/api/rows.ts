import type { PaperRow } from '../../core/paper-store.ts';
import { recordFolder } from '../../core/record-id.ts';
import type { RecordRow, StatusEvent } from '../../core/record-store.ts';

/** A record as lists of the API give it; addresses are whole. */
export function recordJson(row: RecordRow, base: string) {
  const folder = recordFolder(row.id);
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    question: row.question,
    area: row.area,
    gate: row.gate,
    tier: row.tier,
    counts: row.counts,
    coverage_line: row.coverageLine,
    state: row.state,
    manifest: row.manifest,
    published_at: row.publishedAt,
    changed_at: row.changedAt,
    entry: row.place,
    page: `${base}r/${folder}/index.html`,
    self: `${base}api/records/${folder}`,
  };
}

/** A status event as the API gives it. */
export function eventJson(event: StatusEvent) {
  const { place, time, kind, record, title, gate, gateBefore, note, type, affected } = event;
  return {
    entry: place,
    time,
    kind,
    record,
    title,
    gate,
    gate_before: gateBefore,
    note,
    type,
    affected_fields: affected,
    manifest: event.manifest,
    replaces: event.replaces,
    claims: event.changes ?? [],
    sources: event.fallen ?? [],
  };
}

/** A paper as the API gives it. */
export function paperJson(row: PaperRow, base: string) {
  return {
    slug: row.slug,
    title: row.title,
    authors: row.authors,
    arxiv_id: row.arxivId,
    doi: row.doi,
    sources: row.sources,
    standing: row.standing,
    feed: `${base}feeds/paper/${row.slug}.atom`,
    self: `${base}api/papers/${row.slug}`,
  };
}
