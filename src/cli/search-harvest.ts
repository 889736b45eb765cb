import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { firstDay, lastDay, type Wanted } from '../ingest/search-query.ts';
import { openHarvestStore } from '../io/harvest-store.ts';
import type { DatabaseAnswer } from '../search.ts';

/** Where the harvest of a library lies. */
export function harvestPath(folder: string): string {
  return join(folder, 'var', 'harvest.sqlite');
}

/** The harvested records that hold every word of the query, as the answer of one more database. */
export function searchHarvest(
  { query, since, until, limit }: Wanted & { readonly limit: number },
  folder: string,
): DatabaseAnswer {
  const words = query.split(/[\s"]+/).filter(Boolean);
  const asked = { database: 'library', query: words.join(' AND '), answers: [] };
  if (!existsSync(harvestPath(folder)))
    return {
      ...asked,
      state: 'could_not_ask',
      why: 'Nothing was harvested: truth-engine harvest --help.',
      found: null,
      records: [],
    };
  const store = openHarvestStore(harvestPath(folder));
  const { records } = store.find(words, 1_000_000);
  store.close();
  const works = records
    .flatMap(({ work }) => work ?? [])
    .filter(({ published }) => isWithin(published, since, until));
  return {
    ...asked,
    state: 'asked',
    why: null,
    found: works.length,
    records: works.slice(0, limit),
  };
}

function isWithin(day: string | null, since: string | null, until: string | null): boolean {
  if (since === null && until === null) return true;
  if (day === null) return false;
  return (since === null || day >= firstDay(since)) && (until === null || day <= lastDay(until));
}
