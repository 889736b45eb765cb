import { recordFolder } from '../../core/record-id.ts';
import type { RecordRow } from '../../core/record-store.ts';
import type { SiteStore } from '../../core/site-store.ts';
import { plainText } from '../../render/plain-text.ts';
import type { SitePage } from '../site-page-types.ts';
import type { SiteRoom } from '../site-room.ts';

const rowsInFile = 500;

/**
 * What the script of an exported list searches: a file for each initial with its words and the numbers of the records
 * that hold them, and files of records. They are scripts and no data, because a page opened from disk may load
 * nothing else, and small enough that a search loads a few of them.
 */
export const localSearchRoom: SiteRoom = {
  page: (path, _query, { store, options }) => {
    if (!options.isStatic) return null;
    const [, rows, initial] = /^search\/(?:rows-(\d{1,5})|w-([0-9a-f]{1,6}))\.js$/.exec(path) ?? [];
    if (rows !== undefined) return rowsFile(Number(rows), store);
    return initial === undefined
      ? null
      : wordsFile(String.fromCodePoint(parseInt(initial, 16)), store);
  },
  paths: ({ store, options }) =>
    options.isStatic
      ? [
          ...store.records.initials().map(wordsName),
          ...Array.from(
            { length: Math.ceil(store.records.count({}) / rowsInFile) },
            (_, index) => `search/rows-${index}.js`,
          ),
        ]
      : [],
};

function wordsName(initial: string): string {
  return `search/w-${(initial.codePointAt(0) ?? 0).toString(16)}.js`;
}

function rowsFile(file: number, { records }: SiteStore): SitePage | null {
  const rows = records.list({}, rowsInFile, file * rowsInFile);
  return rows.length === 0 ? null : script('rows', file, rows.map(toRow));
}

function toRow({ id, title, question, coverageLine }: RecordRow): string[] {
  return [`r/${recordFolder(id)}/index.html`, title, id, question, coverageLine].map(plainText);
}

function wordsFile(initial: string, store: SiteStore): SitePage | null {
  const found = store.records.postings(initial);
  const numbers = numbersOf(store);
  const words = found.map(({ word, records }) => [
    word,
    records.flatMap((id) => numbers.get(id) ?? []).sort((a, b) => a - b),
  ]);
  return words.length === 0 ? null : script('words', initial, words);
}

/** The places of records in the list, which is the order of the files of rows. */
function numbersOf(store: SiteStore): ReadonlyMap<string, number> {
  const known = numbered.get(store);
  if (known) return known;
  const numbers = new Map<string, number>();
  for (let from = 0; from === numbers.size; from += rowsInFile)
    for (const { id } of store.records.list({}, rowsInFile, from)) numbers.set(id, numbers.size);
  numbered.set(store, numbers);
  return numbers;
}

/** An export reads one state of its library from beginning to end. */
const numbered = new WeakMap<SiteStore, ReadonlyMap<string, number>>();

function script(kind: string, key: string | number, value: unknown): SitePage {
  return {
    type: 'text/javascript; charset=utf-8',
    body: `truthEngineSearch(${JSON.stringify(kind)}, ${JSON.stringify(key)}, ${JSON.stringify(value)});\n`,
  };
}
