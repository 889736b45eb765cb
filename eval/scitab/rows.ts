import { join } from 'node:path';
import { sha256 } from '../../src/core/hash.ts';
import type { Paper } from '../../src/core/paper.ts';
import { assemble } from '../../src/parse/assemble.ts';
import type { CellDraft } from '../../src/parse/blocks.ts';
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
}

/** Rows of `scitab/` for training by their file's name, or all others. */
export async function readTableClaims(
  dir: string,
  part: 'training' | 'scored',
): Promise<TableClaimRow[]> {
  const files = (await jsonLinesIn(join(dir, 'scitab'))).filter(
    (path) => isForTraining(path) === (part === 'training'),
  );
  const rows: TableClaimRow[] = [];
  const sources = new Map<string, Paper>();
  for (const file of files)
    for (const row of await readJsonLines(file)) {
      const label = tableLabels.find((one) => one === row['label']);
      if (!label) continue;
      const { table_caption, table_column_names, table_content_values } = row;
      const key = JSON.stringify([table_caption, table_column_names, table_content_values]);
      const source = sources.get(key) ?? toPaper(row, key);
      sources.set(key, source);
      rows.push({
        id: textOf(row['id']),
        paper: textOf(row['paper_id']),
        claim: withoutMarks(textOf(row['claim'])),
        label,
        source,
      });
    }
  return rows;
}

function toPaper(row: Record<string, unknown>, key: string): Paper {
  const caption = withoutMarks(textOf(row['table_caption']));
  const lines = [row['table_column_names'], ...listOf(row['table_content_values'])];
  const table = {
    label: /^Table \d+/.exec(caption)?.[0] ?? null,
    caption: caption === '' ? null : caption,
    notes: [],
    extraction: 'markup' as const,
    rows: lines.map((line, index) => toCells(listOf(line).map(textOf), index === 0)),
    markedHeaderRows: 1,
    rules: [],
    unreadable: null,
  };
  const drafted = { blocks: [{ kind: 'table' as const, table }], problems: [], hidden: [] };
  return assemble(drafted, 'text', sha256(key));
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
