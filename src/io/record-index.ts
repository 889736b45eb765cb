import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { eventDetail } from '../core/event-detail.ts';
import type { ClaimRow, RecordRow, StatusEvent } from '../core/record-store.ts';
import { prepared } from './sqlite-row.ts';
import { outcomes } from '../core/outcome.ts';
import { claimTagTables, replaceTags } from './claim-tags.ts';
import { facetTables, replaceFacets } from './record-facets.ts';
import { replaceSpelling, spellingTables } from './record-spelling.ts';
import type { LogEntry, PaperManifest } from '../core/records/generated/types.ts';

/** Rows are kept as JSON beside the columns that are searched or sorted by. */
export const recordTables = `
  CREATE TABLE IF NOT EXISTS records (id TEXT PRIMARY KEY, area TEXT, gate TEXT, state TEXT, contradicted INTEGER, attempted INTEGER, published TEXT, changed TEXT, place INTEGER, row TEXT) STRICT;
  CREATE INDEX IF NOT EXISTS records_by_place ON records (state, place);
  CREATE INDEX IF NOT EXISTS record_places ON records (id, place);
  CREATE INDEX IF NOT EXISTS records_by_newest ON records (place);
  CREATE INDEX IF NOT EXISTS records_by_contradicted ON records (contradicted, place);
  CREATE INDEX IF NOT EXISTS records_by_attempted ON records (attempted, place);
  CREATE INDEX IF NOT EXISTS records_by_published ON records (published, place);
  CREATE TABLE IF NOT EXISTS events (place INTEGER PRIMARY KEY, record TEXT, row TEXT) STRICT;
  CREATE INDEX IF NOT EXISTS events_by_record ON events (record, place);
  CREATE TABLE IF NOT EXISTS claim_rows (record TEXT, number INTEGER, outcome TEXT, rank INTEGER, row TEXT) STRICT;
  CREATE INDEX IF NOT EXISTS claims_by_rank ON claim_rows (rank, record, number);
  CREATE INDEX IF NOT EXISTS claims_by_record ON claim_rows (record);
  CREATE VIRTUAL TABLE IF NOT EXISTS record_words USING fts5 (words, tokenize = 'porter unicode61');
  ${facetTables}
  ${spellingTables}
  ${claimTagTables}
`;

/** Takes up a publication, correction or withdrawal. */
export function addRecord(
  database: DatabaseSync,
  place: number,
  entry: LogEntry,
  manifest: PaperManifest,
  replaced: PaperManifest | null,
): void {
  const { kind, record: id } = entry;
  if (id === null || (kind !== 'publication' && kind !== 'correction' && kind !== 'withdrawal'))
    return;
  const before = readRow<RecordRow>(database, 'SELECT row FROM records WHERE id = ?', id);
  const row = toRow(id, place, entry, manifest, before);
  const event: StatusEvent = {
    place,
    time: entry.time,
    kind,
    record: id,
    title: row.title,
    gate: entry.status?.gate ?? null,
    gateBefore: before?.gate ?? null,
    note: entry.event?.note ?? null,
    type: entry.event?.type ?? null,
    affected: entry.event?.affected_fields ?? [],
    manifest: entry.objects.manifest,
    replaces: entry.event?.replaces ?? null,
    coverageLine: row.coverageLine,
    ...(replaced && kind === 'correction' ? eventDetail(replaced, manifest) : {}),
    ...(entry.event?.check === undefined ? {} : { check: entry.event.check }),
    ...(entry.event?.mended_in === undefined ? {} : { mendedIn: entry.event.mended_in }),
  };
  database
    .prepare(
      // Its row keeps its number, by which its words are found.
      `INSERT INTO records VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET
       area = excluded.area, gate = excluded.gate, state = excluded.state, contradicted = excluded.contradicted,
       attempted = excluded.attempted, published = excluded.published, changed = excluded.changed,
       place = excluded.place, row = excluded.row`,
    )
    .run(
      id,
      row.area,
      row.gate,
      row.state,
      row.counts.contradicted,
      row.counts.verified + row.counts.contradicted + row.counts.unverifiable,
      row.publishedAt,
      row.changedAt,
      place,
      JSON.stringify(row),
    );
  database
    .prepare('INSERT OR REPLACE INTO events VALUES (?, ?, ?)')
    .run(place, id, JSON.stringify(event));
  replaceClaims(database, id, row.state === 'withdrawn' ? null : manifest);
  replaceWords(database, row, row.state === 'withdrawn' ? null : manifest);
}

function toRow(
  id: string,
  place: number,
  { kind, slug, time, objects, status }: LogEntry,
  manifest: PaperManifest,
  before: RecordRow | null,
): RecordRow {
  const { work, coverage_line, quality_assessment: assessment, synthesis } = manifest;
  return {
    id,
    slug,
    kind: work.kind,
    title: work.title ?? slug,
    question: synthesis?.question ?? work.aim?.quote ?? '',
    area: id.slice(0, 4),
    gate: assessment.gate.status,
    tier: assessment.tier.label,
    counts: status?.counts ?? before?.counts ?? none,
    coverageLine: coverage_line,
    state: kind === 'withdrawal' ? 'withdrawn' : kind === 'correction' ? 'corrected' : 'current',
    manifest: objects.manifest ?? before?.manifest ?? '',
    publishedAt: before?.publishedAt ?? time,
    changedAt: time,
    place,
  };
}

/** Counts of an entry that carries none. */
const none: RecordRow['counts'] = {
  verified: 0,
  contradicted: 0,
  unverifiable: 0,
  not_attempted: 0,
  checker_failed: 0,
  measurements: 0,
};

function replaceClaims(database: DatabaseSync, id: string, manifest: PaperManifest | null): void {
  database.prepare('DELETE FROM claim_rows WHERE record = ?').run(id);
  const insert = database.prepare('INSERT INTO claim_rows VALUES (?, ?, ?, ?, ?)');
  const listed = (manifest?.claims ?? []).filter(
    ({ role, outcome }) => role !== 'mark' || outcome !== 'NOT_ATTEMPTED',
  );
  replaceTags(database, id, manifest, listed);
  for (const claim of listed) {
    const row: ClaimRow = {
      record: id,
      claim: claim.id,
      text: claim.text.slice(0, 1000),
      place: [
        claim.paper === null ? null : `Paper ${claim.paper}`,
        claim.place.label ?? claim.place.section,
      ]
        .filter(Boolean)
        .join(', '),
      outcome: claim.outcome,
      finding: claim.finding.slice(0, 1000),
    };
    insert.run(
      id,
      Number(claim.id.slice(1)),
      claim.outcome,
      outcomes.indexOf(claim.outcome),
      JSON.stringify(row),
    );
  }
}

function replaceWords(
  database: DatabaseSync,
  row: RecordRow,
  manifest: PaperManifest | null,
): void {
  const number = Number(
    database.prepare('SELECT rowid AS n FROM records WHERE id = ?').get(row.id)?.['n'],
  );
  database.prepare('DELETE FROM record_words WHERE rowid = ?').run(number);
  replaceFacets(database, number, row, manifest);
  if (!manifest) {
    replaceSpelling(database, number, null);
    return;
  }
  const texts = manifest.claims.map(({ text }) => text);
  const words = [row.id, row.title, row.question, ...texts].join(' ').slice(0, 200_000);
  database.prepare('INSERT INTO record_words (rowid, words) VALUES (?, ?)').run(number, words);
  replaceSpelling(database, number, words);
}

/** A row kept as JSON; null when there is none. */
export function readRow<T>(database: DatabaseSync, sql: string, value: SQLInputValue): T | null {
  const found = prepared(database, sql).get(value)?.['row'];
  return found === undefined ? null : (JSON.parse(String(found)) as T);
}
