import { join } from 'node:path';
import { sha256 } from '../../src/core/hash.ts';
import type { Paper } from '../../src/core/paper.ts';
import { assemble } from '../../src/parse/assemble.ts';
import type { CellDraft, TableDraft } from '../../src/parse/blocks.ts';
import { isForTraining, jsonLinesIn, readJsonLines } from '../json-lines.ts';

export const tableLabels = ['supports', 'refutes', 'not enough info'] as const;
export type TableLabel = (typeof tableLabels)[number];

/** One claim of the set with its table as the engine reads it. */
export interface TableClaimRow {
  readonly id: string;
  readonly paper: string;
  readonly claim: string;
  readonly label: TableLabel;
  /** Holds nothing but the table. */
  readonly source: Paper;
  /** Holds every table that the file has of the paper. */
  readonly tables: Paper;
}

/** Rows of `scitab/` for training by their file's name, or all others. */
export async function readTableClaims(
  dir: string,
  part: 'training' | 'scored',
): Promise<TableClaimRow[]> {
  const files = (await jsonLinesIn(join(dir, 'scitab'))).filter(
    (path) => isForTraining(path) === (part === 'training'),
  );
  const rows: Omit<TableClaimRow, 'tables'>[] = [];
  const sources = new Map<string, Paper>();
  const drafts = new Map<string, Map<string, TableDraft>>();
  for (const file of files)
    for (const row of await readJsonLines(file)) {
      const label = tableLabels.find((one) => one === row['label']);
      if (!label) continue;
      const { table_caption, table_column_names, table_content_values } = row;
      const key = JSON.stringify([table_caption, table_column_names, table_content_values]);
      const paper = textOf(row['paper_id']);
      const draft = toDraft(row);
      const source = sources.get(key) ?? toPaper([draft], key);
      sources.set(key, source);
      drafts.set(paper, (drafts.get(paper) ?? new Map<string, TableDraft>()).set(key, draft));
      rows.push({
        id: textOf(row['id']),
        paper,
        claim: withoutMarks(textOf(row['claim'])),
        label,
        source,
      });
    }
  const papers = new Map(
    [...drafts].map(([paper, tables]) => [paper, toPaper([...tables.values()], paper)]),
  );
  return rows.map((row) => ({ ...row, tables: papers.get(row.paper) ?? row.source }));
}

function toPaper(tables: readonly TableDraft[], key: string): Paper {
  const blocks = tables.map((table) => ({ kind: 'table' as const, table }));
  return assemble({ blocks, problems: [], hidden: [] }, 'text', sha256(key));
}

function toDraft(row: Record<string, unknown>): TableDraft {
  const caption = withoutMarks(textOf(row['table_caption']));
  const lines = [row['table_column_names'], ...listOf(row['table_content_values'])];
  return {
    label: /^Table \d+/.exec(caption)?.[0] ?? null,
    caption: caption === '' ? null : caption,
    notes: [],
    extraction: 'markup',
    rows: lines.map((line, index) => toCells(listOf(line).map(textOf), index === 0)),
    markedHeaderRows: 1,
    rules: [],
    unreadable: null,
  };
}

/** The set repeats a cell that spans its whole row. */
function toCells(texts: readonly string[], header: boolean): CellDraft[] {
  const plain = texts.map(withoutMarks);
  const isOne = plain.length > 2 && plain[0] !== '' && new Set(plain).size === 1;
  return (isOne ? texts.slice(0, 1) : texts).map((text) => ({
    text: withoutMarks(text),
    rowSpan: 1,
    columnSpan: isOne ? texts.length : 1,
    header,
    bold: /\[BOLD\]|<bold>/.test(text),
    underline: false,
  }));
}

function withoutMarks(text: string): string {
  return text
    .replace(/\[(?:BOLD|ITALIC|EMPTY|CONTINUE)\]|<\/?[a-z]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
