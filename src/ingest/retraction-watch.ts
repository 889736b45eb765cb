import { toDoi } from '../core/doi.ts';
import {
  answerOf,
  workRecord,
  type Answer,
  type Notice,
  type WorkRecord,
} from '../core/work-record.ts';
import { mostCharacters, unreadable } from './fields.ts';
import { readCsv } from './read-csv.ts';

const whose = 'Retraction Watch';

/** Works in Retraction Watch's open data, one row a notice; a correction or a concern retracts nothing. Bytes from outside. */
export function parseRetractionWatch(text: string): Answer {
  if (text.length > mostCharacters) throw unreadable(whose, 'more than 30 million characters');
  const rows = readCsv(text.replace(/^\ufeff/, ''));
  if (!rows) throw unreadable(whose, 'an open quote');
  const named = rows.map(lowerCaseNames);
  if (named[0] && !('retractionnature' in named[0]))
    throw unreadable(whose, 'no column RetractionNature');
  const records = named.map(toWork);
  return answerOf(records, records.length);
}

function lowerCaseNames(row: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name.toLowerCase().replace(/[^a-z]/g, ''), value]),
  );
}

function toWork(row: Readonly<Record<string, string>>, index: number): WorkRecord {
  const kind = (row['retractionnature'] ?? '').trim().toLowerCase().replaceAll(' ', '-');
  const original = toDoi(row['originalpaperdoi'] ?? '');
  const notice: Notice = {
    kind: kind || 'update',
    direction: 'by',
    doi: toDoi(row['retractiondoi'] ?? ''),
    date: dateOf(row['retractiondate'] ?? ''),
  };
  return workRecord({
    database: 'retraction-watch',
    id: row['recordid'] || (original ?? `row ${index + 1}`),
    title: row['title']?.trim() || null,
    authors: (row['author'] ?? '')
      .split(';')
      .flatMap((name) => (name.trim() ? { name: name.trim(), family: null } : [])),
    published: dateOf(row['originalpaperdate'] ?? ''),
    dois: original === null ? [] : [original],
    venue: row['container']?.trim() || row['journal']?.trim() || null,
    type: row['articletype']?.trim() || null,
    fate: kind === 'retraction' ? 'retracted' : null,
    notices: [notice],
  });
}

/** "7/18/2024 0:00", month first, as 2024-07-18. */
function dateOf(text: string): string | null {
  const found = /^(\d{1,2})\/(\d{1,2})\/(\d{4})\b/.exec(text.trim());
  if (!found) return /^\d{4}-\d\d-\d\d/.exec(text.trim())?.[0] ?? null;
  const [, month = '', day = '', year = ''] = found;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
