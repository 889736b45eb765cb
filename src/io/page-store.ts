import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { PackedPage, PageStore } from '../core/packed-page.ts';
import { inTransaction } from './sqlite-row.ts';

/** A store of pages that its owner closes. */
export interface FolderPageStore extends PageStore {
  /** Stores many in one go. */
  putAll(pages: readonly (readonly [path: string, state: string, page: PackedPage])[]): void;
  close(): void;
}

const table = `
  CREATE TABLE IF NOT EXISTS pages (path TEXT PRIMARY KEY, state TEXT, type TEXT, policy TEXT, modified TEXT, link TEXT, hash TEXT, gzip INTEGER, bytes BLOB) STRICT;
`;
const oftenEnough = 200;

/**
 * Ready pages in one file that several processes may share. It is derived: what cannot be read is made anew, and
 * what is beyond its bound is dropped, oldest first. Nothing is synced: a page that a power cut takes is made again.
 */
export function openPageStore(path: string, mostBytes: number): FolderPageStore {
  mkdirSync(dirname(path), { recursive: true });
  const database = openOrReplace(path);
  const get = database.prepare('SELECT * FROM pages WHERE path = ? AND state = ?');
  const put = database.prepare(
    'INSERT INTO pages VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET state = excluded.state, type = excluded.type, policy = excluded.policy, modified = excluded.modified, link = excluded.link, hash = excluded.hash, gzip = excluded.gzip, bytes = excluded.bytes',
  );
  const write = (at: string, state: string, page: PackedPage): void => {
    const { type, policy, modified, link, hash, isGzip, bytes } = page;
    put.run(at, state, type, policy, modified, link, hash, isGzip ? 1 : 0, bytes);
  };
  let written = 0;
  const bound = (more: number): void => {
    written += more;
    if (written < oftenEnough) return;
    written = 0;
    dropOldest(database, mostBytes);
  };
  return {
    get: (at, state) => pageOf(get.get(at, state)),
    put: (at, state, page) => {
      orNothing(() => {
        write(at, state, page);
        bound(1);
      });
    },
    putAll: (pages) => {
      orNothing(() => {
        inTransaction(database, () => {
          for (const [at, state, page] of pages) write(at, state, page);
        });
        bound(pages.length);
      });
    },
    close: () => database.close(),
  };
}

/** Bytes that are no database are removed. */
function openOrReplace(path: string): DatabaseSync {
  try {
    return open(path);
  } catch {
    // it held copies only
    for (const end of ['', '-wal', '-shm']) rmSync(path + end, { force: true });
    return open(path);
  }
}

function open(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: 2000 });
  try {
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF');
    database.exec(table);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** A page that cannot be kept, on a full or locked disk, is made again for the next reader. */
function orNothing(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof Error && 'errcode' in error)) throw error;
  }
}

function pageOf(row: Readonly<Record<string, unknown>> | undefined): PackedPage | null {
  if (!row || !(row['bytes'] instanceof Uint8Array)) return null;
  const text = (name: string): string | null => (row[name] === null ? null : String(row[name]));
  return {
    type: String(row['type']),
    policy: text('policy'),
    modified: text('modified'),
    link: text('link'),
    hash: String(row['hash']),
    isGzip: row['gzip'] === 1,
    bytes: row['bytes'],
  };
}

function dropOldest(database: DatabaseSync, mostBytes: number): void {
  const numberOf = (pragma: string): number =>
    Number(Object.values(database.prepare(`PRAGMA ${pragma}`).get() ?? {})[0]);
  const bytes = (): number =>
    (numberOf('page_count') - numberOf('freelist_count')) * numberOf('page_size');
  for (let tries = 0; bytes() > mostBytes && tries < 50; tries++)
    database.exec(
      'DELETE FROM pages WHERE rowid IN (SELECT rowid FROM pages ORDER BY rowid LIMIT (SELECT 1 + count(*) / 10 FROM pages))',
    );
}
