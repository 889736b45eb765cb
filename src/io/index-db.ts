import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { UserError } from '../core/errors.ts';
import type { LogEntry, PaperManifest } from '../core/records/generated/types.ts';

/** What is looked up by name or words; derived from the log and rebuilt by `reindex`. */
export interface LibraryIndex {
  /** Takes up one entry, replacing what is known of its work. */
  add(place: number, entry: LogEntry, manifest: PaperManifest | null): void;
  /** Slugs of works that begin with these letters, in alphabetical order. */
  works(prefix: string): { readonly slug: string; readonly manifest: string }[];
  /** Claims that hold these words. */
  search(words: string): {
    readonly slug: string;
    readonly claim: string;
    readonly text: string;
    readonly outcome: string;
  }[];
  close(): void;
}

const tables = `
  CREATE TABLE IF NOT EXISTS works (slug TEXT PRIMARY KEY, title TEXT, manifest TEXT, gate TEXT, time TEXT, place INTEGER) STRICT;
  CREATE VIRTUAL TABLE IF NOT EXISTS claims USING fts5 (text, slug UNINDEXED, claim UNINDEXED, outcome UNINDEXED);
`;

/** Opens the index of a library, making it when it is not there; `fresh` empties it first. */
export function openIndex(path: string, fresh = false): LibraryIndex {
  mkdirSync(dirname(path), { recursive: true });
  // Removed rather than emptied: what lies there may not be a database any more.
  if (fresh) for (const end of ['', '-wal', '-shm']) rmSync(path + end, { force: true });
  const database = openDatabase(path);
  return {
    add: (place, entry, manifest) => addEntry(database, place, entry, manifest),
    works: (prefix) =>
      database
        .prepare(
          `SELECT slug, manifest FROM works WHERE manifest IS NOT NULL AND slug >= ? AND slug < ? ORDER BY slug`,
        )
        .all(prefix, `${prefix}\u{10ffff}`)
        .map((row) => ({ slug: String(row['slug']), manifest: String(row['manifest']) })),
    search: (words) =>
      database
        .prepare(
          `SELECT slug, claim, text, outcome FROM claims WHERE claims MATCH ? ORDER BY rank LIMIT 100`,
        )
        .all(
          words
            .split(/\s+/)
            .filter(Boolean)
            .map((word) => `"${word.replaceAll('"', '""')}"`)
            .join(' '),
        )
        .map((row) => ({
          slug: String(row['slug']),
          claim: String(row['claim']),
          text: String(row['text']),
          outcome: String(row['outcome']),
        })),
    close: () => database.close(),
  };
}

function openDatabase(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: 10_000 });
  try {
    database.exec('PRAGMA journal_mode = WAL');
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

/** SQLITE_CORRUPT is 11, SQLITE_NOTADB 26. */
function isDamaged(error: unknown): boolean {
  const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : 0;
  return code === 11 || code === 26;
}

function addEntry(
  database: DatabaseSync,
  place: number,
  entry: LogEntry,
  manifest: PaperManifest | null,
): void {
  if (entry.kind !== 'verification') return;
  database.exec('BEGIN IMMEDIATE');
  try {
    replaceWork(database, place, entry, manifest);
    database.exec('COMMIT');
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}

function replaceWork(
  database: DatabaseSync,
  place: number,
  entry: LogEntry,
  manifest: PaperManifest | null,
): void {
  database
    .prepare(
      `INSERT OR REPLACE INTO works (slug, title, manifest, gate, time, place) VALUES (?, ?, ?, ?, ?, ?)`,
    )
    .run(
      entry.slug,
      entry.subject.title,
      entry.objects.manifest,
      entry.status?.gate ?? null,
      entry.time,
      place,
    );
  database.prepare(`DELETE FROM claims WHERE slug = ?`).run(entry.slug);
  const insert = database.prepare(
    `INSERT INTO claims (text, slug, claim, outcome) VALUES (?, ?, ?, ?)`,
  );
  for (const { id, text, outcome } of manifest?.claims ?? [])
    insert.run(text, entry.slug, id, outcome);
}
