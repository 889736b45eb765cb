import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { UserError } from '../core/errors.ts';
import type { LogEntry, PaperManifest } from '../core/records/generated/types.ts';
import type { EventStore } from '../core/event-store.ts';
import type { PaperStore } from '../core/paper-store.ts';
import type { RecordStore } from '../core/record-store.ts';
import { addEventArea, eventStore, eventTables } from './event-index.ts';
import { addPapers, paperStore, paperTables } from './paper-index.ts';
import { addRecord, recordTables } from './record-index.ts';
import { recordStore } from './record-search.ts';

/** The newest manifest of a work, published or not. */
export interface Work {
  readonly slug: string;
  readonly manifest: string;
  /** Its record id, once it has one. */
  readonly record: string | null;
  /** SHA-256 of the source that was verified; null for a synthesis. */
  readonly source: string | null;
}

/** An entry with its place in the log and the manifest that it names. */
export interface IndexedEntry {
  readonly place: number;
  readonly entry: LogEntry;
  readonly manifest: PaperManifest | null;
  /** The manifest that a correction replaces. */
  readonly replaced?: PaperManifest | null;
}

/** What is looked up by name or words; derived from the log and rebuilt by `reindex`. */
export interface LibraryIndex {
  readonly records: RecordStore;
  readonly events: EventStore;
  readonly papers: PaperStore;
  /** Takes up entries in their order, all or none, replacing what is known of their works. */
  add(entries: readonly IndexedEntry[]): void;
  /** Works whose slug or record id begins with these letters, in alphabetical order. */
  works(prefix: string): readonly Work[];
  /** Entries taken up: the log's size when nothing is behind. */
  size(): number;
  close(): void;
}

const tables = `
  CREATE TABLE IF NOT EXISTS works (slug TEXT PRIMARY KEY, manifest TEXT, record TEXT, source TEXT, place INTEGER) STRICT;
  CREATE TABLE IF NOT EXISTS taken (one INTEGER PRIMARY KEY CHECK (one = 1), size INTEGER) STRICT;
  ${recordTables}
  ${eventTables}
  ${paperTables}
`;

/** Opens the index of a library, making it when it is not there; `fresh` empties it first. */
export function openIndex(path: string, fresh = false): LibraryIndex {
  mkdirSync(dirname(path), { recursive: true });
  // Removed rather than emptied: what lies there may not be a database any more.
  if (fresh) for (const end of ['', '-wal', '-shm']) rmSync(path + end, { force: true });
  const database = openDatabase(path);
  const works = database.prepare(
    `SELECT slug, manifest, record, source FROM works WHERE manifest IS NOT NULL AND (slug >= ? AND slug < ? OR record = ?) ORDER BY slug`,
  );
  return {
    records: recordStore(database),
    events: eventStore(database),
    papers: paperStore(database),
    add: (entries) => addEntries(database, entries),
    works: (prefix) => works.all(prefix, `${prefix}\u{10ffff}`, prefix).map(toWork),
    size: () => sizeOf(database),
    close: () => database.close(),
  };
}

function sizeOf(database: DatabaseSync): number {
  return Number(database.prepare('SELECT size FROM taken').get()?.['size'] ?? 0);
}

function toWork(row: Record<string, unknown>): Work {
  const text = (name: string): string | null => (row[name] === null ? null : String(row[name]));
  return {
    slug: String(row['slug']),
    manifest: String(row['manifest']),
    record: text('record'),
    source: text('source'),
  };
}

function openDatabase(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: 10_000 });
  try {
    database.exec('PRAGMA journal_mode = WAL; PRAGMA cache_size = -32000');
    dropOlderForm(database);
    database.exec(tables);
    return database;
  } catch (cause) {
    database.close();
    if (!isDamaged(cause)) throw cause;
    throw new UserError({
      code: 'library-damaged',
      message: `Cannot read the search index ${JSON.stringify(path)}.`,
      seen: 'bytes that are no database',
      wanted: 'the index that truth-engine reindex makes; nothing else is lost',
      next: 'truth-engine reindex',
      cause,
    });
  }
}

/** The index is derived: one of an older form is emptied, and what it held is taken up again. */
function dropOlderForm(database: DatabaseSync): void {
  if (Number(database.prepare('PRAGMA user_version').get()?.['user_version']) === form) return;
  const made = database
    .prepare(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE '%\\_words\\_%' ESCAPE '\\' AND name NOT LIKE 'claims\\_%' ESCAPE '\\'`,
    )
    .all();
  for (const { name } of made) database.exec(`DROP TABLE IF EXISTS "${String(name)}"`);
  database.exec(`PRAGMA user_version = ${form}`);
}

const form = 6;

/** SQLITE_CORRUPT is 11, SQLITE_NOTADB 26. */
function isDamaged(error: unknown): boolean {
  const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : 0;
  return code === 11 || code === 26;
}

function addEntries(database: DatabaseSync, entries: readonly IndexedEntry[]): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    for (const one of entries) addEntry(database, one);
    database.exec('COMMIT');
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}

function addEntry(database: DatabaseSync, indexed: IndexedEntry): void {
  const { place, entry, manifest, replaced = null } = indexed;
  // Another process may have taken it up meanwhile.
  if (place < sizeOf(database)) return;
  if (entry.kind !== 'failure' && manifest) {
    database
      .prepare(
        `INSERT INTO works (slug, manifest, record, source, place) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT DO UPDATE SET manifest = excluded.manifest, record = coalesce(excluded.record, record), source = excluded.source, place = excluded.place`,
      )
      .run(entry.slug, entry.objects.manifest, entry.record, entry.source, place);
    addRecord(database, place, entry, manifest, replaced);
    if (isPublic(entry.kind) && entry.record !== null) {
      addEventArea(database, entry.record, place);
      addPapers(database, entry.record, manifest);
    }
  }
  database
    .prepare('INSERT INTO taken VALUES (1, ?) ON CONFLICT DO UPDATE SET size = max(size, ?)')
    .run(place + 1, place + 1);
}

/** Entries that readers of feeds are told of. */
function isPublic(kind: LogEntry['kind']): boolean {
  return kind === 'publication' || kind === 'correction' || kind === 'withdrawal';
}
