import { join } from 'node:path';
import { UserError } from '../core/errors.ts';
import type { HarvestKey, HarvestStore } from '../core/harvest.ts';
import { harvest, type Harvested } from '../harvest.ts';
import { isDay } from '../ingest/search-query.ts';
import { openHarvestStore } from '../io/harvest-store.ts';
import { openLibrary, type FolderLibrary } from '../io/library.ts';
import { withLock } from '../io/lock.ts';
import { renderHarvestScreen } from '../render/harvest-screen.ts';
import { counted } from '../render/words.ts';
import { libraryFolder, parseArguments } from './arguments.ts';
import { exitCode } from './exit-code.ts';
import { progressLine } from './progress.ts';
import { harvestPath } from './search-harvest.ts';
import type { Streams } from './streams.ts';
import { timeLeft } from './time-left.ts';
import { webOf } from './web-of.ts';

const prefixes = ['arXiv', 'arXivRaw', 'oai_dc'];

export const help = `Takes arXiv's records into the library by OAI-PMH: first all, then what changed.

Usage: truth-engine harvest [options]

  --set <name>         a set, such as cs or physics:hep-th (default: all)
  --from, --until      days of change, such as 2026-07-01 (default: since the last one)
  --prefix <form>      ${prefixes.join(', ')} (default arXivRaw: every version)
  --list               show what was harvested and stop
  --limit <n>          records that --list shows (default 20)
  --library <folder>   where records go (TRUTH_ENGINE_LIBRARY, default ./truth-library)
  --json               print counts, or with --list each record, one a line
  --no-color, --debug, --help

Stop it and start it as you like: nothing is fetched twice or lost. arXiv asks for three
seconds between requests. To search it: truth-engine search "…" --from library

Example: truth-engine harvest --set cs --from 2026-07-01

Exit codes: 0 the list is complete · 2 the caller's mistake or a repository that could
not be had · 3 our bug
`;

/** Runs `truth-engine harvest`. */
export async function run(args: string[], streams: Streams): Promise<number> {
  const { values } = parseArguments(
    args,
    {
      set: { type: 'string' },
      from: { type: 'string' },
      until: { type: 'string' },
      prefix: { type: 'string' },
      list: { type: 'boolean' },
      limit: { type: 'string' },
    },
    'harvest',
  );
  if (values.help) {
    streams.out(help);
    return exitCode.nothingContradicted;
  }
  const key: HarvestKey = {
    prefix: prefixOf(values.prefix),
    set: values.set ?? null,
    from: dayOf(values.from, '--from'),
    until: dayOf(values.until, '--until'),
  };
  const limit = limitOf(values.limit);
  const library = await openLibrary(libraryFolder(values.library, streams), null);
  const store = openHarvestStore(harvestPath(library.folder));
  try {
    if (values.list) showHarvest(store, limit, values.json === true, streams);
    else await runHarvest(key, store, library, values.json === true, streams);
    return exitCode.nothingContradicted;
  } finally {
    store.close();
  }
}

/** One harvest at a time: a second process of the same library waits. */
async function runHarvest(
  key: HarvestKey,
  store: HarvestStore,
  library: FolderLibrary,
  json: boolean,
  streams: Streams,
): Promise<void> {
  const progress = progressLine(streams, json);
  const started = streams.now().valueOf();
  const harvested = await withLock(join(library.folder, 'var', 'harvest.lock'), () =>
    harvest(key, {
      web: webOf(library, streams),
      store,
      at: streams.now().toISOString(),
      progress: (records, listSize) => {
        const left = timeLeft(started, streams.now().valueOf(), records, listSize ?? 0);
        progress.tell(
          'Harvest',
          `${counted(records, 'record')}${listSize ? ` of ${listSize}` : ''}${left}`,
        );
      },
    }),
  );
  progress.done();
  tellHarvested(harvested, store, json, streams);
}

function tellHarvested(
  { list, pages, records }: Harvested,
  store: HarvestStore,
  json: boolean,
  streams: Streams,
): void {
  const { held, deleted } = store.counts(list.prefix);
  streams.out(
    json
      ? `${JSON.stringify({ prefix: list.prefix, set: list.set, from: list.from, until: list.until, pages, records, held, deleted })}\n`
      : `${counted(records, 'record')} on ${counted(pages, 'page')}. The library holds ${counted(held, 'work')} as ${list.prefix}; ${deleted} ${deleted === 1 ? 'was' : 'were'} deleted.\n`,
  );
}

function showHarvest(store: HarvestStore, limit: number, json: boolean, streams: Streams): void {
  const { total, records } = store.find([], json ? 10_000_000 : limit);
  if (json) for (const record of records) streams.out(`${JSON.stringify(record)}\n`);
  else streams.out(renderHarvestScreen(store.lists(), records, total, streams.columns));
}

function prefixOf(given: string | undefined): string {
  if (given === undefined) return 'arXivRaw';
  if (!prefixes.includes(given)) throw wrong('--prefix', given, prefixes.join(', '));
  return given;
}

function dayOf(given: string | undefined, option: string): string | null {
  if (given === undefined) return null;
  if (given.length !== 10 || !isDay(given)) throw wrong(option, given, 'a day, such as 2026-07-01');
  return given;
}

function limitOf(given: string | undefined): number {
  if (given === undefined) return 20;
  if (!/^[1-9]\d{0,5}$/.test(given)) throw wrong('--limit', given, 'a number from 1 to 999999');
  return Number(given);
}

function wrong(what: string, seen: string, wanted: string): UserError {
  return new UserError({
    code: 'bad-argument',
    message: `Cannot use ${what} of harvest.`,
    seen,
    wanted,
    next: 'truth-engine harvest --help',
  });
}
