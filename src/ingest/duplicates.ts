import { arxivOfDoi } from '../core/doi.ts';
import { yearOf, type WorkRecord } from '../core/work-record.ts';

export type JoinRule = 'same_record' | 'doi' | 'arxiv_id' | 'title_author_year';

/** Records that one rule takes for one work, by what they share. */
export interface Join {
  readonly rule: JoinRule;
  readonly by: string;
  readonly records: readonly number[];
}

/** One work with its records, by their place in the list. */
export interface Work {
  readonly key: string;
  readonly records: readonly number[];
  readonly joined: readonly Join[];
}

/**
 * Which records are one work: those that are the same record of one database, those with a DOI or an arXiv id in common, then those with one title, one first author and
 * years at most one apart. The outcome does not depend on the order of the records, but for their places.
 */
export function findWorks(records: readonly WorkRecord[]): Work[] {
  const ids = [
    ...sharing(records, 'same_record', ({ database, id }) => [`${database}:${id}`]),
    ...sharing(records, 'doi', (record) => publishedDois(record)),
    ...sharing(records, 'arxiv_id', (record) => arxivIds(record)),
  ];
  const byIds = groupsOf(records.length, ids);
  const titles = sharing(records, 'title_author_year', titleAuthor).flatMap((join) =>
    closeInTime(join, records, byIds),
  );
  const joins = [...ids, ...titles];
  const groups = groupsOf(records.length, joins);
  const members = Map.groupBy(records.keys(), (place) => groups[place] ?? place);
  const joinsOf = Map.groupBy(joins, ({ records: [place = 0] }) => groups[place] ?? place);
  return [...members].map(([group, places]) => ({
    key: keyOf(places.map((place) => records[place])),
    records: places,
    joined: joinsOf.get(group) ?? [],
  }));
}

/** What a work is called: its arXiv id, else its first DOI, else what a database calls it. */
function keyOf(records: readonly (WorkRecord | undefined)[]): string {
  const known = records.flatMap((record) => record ?? []);
  const least = (texts: readonly string[]): string | undefined => texts.toSorted()[0];
  const arxiv = least(known.flatMap(arxivIds));
  if (arxiv !== undefined) return `arxiv:${arxiv}`;
  const doi = least(known.flatMap(({ dois }) => dois));
  if (doi !== undefined) return `doi:${doi}`;
  return least(known.map(({ database, id }) => `${database}:${id}`)) ?? '';
}

/** Joins of two or more records that share one of their names. */
function sharing(
  records: readonly WorkRecord[],
  rule: JoinRule,
  namesOf: (record: WorkRecord) => readonly string[],
): Join[] {
  const named = new Map<string, number[]>();
  for (const [place, record] of records.entries())
    for (const name of new Set(namesOf(record))) {
      const places = named.get(name);
      if (places) places.push(place);
      else named.set(name, [place]);
    }
  return [...named]
    .filter(([, places]) => places.length > 1)
    .map(([by, places]) => ({ rule, by, records: places }));
}

/** arXiv's own DOIs are arXiv ids in another dress. */
function publishedDois({ dois }: WorkRecord): string[] {
  return dois.filter((doi) => arxivOfDoi(doi) === null);
}

function arxivIds({ arxivId, dois }: WorkRecord): string[] {
  return [arxivId, ...dois.map(arxivOfDoi)].flatMap((id) => id ?? []);
}

/** The title's words and the first author's last name; nothing where either says too little. */
function titleAuthor({ title, authors: [first] }: WorkRecord): string[] {
  const words = plain(title ?? '')
    .split(' ')
    .filter(Boolean);
  const family = plain(familyOf(first)).split(' ').at(-1) ?? '';
  const says = words.length >= 3 && words.join('').length >= 12 && !isGeneric(words);
  return says && family !== '' ? [`${words.join(' ')} / ${family}`] : [];
}

function familyOf(author: WorkRecord['authors'][number] | undefined): string {
  if (author?.family) return author.family;
  const [beforeComma = '', afterComma] = (author?.name ?? '').split(',');
  return afterComma !== undefined && !/^\s*(?:jr|sr|i{2,3}|iv)\.?\s*$/i.test(afterComma)
    ? beforeComma
    : beforeComma.replace(/\s+(?:jr|sr)\.?$/i, '');
}

/** Titles that many works of one author carry. */
function isGeneric(words: readonly string[]): boolean {
  const names =
    /^(?:editorial|introduction|preface|foreword|erratum|corrigendum|correction|retraction|comments?|reply|response|obituary|review|contents|index|abstracts?|proceedings)$/;
  return words.length <= 6 && names.test(words[0] ?? '');
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/^\W*(?:retracted|withdrawn)(?: (?:article|paper))?\s*[:\])]/i, '')
    .toLowerCase()
    .replace(/['’`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * Runs of years that are at most one apart. A run that holds two arXiv ids is left alone: arXiv says that these are two
 * papers, and which of them the others belong to cannot be told.
 */
function closeInTime(
  { rule, by, records: places }: Join,
  records: readonly WorkRecord[],
  groups: readonly number[],
): Join[] {
  const dated = places
    .flatMap((place) => {
      const record = records[place];
      const year = record ? yearOf(record) : null;
      return year === null ? [] : { place, year };
    })
    .sort((a, b) => a.year - b.year || a.place - b.place);
  const runs: (typeof dated)[] = [];
  for (const one of dated) {
    const run = runs.at(-1);
    if (run && one.year - (run.at(-1)?.year ?? 0) <= 1) run.push(one);
    else runs.push([one]);
  }
  return runs
    .filter((run) => run.length > 1 && arxivIdsOf(run, records, groups).size <= 1)
    .map((run) => ({ rule, by, records: run.map(({ place }) => place).sort((a, b) => a - b) }));
}

/** The arXiv ids of all records that are one work with one of the run's by their ids. */
function arxivIdsOf(
  run: readonly { readonly place: number }[],
  records: readonly WorkRecord[],
  groups: readonly number[],
): Set<string> {
  const own = new Set(run.map(({ place }) => groups[place]));
  return new Set(
    records.flatMap((record, place) => (own.has(groups[place]) ? arxivIds(record) : [])),
  );
}

/** For each place the least place that it is joined with, directly or through others. */
function groupsOf(count: number, joins: readonly Join[]): number[] {
  const parent = Array.from({ length: count }, (_, place) => place);
  const rootOf = (place: number): number => {
    let root = place;
    while (parent[root] !== root) root = parent[root] ?? root;
    let step = place;
    while (step !== root) [parent[step], step] = [root, parent[step] ?? root];
    return root;
  };
  for (const { records } of joins)
    for (const place of records) {
      const [a, b] = [rootOf(records[0] ?? place), rootOf(place)];
      parent[Math.max(a, b)] = Math.min(a, b);
    }
  return parent.map((_, place) => rootOf(place));
}
