import { UserError } from '../core/errors.ts';
import { searchDatabases } from '../ingest/search-database.ts';
import { isDay } from '../ingest/search-query.ts';
import { openLibrary } from '../io/library.ts';
import { renderSearchScreen } from '../render/search-screen.ts';
import { libraryFolder, parseArguments, parseTime } from './arguments.ts';
import { exitCode } from './exit-code.ts';
import { runSearch } from './run-search.ts';
import { searchHarvest } from './search-harvest.ts';
import type { Streams } from './streams.ts';

const names = searchDatabases.map(({ name }) => name);

export const help = `Searches databases for papers and keeps what they answered.

Usage: truth-engine search "<query>" [options]

  --from <names>       of ${names.join(', ')}
                       and library (what was harvested); default: all five databases
  --since, --until     a year, a month or a day of publication, such as 2020 or 2024-06-30
  --limit <n>          most records of each database (default 50, at most 1000)
  --library <folder>   where records go (TRUTH_ENGINE_LIBRARY, default ./truth-library)
  --now <time>         the time to write into the record, such as 2026-07-02T09:14:00Z
  --json               print the search-v1 record
  --no-color, --debug, --help

Records of one work are joined by DOI, by arXiv id, else by title, first author and year.
A database that cannot be asked is named, and the others go on. docs/sources.md says how
each is asked and how it is told who asks (TRUTH_ENGINE_MAILTO).

Example: truth-engine search "listwise distillation" --from arxiv,openalex --since 2020

Exit codes: 0 every database answered · 2 the caller's mistake or a database that could
not be asked · 3 our bug
`;

/** Runs `truth-engine search`. */
export async function run(args: string[], streams: Streams): Promise<number> {
  const { values, positionals } = parseArguments(
    args,
    {
      from: { type: 'string' },
      since: { type: 'string' },
      until: { type: 'string' },
      limit: { type: 'string' },
      now: { type: 'string' },
    },
    'search',
  );
  const query = positionals.join(' ').trim();
  if (values.help || query === '') {
    (values.help ? streams.out : streams.err)(help);
    return values.help ? exitCode.nothingContradicted : exitCode.caller;
  }
  if (query.length > 2000) throw wrong('a query', `${query.length} signs`, 'at most 2000');
  const asked = {
    query,
    since: dayOf(values.since, '--since'),
    until: dayOf(values.until, '--until'),
    limit: limitOf(values.limit),
    databases: databasesOf(values.from),
  };
  const at =
    values.now === undefined ? streams.now().toISOString() : parseTime(values.now, 'search');
  const library = await openLibrary(libraryFolder(values.library, streams), null);
  const others = asked.databases.includes('library') ? [searchHarvest(asked, library.folder)] : [];
  const { hash, search } = await runSearch(asked, {
    library,
    streams,
    at,
    silent: values.json === true,
    others,
  });
  if (values.json) streams.out(`${JSON.stringify(search)}\n`);
  else {
    streams.out(renderSearchScreen(search, { colour: streams.colour, columns: streams.columns }));
    streams.err(`Kept as search ${hash.slice(0, 12)} in the library.\n`);
  }
  return search.databases.some(({ state }) => state === 'could_not_ask')
    ? exitCode.caller
    : exitCode.nothingContradicted;
}

function databasesOf(given: string | undefined): string[] {
  if (given === undefined) return names;
  const wanted = given.split(',').map((name) => name.trim());
  const known = [...names, 'library'];
  for (const name of wanted)
    if (!known.includes(name)) throw wrong('--from', name || 'an empty name', known.join(', '));
  return [...new Set(wanted)];
}

function dayOf(given: string | undefined, option: string): string | null {
  if (given === undefined) return null;
  if (!isDay(given)) throw wrong(option, given, 'a year, a month or a day, such as 2024-06');
  return given;
}

function limitOf(given: string | undefined): number {
  if (given === undefined) return 50;
  const limit = /^\d{1,4}$/.test(given) ? Number(given) : 0;
  if (limit < 1 || limit > 1000) throw wrong('--limit', given, 'a number from 1 to 1000');
  return limit;
}

function wrong(what: string, seen: string, wanted: string): UserError {
  return new UserError({
    code: 'bad-argument',
    message: `Cannot use ${what} of search.`,
    seen,
    wanted,
    next: 'truth-engine search --help',
  });
}
