import { join } from 'node:path';
import type { Paper, Table } from '../src/core/paper.ts';
import { cellAt, columnPath, rowPath } from '../src/core/table.ts';
import { readFileSource } from '../src/io/file-source.ts';
import { openPaperReader } from '../src/io/paper-reader.ts';
import type { Suite } from './suite.ts';
import { handTables, matchTable, plain, shiftOf, type HandTable } from './table-files.ts';

interface Score {
  tables: number;
  claimed: number;
  wanted: number;
  given: number;
  right: number;
  wrongValues: number;
  paths: number;
  pathsRight: number;
}

/**
 * Tables typed by a person against the engine's, cell by cell. read: share of tables that the engine
 * found and claims to have read; recall: hand cells whose place in the engine's grid prints the same;
 * precision: of the engine's numeric cells in those tables; wrong_values: hand cells whose place
 * prints another number; header_paths_right: of the cells read right, those whose last row and column
 * names are the hand's. Formats apart; PDFs of another version apart.
 */
export const tables: Suite = async (dir, options) => {
  const corpus = options.get('corpus') ?? join(dir, '..', 'corpus');
  const hands = await handTables(dir);
  const reader = openPaperReader();
  const papers = new Map<string, Paper | null>();
  const scores = new Map<string, Score>();
  for (const hand of hands)
    for (const [format, path] of sourcesOf(hand)) {
      if (!papers.has(path)) {
        const source = await readFileSource(join(corpus, path));
        papers.set(path, await reader.read(source.bytes, source.mediaType).catch(() => null));
      }
      const score = scores.get(format) ?? {
        tables: 0,
        claimed: 0,
        wanted: 0,
        given: 0,
        right: 0,
        wrongValues: 0,
        paths: 0,
        pathsRight: 0,
      };
      scores.set(format, score);
      scoreTable(hand, papers.get(path) ?? null, score);
    }
  const by = Object.fromEntries(
    [...scores]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([format, score]) => [format, figuresOf(score)]),
  );
  return {
    lines: Object.entries(by).map(
      ([format, figures]) => `${format.padEnd(18)} ${JSON.stringify(figures)}`,
    ),
    figures: {
      n: hands.length,
      tables: hands.length,
      cells: hands.reduce((sum, { cells }) => sum + cells.length, 0),
      latex: { read: null, why: 'LaTeX sources are not read yet' },
      ...by,
    },
  };
};

function sourcesOf({ sources: { html, pdf } }: HandTable): [string, string][] {
  const kind = pdf?.same_version === false ? 'pdf_other_version' : pdf?.made ? 'pdf_made' : 'pdf';
  return [
    ...(html ? [['html', html.path] as [string, string]] : []),
    ...(pdf ? [[kind, pdf.path] as [string, string]] : []),
  ];
}

function scoreTable(hand: HandTable, paper: Paper | null, score: Score): void {
  score.tables += 1;
  score.wanted += hand.cells.length;
  const table = paper && matchTable(hand, paper);
  if (table?.unreadable !== null) return;
  score.claimed += 1;
  const shift = shiftOf(hand, table);
  score.given += table.cells.filter(
    (cell) =>
      cell.row >= table.headerRows && cell.column >= table.headerColumns && /\d/.test(cell.text),
  ).length;
  for (const { r, c, text } of hand.cells) {
    const found = cellAt(table, r + shift.rows, c + shift.columns)?.text ?? '';
    if (plain(found) !== plain(text)) {
      if (/\d/.test(found)) score.wrongValues += 1;
      continue;
    }
    score.right += 1;
    score.paths += 1;
    if (samePath(hand, table, r, c, shift)) score.pathsRight += 1;
  }
}

function samePath(
  hand: HandTable,
  table: Table,
  r: number,
  c: number,
  shift: { rows: number; columns: number },
): boolean {
  const last = (texts: readonly string[]): string => texts.map(bare).filter(Boolean).at(-1) ?? '';
  const column = last(hand.grid.slice(0, hand.header_rows).map((row) => row[c] ?? ''));
  const row = last((hand.grid[r] ?? []).slice(0, hand.header_cols));
  return (
    column === last(columnPath(table, c + shift.columns)) &&
    row === last(rowPath(table, r + shift.rows))
  );
}

/** A header without citations, marks and spaces. */
function bare(text: string): string {
  return plain(text.replace(/\([^()]*\d{4}[^()]*\)|\[[^\]]*\]/g, ''))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%@.+-]/gu, '');
}

function figuresOf({
  tables,
  claimed,
  wanted,
  given,
  right,
  wrongValues,
  paths,
  pathsRight,
}: Score): Record<string, number> {
  const part = (a: number, b: number): number => (b === 0 ? 0 : Math.round((1000 * a) / b) / 1000);
  const [precision, recall] = [part(right, given), part(right, wanted)];
  return {
    tables,
    read: part(claimed, tables),
    precision,
    recall,
    f1: part(2 * right, given + wanted),
    wrong_values: wrongValues,
    header_paths_right: part(pathsRight, paths),
  };
}
