import type { DatabaseSync } from 'node:sqlite';
import { distance } from 'fastest-levenshtein';
import type { Posting } from '../core/record-facets.ts';

/** The words of the records as they are spelt, beside the stems that a search finds them by. */
export const spellingTables = `
  CREATE VIRTUAL TABLE IF NOT EXISTS spelling_words USING fts5 (words, content = '', contentless_delete = 1, detail = none, tokenize = 'unicode61');
  CREATE VIRTUAL TABLE IF NOT EXISTS spelling_words_row USING fts5vocab (spelling_words, row);
  CREATE VIRTUAL TABLE IF NOT EXISTS spelling_words_instance USING fts5vocab (spelling_words, instance);
`;

/** Puts a record's words in the place of what was known; null takes them out. */
export function replaceSpelling(
  database: DatabaseSync,
  number: number,
  words: string | null,
): void {
  database.prepare('DELETE FROM spelling_words WHERE rowid = ?').run(number);
  if (words !== null)
    database.prepare('INSERT INTO spelling_words (rowid, words) VALUES (?, ?)').run(number, words);
}

const mostWords = 16;

/** Each word that no record holds becomes the nearest one that a record holds and that begins alike; null where none is near. */
export function suggest(database: DatabaseSync, words: string): string | null {
  const asked = (words.match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, mostWords);
  const known = database.prepare('SELECT 1 FROM spelling_words_row WHERE term = ?');
  const put = asked.map((word) => {
    const term = word.toLowerCase();
    return known.get(term) ? word : (nearest(database, term) ?? word);
  });
  const said = put.join(' ');
  return said === asked.join(' ') ? null : said;
}

/** By distance, then by how many records hold it, then by the alphabet: the same on every machine. */
function nearest(database: DatabaseSync, term: string): string | null {
  const [initial = ''] = term;
  const most = term.length <= 4 ? 1 : 2;
  const near = database
    .prepare('SELECT term, doc FROM spelling_words_row WHERE term >= ? AND term < ?')
    .all(initial, after(initial))
    .map((row) => ({ word: String(row['term']), records: Number(row['doc']) }))
    .filter(({ word }) => Math.abs(word.length - term.length) <= most)
    .map((row) => ({ ...row, apart: distance(row.word, term) }))
    .filter(({ apart }) => apart <= most)
    .sort((a, b) => a.apart - b.apart || b.records - a.records || (a.word < b.word ? -1 : 1));
  return near[0]?.word ?? null;
}

/** Letters and digits that the words begin with. */
export function initials(database: DatabaseSync): string[] {
  const next = database.prepare('SELECT term FROM spelling_words_row WHERE term >= ? LIMIT 1');
  const found: string[] = [];
  for (let from = ''; ; from = after(found.at(-1) ?? '')) {
    const term = next.get(from)?.['term'];
    const [initial] = term === undefined ? [] : String(term);
    if (initial === undefined) return found;
    found.push(initial);
  }
}

/** The words that begin so and the ids of the records that hold them, both in order. */
export function postings(database: DatabaseSync, initial: string): Posting[] {
  const rows = database
    .prepare(
      `SELECT i.term AS term, r.id AS id FROM spelling_words_instance AS i JOIN records AS r ON r.rowid = i.doc
       WHERE i.term >= ? AND i.term < ? ORDER BY i.term, r.id`,
    )
    .all(initial, after(initial));
  const found = new Map<string, Set<string>>();
  for (const { term, id } of rows) {
    const records = found.get(String(term)) ?? new Set<string>();
    found.set(String(term), records.add(String(id)));
  }
  return [...found].map(([word, records]) => ({ word, records: [...records] }));
}

/** What follows every word that begins with this letter, in the order of code points. */
function after(initial: string): string {
  return initial === '' ? '' : String.fromCodePoint((initial.codePointAt(0) ?? 0) + 1);
}
