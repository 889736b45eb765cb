import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type {
  ClaimRow,
  RecordFilter,
  RecordRow,
  RecordStore,
  StatusEvent,
} from '../core/record-store.ts';
import { outcomes, type Outcome } from '../core/outcome.ts';
import { claimCountsBy, claimsBy, claimTags } from './claim-tags.ts';
import { facetConditions, facetCounts } from './record-facets.ts';
import { readRow } from './record-index.ts';
import { initials, postings, suggest } from './record-spelling.ts';

/** Looks records up; every word of a search is matched as a word, whatever signs it holds. */
export function recordStore(database: DatabaseSync): RecordStore {
  const place = database.prepare('SELECT place FROM records WHERE id = ?');
  const newest = database.prepare(
    'SELECT id, place FROM records WHERE place < ? ORDER BY place DESC LIMIT ?',
  );
  return {
    list: (filter, limit, offset) => {
      const { where, values } = recordConditions(filter);
      return rows<RecordRow>(
        database,
        `SELECT row FROM records WHERE ${where} ORDER BY ${orders[filter.sort ?? ''] ?? 'place DESC'} LIMIT ? OFFSET ?`,
        [...values, limit, offset],
      );
    },
    page: (filter, before, limit) => {
      const { where, values } = recordConditions(filter);
      return rows<RecordRow>(
        database,
        `SELECT row FROM records WHERE ${where} AND place < ? ORDER BY place DESC LIMIT ?`,
        [...values, before, limit],
      );
    },
    count: (filter) => {
      const { where, values } = recordConditions(filter);
      const found = database
        .prepare(`SELECT count(*) AS n FROM records WHERE ${where}`)
        .get(...values);
      return Number(found?.['n'] ?? 0);
    },
    get: (id) => readRow<RecordRow>(database, 'SELECT row FROM records WHERE id = ?', id),
    place: (id) => {
      const found = place.get(id)?.['place'];
      return found === undefined ? null : Number(found);
    },
    newest: (before, limit) =>
      newest
        .all(before, limit)
        .map((row) => ({ id: String(row['id']), place: Number(row['place']) })),
    near: (id) =>
      database
        .prepare('SELECT id FROM records ORDER BY id LIMIT 100000')
        .all()
        .map((row) => String(row['id']))
        .filter((other) => differsByOne(id, other))
        .slice(0, 5),
    areas: () =>
      database
        .prepare(
          `SELECT area, count(*) AS n FROM records WHERE state != 'withdrawn' GROUP BY area ORDER BY area`,
        )
        .all()
        .map((row) => ({ area: String(row['area']), count: Number(row['n']) })),
    events: (record, limit) =>
      record === null
        ? rows<StatusEvent>(database, 'SELECT row FROM events ORDER BY place DESC LIMIT ?', [limit])
        : rows<StatusEvent>(
            database,
            'SELECT row FROM events WHERE record = ? ORDER BY place DESC LIMIT ?',
            [record, limit],
          ),
    event: (place) =>
      readRow<StatusEvent>(database, 'SELECT row FROM events WHERE place = ?', place),
    claims: (outcome, limit, offset) =>
      outcome === null
        ? rows<ClaimRow>(
            database,
            'SELECT row FROM claim_rows ORDER BY rank, record, number LIMIT ? OFFSET ?',
            [limit, offset],
          )
        : rows<ClaimRow>(
            database,
            'SELECT row FROM claim_rows WHERE rank = ? ORDER BY record, number LIMIT ? OFFSET ?',
            [outcomes.indexOf(outcome as Outcome), limit, offset],
          ),
    claimCounts: () =>
      Object.fromEntries(
        database
          .prepare('SELECT outcome, count(*) AS n FROM claim_rows GROUP BY outcome')
          .all()
          .map((row) => [String(row['outcome']), Number(row['n'])]),
      ),
    facetCounts: () => facetCounts(database),
    suggest: (words) => suggest(database, words),
    initials: () => initials(database),
    postings: (initial) => postings(database, initial),
    claimsBy: (filter, limit, offset) => claimsBy(database, filter, limit, offset),
    claimCountsBy: (filter) => claimCountsBy(database, filter),
    claimTags: (most) => claimTags(database, most),
  };
}

const orders: Readonly<Record<string, string>> = {
  contradicted: 'contradicted DESC, place DESC',
  attempted: 'attempted DESC, place DESC',
  newest: 'published DESC, place DESC',
};

/** The part of a query after WHERE for records that a filter lets through. */
export function recordConditions({ words, area, gate, any = {} }: RecordFilter): {
  where: string;
  values: SQLInputValue[];
} {
  const parts = [`state != 'withdrawn'`];
  const values: SQLInputValue[] = [];
  const query = toQuery(words ?? '');
  if (query !== '') {
    parts.push('rowid IN (SELECT rowid FROM record_words WHERE record_words MATCH ?)');
    values.push(query);
  }
  if (area) {
    parts.push('area = ?');
    values.push(area);
  }
  if (gate) {
    parts.push('gate = ?');
    values.push(gate);
  }
  const chosen = facetConditions(any);
  parts.push(...chosen.parts);
  values.push(...chosen.values);
  return { where: parts.join(' AND '), values };
}

/** At most sixteen words, each in quotation marks, so that no sign of a reader's is an operator. */
function toQuery(words: string): string {
  const found = words.slice(0, 400).match(/[\p{L}\p{N}]+/gu) ?? [];
  return found
    .slice(0, 16)
    .map((word) => `"${word}"`)
    .join(' ');
}

function differsByOne(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  return [...a].filter((sign, at) => sign !== b[at]).length === 1;
}

function rows<T>(database: DatabaseSync, sql: string, values: SQLInputValue[]): T[] {
  return database
    .prepare(sql)
    .all(...values)
    .map((row) => JSON.parse(String(row['row'])) as T);
}
