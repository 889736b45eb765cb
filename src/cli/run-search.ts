import type { Search } from '../core/records/generated/types.ts';
import { searchDatabases } from '../ingest/search-database.ts';
import type { FolderLibrary } from '../io/library.ts';
import { readSearch, storeSearch, type StoredSearch } from '../io/search-store.ts';
import { search, type DatabaseAnswer } from '../search.ts';
import { progressLine } from './progress.ts';
import type { Streams } from './streams.ts';
import { timeLeft } from './time-left.ts';
import { webOf } from './web-of.ts';

/** A search as a user asks for it: databases by name. */
export interface AskedSearch {
  readonly query: string;
  readonly since: string | null;
  readonly until: string | null;
  readonly limit: number;
  readonly databases: readonly string[];
}

export interface RunSearchOptions {
  readonly library: FolderLibrary;
  readonly streams: Streams;
  /** The time of the record, RFC 3339 in UTC. */
  readonly at: string;
  readonly silent: boolean;
  readonly others?: readonly DatabaseAnswer[];
}

const dayMs = 86_400_000;

/** Searches and keeps the record. Pages that came within a day are not asked for again, so that a stopped search goes on. */
export async function runSearch(
  asked: AskedSearch,
  { library, streams, at, silent, others = [] }: RunSearchOptions,
): Promise<StoredSearch> {
  const progress = progressLine(streams, silent);
  const started = streams.now().valueOf();
  const counts = new Map<string, readonly [done: number, of: number]>();
  const made = await search(
    {
      ...asked,
      databases: searchDatabases.filter(({ name }) => asked.databases.includes(name)),
    },
    {
      web: webOf(library, streams),
      at,
      freshMs: dayMs,
      others,
      progress: (database, detail) => {
        const [done = 0, found = 0] = detail.split(' of ').map((part) => Number(part) || 0);
        counts.set(database, [done, Math.min(found, asked.limit)]);
        const all = [...counts.values()];
        const sum = (index: 0 | 1): number => all.reduce((total, one) => total + one[index], 0);
        const left = timeLeft(started, streams.now().valueOf(), sum(0), sum(1));
        progress.tell('Search', `${sum(0)} of ${sum(1)} records, ${database}${left}`);
      },
    },
  );
  progress.done();
  return { hash: await storeSearch(asked, made, library), search: made };
}

/** The stored search of this kind, if every database answered it in full; else a new one. */
export async function searchOnce(
  asked: AskedSearch,
  options: RunSearchOptions,
): Promise<StoredSearch> {
  const stored = await readSearch(asked, options.library);
  return stored && isComplete(stored.search) ? stored : runSearch(asked, options);
}

function isComplete({ databases }: Search): boolean {
  return databases.every(({ state }) => state === 'asked');
}
