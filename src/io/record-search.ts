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
import { prepared } from './sqlite-row.ts';

/** Looks records up; every word of a search is matched as a word, whatever signs it holds. */
export function recordStore(database: DatabaseSync): RecordStore {
  const kept = keptCounts(database);
  const place = database.prepare('SELECT place FROM records INDEXED BY record_places WHERE id = ?');
  const newest = database.prepare(
    'SELECT id, place FROM records WHERE place < ? ORDER BY place DESC LIMIT ?',
  );
  return {
    list: (filter, limit, offset) => {
      const { where, values } = recordConditions(filter);
      return rows<RecordRow>(
        database,
        `SELECT row FROM records WHERE ${where} ORDER BY ${orderOf(filter)} LIMIT ? OFFSET ?`,
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
      return kept(`count ${where} ${JSON.stringify(values)}`, () =>
        Number(
          prepared(database, `SELECT count(*) AS n FROM records WHERE ${where}`).get(...values)?.[
            'n'
          ] ?? 0,
        ),
      );
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
    near: (id) => nearIds(database, id),
    areas: () =>
      kept('areas', () =>
        database
          .prepare(
            `SELECT area, count(*) AS n FROM records WHERE state != 'withdrawn' GROUP BY area ORDER BY area`,
          )
          .all()
          .map((row) => ({ area: String(row['area']), count: Number(row['n']) })),
      ),
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
      kept('claims', () =>
        Object.fromEntries(
          database
            .prepare('SELECT outcome, count(*) AS n FROM claim_rows GROUP BY outcome')
            .all()
            .map((row) => [String(row['outcome']), Number(row['n'])]),
        ),
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

/** Ids that differ by one sign, looked up one by one: there are few, however many records. */
function nearIds(database: DatabaseSync, id: string): string[] {
  const find = prepared(database, 'SELECT id FROM records WHERE id = ?');
  const others = [...id].flatMap((sign, at) => {
    const signs = at < 4 ? 'ABCDEFGHIJKLMNOPQRSTUVWXYZ' : sign === ':' ? '' : '0123456789ABCDEF';
    return [...signs].map((other) => id.slice(0, at) + other + id.slice(at + 1));
  });
  return others
    .filter((other) => other !== id && find.get(other) !== undefined)
    .sort()
    .slice(0, 5);
}

/** Words find few records by their rows; only without them is the order of the log a short way. */
function orderOf({ sort, words }: RecordFilter): string {
  const order = orders[sort ?? ''];
  return order ?? (words ? '+place DESC' : 'place DESC');
}

/** Counts over all rows, taken once while the index is the same. */
function keptCounts(database: DatabaseSync): <T>(key: string, count: () => T) => T {
  const size = database.prepare('SELECT size FROM taken');
  const known = new Map<string, unknown>();
  let at: unknown = null;
  return <T>(key: string, count: () => T): T => {
    const now = size.get()?.['size'] ?? 0;
    if (now !== at || known.size > 1000) known.clear();
    at = now;
    if (!known.has(key)) known.set(key, count());
    return known.get(key) as T;
  };
}

function rows<T>(database: DatabaseSync, sql: string, values: SQLInputValue[]): T[] {
  return prepared(database, sql)
    .all(...values)
    .map((row) => JSON.parse(String(row['row'])) as T);
}
