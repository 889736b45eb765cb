import type { Search } from '../core/records/generated/types.ts';
import { databaseName } from './database-names.ts';
import { oneLine } from './plain-text.ts';
import { bold } from './terminal-style.ts';
import { counted } from './words.ts';
import { wrapText } from './wrap-text.ts';

export interface SearchScreenOptions {
  readonly colour: boolean;
  readonly columns: number;
}

/** What `search` prints: each database with its counts or why it could not be asked, then each work. */
export function renderSearchScreen(search: Search, options: SearchScreenOptions): string {
  const width = Math.min(options.columns, 100);
  const databases = search.databases.flatMap((one) =>
    wrapText(`${databaseName(one.database).padEnd(17)} ${countsOf(one)}`, width),
  );
  const lines = [
    ...databases,
    '',
    bold(
      `${counted(search.records.length, 'record')}, ${counted(search.works.length, 'work')}`,
      options.colour,
    ),
    ...worksByRank(search).flatMap((work, index) => workLines(search, work, index, width)),
  ];
  return `${lines.join('\n')}\n`;
}

/** The title that a database gives a work, the first of its records that has one. */
export function titleOf(search: Search, work: Search['works'][number]): string | null {
  return recordsOf(search, work).flatMap(({ title }) => title ?? [])[0] ?? null;
}

function countsOf({ state, why, found, fetched }: Search['databases'][number]): string {
  if (state === 'could_not_ask') return oneLine(`could not ask: ${why ?? ''}`);
  const counts = `${found ?? 'unknown'} found, ${fetched} taken`;
  return state === 'asked' ? counts : oneLine(`${counts}; incomplete: ${why ?? ''}`);
}

type Work = Search['works'][number];
type RecordRow = Search['records'][number];

function recordsOf({ records }: Search, work: Work): RecordRow[] {
  return work.records.flatMap((place) => records[place] ?? []);
}

/** Best rank in any database first; of equals, what more databases found. */
function worksByRank(search: Search): Work[] {
  const ranks = ranksOf(search);
  const rank = ({ records }: Work): number =>
    Math.min(...records.map((place) => ranks[place] ?? 0));
  const found = (work: Work): number =>
    new Set(recordsOf(search, work).map(({ database }) => database)).size;
  return search.works
    .map((work) => ({ work, rank: rank(work), found: found(work) }))
    .sort((a, b) => a.rank - b.rank || b.found - a.found || (a.work.key < b.work.key ? -1 : 1))
    .map(({ work }) => work);
}

/** For each record its place among those of its own database. */
function ranksOf({ records }: Search): number[] {
  const seen = new Map<string, number>();
  return records.map(({ database }) => {
    const rank = seen.get(database) ?? 0;
    seen.set(database, rank + 1);
    return rank;
  });
}

function workLines(search: Search, work: Work, index: number, width: number): string[] {
  const records = recordsOf(search, work);
  const first = <T>(of: (record: RecordRow) => T | null | undefined): T | null =>
    records.flatMap((record) => of(record) ?? [])[0] ?? null;
  const authors = records.find((record) => record.authors.length > 0)?.authors ?? [];
  const fate = first(({ fate }) => fate);
  const databases = [...new Set(records.map(({ database }) => databaseName(database)))];
  const below = [
    [
      authors.length > 1 ? `${authors[0] ?? ''} et al.` : authors[0],
      first(({ published }) => published)?.slice(0, 4),
    ]
      .flatMap((part) => part ?? [])
      .join(', '),
    ...idsOf(work.key, records),
    ...(fate === null ? [] : [fate.toUpperCase()]),
    databases.join(', '),
  ].filter(Boolean);
  const number = `${String(index + 1).padStart(4)}  `;
  const indent = ' '.repeat(number.length);
  const [head = '', ...rest] = wrapText(
    oneLine(titleOf(search, work) ?? 'Without title'),
    width - number.length,
  );
  return [
    `${number}${head}`,
    ...[...rest, ...wrapText(oneLine(below.join(' · ')), width - number.length)].map(
      (line) => indent + line,
    ),
  ];
}

/** The key by which screening names the work, then a DOI where the key is none. */
function idsOf(key: string, records: readonly RecordRow[]): string[] {
  const doi = records
    .flatMap(({ dois }) => dois)
    .find((one) => !one.startsWith('10.48550/arxiv.') && `doi:${one}` !== key);
  return doi === undefined ? [key] : [key, `doi:${doi}`];
}
