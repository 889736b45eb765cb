import type { Sha256 } from '../core/hash.ts';
import type { Search } from '../core/records/generated/types.ts';
import { parseSearch } from '../core/records/parse-record.ts';
import type { WorkRecord } from '../core/work-record.ts';

interface Asked {
  readonly query: string;
  readonly since: string | null;
  readonly until: string | null;
  readonly limit: number;
}

interface Answered {
  readonly database: string;
  readonly query: string;
  readonly state: Search['databases'][number]['state'];
  readonly why: string | null;
  readonly found: number | null;
  readonly answers: readonly Sha256[];
  readonly records: readonly WorkRecord[];
}

type FindWorks = (records: readonly WorkRecord[]) => readonly {
  readonly key: string;
  readonly records: readonly number[];
  readonly joined: readonly {
    readonly rule: Search['works'][number]['joined'][number]['rule'];
    readonly by: string;
    readonly records: readonly number[];
  }[];
}[];

/** The record of a search: databases and their records by name, so that the order of asking leaves no trace. */
export function toSearchRecord(
  { query, since, until, limit }: Asked,
  at: string,
  answered: readonly Answered[],
  findWorks: FindWorks,
): Search {
  const sorted = answered.toSorted((a, b) => (a.database < b.database ? -1 : 1));
  const records = sorted.flatMap((one) => one.records);
  return parseSearch({
    schema: 'search-v1',
    query,
    since,
    until,
    limit,
    at,
    databases: sorted.map((one) => ({
      database: one.database,
      query: one.query.slice(0, 6000),
      state: one.state,
      why: one.why?.slice(0, 1000) ?? null,
      found: one.found,
      fetched: one.records.length,
      answers: one.answers,
    })),
    records: sorted.flatMap((one) => one.records.map((record) => toRow(one.database, record))),
    works: findWorks(records).map(({ key, records: places, joined }) => ({
      key,
      records: places,
      joined: joined.map((join) => ({ ...join, by: join.by.slice(0, 4000) })),
    })),
  });
}

/** What screening needs of a record; the answers themselves are kept whole. */
function toRow(database: string, record: WorkRecord): Search['records'][number] {
  return {
    database,
    id: record.id.slice(0, 1000),
    title: record.title?.slice(0, 4000) ?? null,
    authors: record.authors.slice(0, 20).map(({ name }) => name.slice(0, 400)),
    first_family: record.authors[0]?.family?.slice(0, 400) ?? null,
    published: record.published?.slice(0, 40) ?? null,
    dois: record.dois.slice(0, 20).map((doi) => doi.slice(0, 1000)),
    arxiv_id: record.arxivId?.slice(0, 60) ?? null,
    venue: record.venue?.slice(0, 1000) ?? null,
    type: record.type?.slice(0, 100) ?? null,
    fate: record.fate,
  };
}
