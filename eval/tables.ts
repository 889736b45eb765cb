import { dirname, join } from 'node:path';
import type { Paper } from '../src/core/paper.ts';
import { readFileSource } from '../src/io/file-source.ts';
import { isPaperFolder } from '../src/io/folder-source.ts';
import { openPaperReader } from '../src/io/paper-reader.ts';
import { scoreTable, type TableScore } from './score-table.ts';
import type { Suite } from './suite.ts';
import { handTables, type HandTable } from './table-files.ts';

interface Scored extends TableScore {
  readonly id: string;
  readonly format: string;
}

/**
 * Tables typed by a person against the engine's, cell by cell; a cell matches with its value and all
 * its row and column names. read: share of tables that the engine found and claims to have read.
 * precision, recall, f1: over the tables read; f1_all: over all. wrong_values: hand cells whose place
 * prints another number; wrong_share: of the cells of the tables read. header_paths_right: of the
 * cells with the right value. Formats apart; PDFs of another version apart.
 */
export const tables: Suite = async (dir, options) => {
  const corpus = options.get('corpus') ?? join(dir, '..', 'corpus');
  const hands = await handTables(dir);
  const reader = openPaperReader();
  const papers = new Map<string, Paper | null>();
  const scores: Scored[] = [];
  for (const hand of hands)
    for (const [format, path] of await sourcesOf(hand, corpus)) {
      if (!papers.has(path)) {
        const source = await readFileSource(join(corpus, path));
        papers.set(path, await reader.read(source.bytes, source.mediaType).catch(() => null));
      }
      scores.push({ id: hand.id, format, ...scoreTable(hand, papers.get(path) ?? null) });
    }
  const formats = [...Map.groupBy(scores, ({ format }) => format)].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  const by = Object.fromEntries(formats.map(([format, all]) => [format, figuresOf(all)]));
  const worst = formats.flatMap(([, all]) => worstOf(all));
  return {
    lines: [
      ...formats.map(([format]) => `${format.padEnd(18)} ${JSON.stringify(by[format])}`),
      ...worst.map(({ id, format, what }) => `  ${format} ${id}: ${what}`),
    ],
    figures: {
      n: hands.length,
      tables: hands.length,
      cells: hands.reduce((sum, { cells }) => sum + cells.length, 0),
      ...by,
      worst,
    },
  };
};

async function sourcesOf(
  { sources: { latex, html, pdf } }: HandTable,
  corpus: string,
): Promise<[string, string][]> {
  const kind = pdf?.same_version === false ? 'pdf_other_version' : pdf?.made ? 'pdf_made' : 'pdf';
  const found: [string, string][] = [];
  if (latex) found.push(['latex', await paperAround(corpus, latex.path)]);
  if (html) found.push(['html', html.path]);
  if (pdf) found.push([kind, pdf.path]);
  return found;
}

/** The folder of the paper that a .tex file is part of; an archive is itself. */
export async function paperAround(corpus: string, path: string): Promise<string> {
  if (!/\.tex$/i.test(path)) return path;
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder))
    if (await isPaperFolder(join(corpus, folder))) return folder;
  return path;
}

function figuresOf(all: readonly Scored[]): Record<string, number> {
  const claimed = all.filter(({ read }) => read);
  const sum = (list: readonly Scored[], key: 'wanted' | 'extra' | 'values' | 'right' | 'wrong') =>
    list.reduce((total, score) => total + score[key], 0);
  const right = sum(claimed, 'right');
  const given = sum(claimed, 'values') + sum(claimed, 'wrong') + sum(claimed, 'extra');
  return {
    tables: all.length,
    read: part(claimed.length, all.length),
    precision: part(right, given),
    recall: part(right, sum(claimed, 'wanted')),
    f1: part(2 * right, given + sum(claimed, 'wanted')),
    f1_all: part(2 * right, given + sum(all, 'wanted')),
    wrong_values: sum(claimed, 'wrong'),
    wrong_share: part(sum(claimed, 'wrong'), sum(claimed, 'wanted')),
    header_paths_right: part(right, sum(claimed, 'values')),
  };
}

/** The ten tables of a format that differ most, with their first difference. */
function worstOf(all: readonly Scored[]): { id: string; format: string; what: string }[] {
  return all
    .filter(({ differences }) => differences.length > 0)
    .sort((a, b) => b.wanted - b.right - (a.wanted - a.right) || (a.id < b.id ? -1 : 1))
    .slice(0, 10)
    .map(({ id, format, wanted, right, differences: [first = ''] }) => ({
      id,
      format,
      what: `${right} of ${wanted} cells right; ${first}`,
    }));
}

function part(a: number, b: number): number {
  return b === 0 ? 0 : Math.round((1000 * a) / b) / 1000;
}
