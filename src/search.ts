import { UserError } from './core/errors.ts';
import { sha256, type Sha256 } from './core/hash.ts';
import type { Progress, Web } from './core/io.ts';
import type { Search } from './core/records/generated/types.ts';
import type { WorkRecord } from './core/work-record.ts';
import { pagePath, sentQuery, type SearchDatabase } from './ingest/search-database.ts';
import type { Wanted } from './ingest/search-query.ts';
import { toSearchRecord } from './record/search-record.ts';
import { findWorks } from './ingest/duplicates.ts';

export interface SearchRequest extends Wanted {
  /** Most records of each database. */
  readonly limit: number;
  readonly databases: readonly SearchDatabase[];
}

export interface SearchOptions {
  readonly web: Web;
  /** RFC 3339 in UTC, for the record. */
  readonly at: string;
  /** Age in ms up to which a stored answer is as good as a new one. */
  readonly freshMs: number;
  readonly progress: Progress;
  /** Databases that are no service, such as the library's own harvest. */
  readonly others?: readonly DatabaseAnswer[];
}

/** What one database was asked and gave. */
export interface DatabaseAnswer {
  readonly database: string;
  readonly query: string;
  readonly state: Search['databases'][number]['state'];
  readonly why: string | null;
  readonly found: number | null;
  readonly answers: readonly Sha256[];
  readonly records: readonly WorkRecord[];
}

/** All databases at once, each in its own turns; one that cannot be asked is recorded as such, and the others go on. */
export async function search(request: SearchRequest, options: SearchOptions): Promise<Search> {
  const asked = await Promise.all(
    request.databases.map((database) => askDatabase(database, request, options)),
  );
  const answers = [...asked, ...(options.others ?? [])];
  return toSearchRecord(request, options.at, answers, findWorks);
}

/** How often a page that comes short is asked for. */
const mostTries = 3;

async function askDatabase(
  database: SearchDatabase,
  request: SearchRequest,
  options: SearchOptions,
): Promise<DatabaseAnswer> {
  const records: WorkRecord[] = [];
  const answers: Sha256[] = [];
  let found: number | null = null;
  let why: string | null = null;
  const size = Math.min(database.pageSize, request.limit);
  try {
    for (let index = 0; index * size < Math.min(request.limit, found ?? Infinity); index++) {
      const page = await askPage(database, request, index, size, options);
      answers.push(...page.answers);
      found = page.found ?? found;
      records.push(...page.records);
      options.progress(database.name, `${records.length} of ${found ?? 'unknown'}`);
      const isShort = page.records.length < size;
      if (page.records.length === 0 || (isShort && !database.comesShort)) break;
    }
  } catch (error) {
    if (!(error instanceof UserError) || !isOfTheDatabase(error)) throw error;
    why = error.seen ?? error.message;
    if (answers.length === 0) return { ...empty(database, request), state: 'could_not_ask', why };
  }
  const taken = records.slice(0, request.limit);
  const wanted = Math.min(found ?? 0, request.limit);
  if (taken.length < wanted) why ??= `It gave ${taken.length} of the ${wanted} records it counts.`;
  return {
    ...empty(database, request),
    state: why === null ? 'asked' : 'incomplete',
    why,
    found,
    answers,
    records: taken,
  };
}

interface Page {
  readonly found: number | null;
  readonly records: readonly WorkRecord[];
  readonly answers: readonly Sha256[];
}

/** One page; asked for again where it comes short although there is more, and the fullest answer counts. */
async function askPage(
  database: SearchDatabase,
  request: SearchRequest,
  index: number,
  size: number,
  { web, freshMs }: SearchOptions,
): Promise<Page> {
  const path = pagePath(database, request, index, size);
  const answers: Sha256[] = [];
  let [found, best]: [number | null, readonly WorkRecord[]] = [null, []];
  for (let turn = 0; turn < (database.comesShort ? mostTries : 1); turn++) {
    const scope = turn === 0 ? '' : `again ${turn}`;
    const answer = await web.ask(database.service, path, { freshMs, scope, also: [400] });
    if (!answer) throw cannotAsk(database, 'status 404');
    const { records, total, errors } = database.read(decoder.decode(answer.bytes));
    if (errors[0] !== undefined) throw cannotAsk(database, errors[0]);
    answers.push(sha256(answer.bytes));
    // An empty page now and then comes with a total of nothing.
    found = Math.max(total ?? 0, found ?? 0) || total;
    if (records.length > best.length) best = records;
    const nothing = index === 0 && total === 0;
    if (nothing || best.length >= Math.max(1, Math.min(size, (found ?? 0) - index * size))) break;
  }
  return { found, records: best, answers };
}

const decoder = new TextDecoder();

function empty(database: SearchDatabase, request: SearchRequest): DatabaseAnswer {
  return {
    database: database.name,
    query: sentQuery(database, request),
    state: 'asked',
    why: null,
    found: null,
    answers: [],
    records: [],
  };
}

/** A full disk or Ctrl-C ends the search; a database that fails does not. */
function isOfTheDatabase({ code }: UserError): boolean {
  return code === 'source-unavailable' || code === 'source-too-large';
}

function cannotAsk({ name }: SearchDatabase, seen: string): UserError {
  return new UserError({
    code: 'source-unavailable',
    message: `Cannot search ${name}.`,
    seen: seen.slice(0, 300),
    wanted: 'a list of works',
    next: 'repeat the command later',
  });
}
