import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { HarvestKey, HarvestList, HarvestStore } from '../core/harvest.ts';
import { findRecords, putRecord, recordTable } from './harvest-records.ts';
import { inTransaction, textIn, type Row } from './sqlite-row.ts';

/** The harvest of a library, in one database: a page's records and the place where the next begins are one transaction. */
export function openHarvestStore(path: string): HarvestStore {
  mkdirSync(dirname(path), { recursive: true });
  const database = new DatabaseSync(path, { timeout: 10_000 });
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
  database.exec(listTables);
  database.exec(recordTable);
  const listOf = (id: number): HarvestList => {
    const row = database.prepare('SELECT * FROM lists WHERE id = ?').get(id);
    if (!row) throw new Error(`The harvest has lost its list ${id}`);
    return toList(row);
  };
  return {
    begin: (key, at) =>
      inTransaction(database, () => {
        const open = database
          .prepare(
            'SELECT * FROM lists WHERE finished = 0 AND prefix = ? AND set_name IS ? AND asked_from IS ? AND until_day IS ?',
          )
          .get(key.prefix, key.set, key.from, key.until);
        if (open) return toList(open);
        const { lastInsertRowid } = database
          .prepare(
            'INSERT INTO lists (prefix, set_name, asked_from, from_day, until_day, started_at) VALUES (?, ?, ?, ?, ?, ?)',
          )
          .run(key.prefix, key.set, key.from, key.from ?? lastDayOf(database, key), key.until, at);
        return listOf(Number(lastInsertRowid));
      }),
    addPage: (list, { records, token, listSize, responseDate, retrieval }) =>
      inTransaction(database, () => {
        for (const record of records) putRecord(database, list.prefix, record, retrieval);
        database
          .prepare('INSERT INTO pages (list, attempt, number, retrieval) VALUES (?, ?, ?, ?)')
          .run(list.id, list.attempt, list.pages + 1, retrieval);
        database
          .prepare(
            'UPDATE lists SET pages = pages + 1, token = ?, list_size = coalesce(?, list_size), response_date = coalesce(response_date, ?), finished = ? WHERE id = ?',
          )
          .run(token, listSize, responseDate, token === null ? 1 : 0, list.id);
        return listOf(list.id);
      }),
    restart: ({ id }) =>
      inTransaction(database, () => {
        database
          .prepare(
            'UPDATE lists SET attempt = attempt + 1, pages = 0, token = NULL, response_date = NULL WHERE id = ?',
          )
          .run(id);
        return listOf(id);
      }),
    end: ({ id }, finished, responseDate) => {
      if (finished)
        database
          .prepare(
            'UPDATE lists SET finished = 1, response_date = coalesce(response_date, ?) WHERE id = ?',
          )
          .run(responseDate, id);
      else database.prepare('DELETE FROM lists WHERE id = ?').run(id);
    },
    lists: () => database.prepare('SELECT * FROM lists ORDER BY id').all().map(toList),
    counts: (prefix) => {
      const row = database
        .prepare(
          'SELECT coalesce(sum(1 - deleted), 0) AS held, coalesce(sum(deleted), 0) AS gone FROM newest WHERE prefix = ?',
        )
        .get(prefix);
      return { held: Number(row?.['held'] ?? 0), deleted: Number(row?.['gone'] ?? 0) };
    },
    find: (words, most) => findRecords(database, words, most),
    close: () => database.close(),
  };
}

const listTables = `
  CREATE TABLE IF NOT EXISTS lists (
    id INTEGER PRIMARY KEY AUTOINCREMENT, prefix TEXT NOT NULL, set_name TEXT,
    asked_from TEXT, from_day TEXT, until_day TEXT, started_at TEXT NOT NULL,
    attempt INTEGER NOT NULL DEFAULT 1, pages INTEGER NOT NULL DEFAULT 0, token TEXT,
    list_size INTEGER, finished INTEGER NOT NULL DEFAULT 0, response_date TEXT) STRICT;
  CREATE TABLE IF NOT EXISTS pages (
    list INTEGER NOT NULL, attempt INTEGER NOT NULL, number INTEGER NOT NULL,
    retrieval TEXT NOT NULL, PRIMARY KEY (list, attempt, number)) STRICT;`;

/** Where the last whole harvest of this list began: what changed while it ran is asked for once more. */
function lastDayOf(database: DatabaseSync, { prefix, set }: HarvestKey): string | null {
  const row = database
    .prepare(
      'SELECT max(response_date) AS day FROM lists WHERE finished = 1 AND prefix = ? AND set_name IS ? AND until_day IS NULL',
    )
    .get(prefix, set);
  return textIn(row, 'day')?.slice(0, 10) ?? null;
}

function toList(row: Row): HarvestList {
  const size = row['list_size'];
  return {
    id: Number(row['id']),
    prefix: textIn(row, 'prefix') ?? '',
    set: textIn(row, 'set_name'),
    from: textIn(row, 'from_day'),
    until: textIn(row, 'until_day'),
    startedAt: textIn(row, 'started_at') ?? '',
    attempt: Number(row['attempt']),
    pages: Number(row['pages']),
    token: textIn(row, 'token'),
    listSize: typeof size === 'number' ? size : null,
    finished: row['finished'] === 1,
    responseDate: textIn(row, 'response_date'),
  };
}
