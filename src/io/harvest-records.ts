import type { DatabaseSync } from 'node:sqlite';
import type { OaiRecord } from '../core/harvest.ts';
import { workRecord } from '../core/work-record.ts';
import { textIn, textsIn, type Row } from './sqlite-row.ts';

/** Records by identifier and datestamp, and the newest of each. */
export const recordTable = `
  CREATE TABLE IF NOT EXISTS records (
    prefix TEXT NOT NULL, identifier TEXT NOT NULL, datestamp TEXT NOT NULL, deleted INTEGER NOT NULL,
    sets TEXT NOT NULL, id TEXT, title TEXT, authors TEXT, published TEXT, dois TEXT, arxiv_id TEXT,
    version INTEGER, venue TEXT, licence TEXT, categories TEXT, comment TEXT, abstract TEXT, fate TEXT,
    retrieval TEXT NOT NULL, PRIMARY KEY (prefix, identifier, datestamp)) STRICT;
  CREATE VIEW IF NOT EXISTS newest AS
    SELECT * FROM records AS one WHERE datestamp = (
      SELECT max(datestamp) FROM records
      WHERE prefix = one.prefix AND identifier = one.identifier);`;

/** Puts one record in its place; the same identifier and datestamp replace themselves. */
export function putRecord(
  database: DatabaseSync,
  prefix: string,
  { identifier, datestamp, deleted, sets, work }: OaiRecord,
  retrieval: string,
): void {
  database
    .prepare(
      `INSERT OR REPLACE INTO records VALUES (${Array.from({ length: 19 }, () => '?').join(', ')})`,
    )
    .run(
      prefix,
      identifier,
      datestamp,
      deleted ? 1 : 0,
      JSON.stringify(sets),
      work?.id ?? null,
      work?.title ?? null,
      JSON.stringify(work?.authors.map(({ name }) => name) ?? []),
      work?.published ?? null,
      JSON.stringify(work?.dois ?? []),
      work?.arxivId ?? null,
      work?.version ?? null,
      work?.venue ?? null,
      work?.licence ?? null,
      JSON.stringify(work?.categories ?? []),
      work?.comment ?? null,
      work?.abstract ?? null,
      work?.fate ?? null,
      retrieval,
    );
}

/** Works that hold all the words, deleted ones left out unless no word is asked for. */
export function findRecords(
  database: DatabaseSync,
  words: readonly string[],
  most: number,
): { total: number; records: OaiRecord[] } {
  const holds = `lower(coalesce(title, '') || ' ' || coalesce(abstract, '') || ' ' || authors) LIKE ? ESCAPE '\\'`;
  const where = words.length === 0 ? '1' : ['deleted = 0', ...words.map(() => holds)].join(' AND ');
  const patterns = words.map(
    (word) => `%${word.toLowerCase().replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`,
  );
  const count = database
    .prepare(`SELECT count(*) AS total FROM newest WHERE ${where}`)
    .get(...patterns);
  const rows = database
    .prepare(
      `SELECT * FROM newest WHERE ${where} ORDER BY datestamp DESC, identifier, prefix LIMIT ?`,
    )
    .all(...patterns, most);
  return { total: Number(count?.['total'] ?? 0), records: rows.map(toRecord) };
}

function toRecord(row: Row): OaiRecord {
  const deleted = row['deleted'] === 1;
  const id = textIn(row, 'id');
  const fate = textIn(row, 'fate');
  return {
    identifier: textIn(row, 'identifier') ?? '',
    datestamp: textIn(row, 'datestamp') ?? '',
    deleted,
    sets: textsIn(row, 'sets'),
    work:
      id === null
        ? null
        : workRecord({
            database: 'arxiv',
            id,
            title: textIn(row, 'title'),
            authors: textsIn(row, 'authors').map((name) => ({ name, family: null })),
            published: textIn(row, 'published'),
            dois: textsIn(row, 'dois'),
            arxivId: textIn(row, 'arxiv_id'),
            version: typeof row['version'] === 'number' ? row['version'] : null,
            venue: textIn(row, 'venue'),
            type: 'preprint',
            licence: textIn(row, 'licence'),
            categories: textsIn(row, 'categories'),
            comment: textIn(row, 'comment'),
            abstract: textIn(row, 'abstract'),
            fate: fate === 'withdrawn' || fate === 'retracted' ? fate : null,
          }),
  };
}
