import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { PackedPage, PageForm, PageStore } from '../core/packed-page.ts';
import { inTransaction } from './sqlite-row.ts';

/** A store of pages that its owner closes. */
export interface FolderPageStore extends PageStore {
  /** Stores many in one go. */
  putAll(pages: readonly (readonly [path: string, state: string, page: PackedPage])[]): void;
  close(): void;
}

// The form that most readers want stands first: what is behind a long column is read through it.
const table = `
  CREATE TABLE IF NOT EXISTS ready_pages (path TEXT PRIMARY KEY, state TEXT, type TEXT, policy TEXT, modified TEXT, link TEXT, hash TEXT, gzip BLOB, plain BLOB) STRICT;
`;
const oftenEnough = 200;

/**
 * Ready pages in one file that several processes may share. It is derived: what cannot be read is made anew, and
 * what is beyond its bound is dropped, oldest first. Nothing is synced: a page that a power cut takes is made again.
 */
export function openPageStore(path: string, mostBytes: number): FolderPageStore {
  mkdirSync(dirname(path), { recursive: true });
  const database = openOrReplace(path);
  const [getPlain, getGzip] = ['plain', 'coalesce(gzip, plain)'].map((body) =>
    database.prepare(
      `SELECT type, policy, modified, link, hash, gzip IS NOT NULL AS has, ${body} AS body FROM ready_pages WHERE path = ? AND state = ?`,
    ),
  );
  const put = database.prepare(
    'INSERT INTO ready_pages VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET state = excluded.state, type = excluded.type, policy = excluded.policy, modified = excluded.modified, link = excluded.link, hash = excluded.hash, gzip = excluded.gzip, plain = excluded.plain',
  );
  const write = (at: string, state: string, page: PackedPage): void => {
    const { type, policy, modified, link, hash, gzip, plain } = page;
    put.run(at, state, type, policy, modified, link, hash, gzip, plain);
  };
  let written = 0;
  const bound = (more: number): void => {
    written += more;
    if (written < oftenEnough) return;
    written = 0;
    dropOldest(database, mostBytes);
  };
  return {
    get: (at, state, wantsGzip) =>
      formOf((wantsGzip ? getGzip : getPlain)?.get(at, state), wantsGzip),
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
    database.exec(
      'PRAGMA page_size = 16384; PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA mmap_size = 1073741824',
    );
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

function formOf(
  row: Readonly<Record<string, unknown>> | undefined,
  wantsGzip: boolean,
): PageForm | null {
  const body = row?.['body'];
  if (!row || !(body instanceof Uint8Array) || !(body.buffer instanceof ArrayBuffer)) return null;
  const text = (name: string): string | null => (row[name] === null ? null : String(row[name]));
  const hasGzip = row['has'] === 1;
  return {
    type: String(row['type']),
    policy: text('policy'),
    modified: text('modified'),
    link: text('link'),
    hash: String(row['hash']),
    hasGzip,
    isGzip: wantsGzip && hasGzip,
    body: new Uint8Array(body.buffer, body.byteOffset, body.length),
  };
}

function dropOldest(database: DatabaseSync, mostBytes: number): void {
  const numberOf = (pragma: string): number =>
    Number(Object.values(database.prepare(`PRAGMA ${pragma}`).get() ?? {})[0]);
  const bytes = (): number =>
    (numberOf('page_count') - numberOf('freelist_count')) * numberOf('page_size');
  for (let tries = 0; bytes() > mostBytes && tries < 50; tries++)
    database.exec(
      'DELETE FROM ready_pages WHERE rowid IN (SELECT rowid FROM ready_pages ORDER BY rowid LIMIT (SELECT 1 + count(*) / 10 FROM ready_pages))',
    );
}
