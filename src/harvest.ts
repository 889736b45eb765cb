import { UserError } from './core/errors.ts';
import type { HarvestKey, HarvestList, HarvestStore } from './core/harvest.ts';
import type { Web } from './core/io.ts';
import { parseOai, type OaiAnswer } from './ingest/oai.ts';

export interface HarvestOptions {
  readonly web: Web;
  readonly store: HarvestStore;
  /** The time at which a new list begins. */
  readonly at: string;
  /** Told of each page; `listSize` where the repository says it. */
  readonly progress: (records: number, listSize: number | null) => void;
}

export interface Harvested {
  readonly list: HarvestList;
  /** Pages and records that this run took in. */
  readonly pages: number;
  readonly records: number;
}

/** A repository that forgets where we were more often than this is left for another day. */
const mostAttempts = 4;

/**
 * One list of the repository, page after page. It goes on where the last run stopped, however that ended; each answer is
 * stored before its records are taken in, and asked for once.
 */
export async function harvest(key: HarvestKey, options: HarvestOptions): Promise<Harvested> {
  const { web, store, at, progress } = options;
  let list = store.begin(key, at);
  let [pages, records] = [0, 0];
  const tokens = new Set<string>();
  while (!list.finished) {
    const answer = await web.ask('arxiv-oai', pathOf(list), { scope: scopeOf(list) });
    if (!answer) throw refused('no repository at this address');
    const page = parseOai(decoder.decode(answer.bytes));
    if (page.error) {
      const next = onError(list, page, store);
      if (next === null) break;
      list = next;
      tokens.clear(); // the list begins again, and its tokens with it
      continue;
    }
    if (page.token !== null && (page.token === list.token || tokens.has(page.token)))
      throw refused('a resumption token that leads to itself');
    if (page.token !== null) tokens.add(page.token);
    list = store.addPage(list, { ...page, retrieval: answer.retrieval });
    pages += 1;
    records += page.records.length;
    progress(records, list.listSize);
  }
  return { list, pages, records };
}

const decoder = new TextDecoder();

/** What an error of the repository means: nothing new, begin the list again, or no list at all. */
function onError(list: HarvestList, page: OaiAnswer, store: HarvestStore): HarvestList | null {
  const { code, words } = page.error ?? { code: '', words: '' };
  if (code === 'noRecordsMatch') {
    store.end(list, true, page.responseDate);
    return null;
  }
  if (code === 'badResumptionToken' && list.token !== null && list.attempt < mostAttempts)
    return store.restart(list);
  store.end(list, false, null);
  throw refused(`${code}: ${words}`);
}

function pathOf({ prefix, set, from, until, token }: HarvestList): string {
  const parameters: [string, string | null][] =
    token === null
      ? [
          ['metadataPrefix', prefix],
          ['set', set],
          ['from', from],
          ['until', until],
        ]
      : [['resumptionToken', token]];
  const given = parameters.flatMap(([name, value]) =>
    value === null ? [] : `&${name}=${encodeURIComponent(value)}`,
  );
  return `?verb=ListRecords${given.join('')}`;
}

/** Each list, and each attempt at it, has answers of its own. */
function scopeOf({ id, startedAt, attempt }: HarvestList): string {
  return `harvest ${id} ${startedAt} ${attempt}`;
}

function refused(seen: string): UserError {
  return new UserError({
    code: 'source-unavailable',
    message: 'Cannot harvest this list.',
    seen: seen.slice(0, 300),
    wanted: 'a set and dates that the repository knows',
    next: 'mend --set, --from or --until, or repeat the command later',
  });
}
