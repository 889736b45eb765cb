import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Paper, Table } from '../src/core/paper.ts';
import { plainPrint } from '../src/parse/agree/plain-number.ts';

interface SourceRef {
  readonly path: string;
  readonly id?: string;
  readonly page?: number;
  readonly made?: boolean;
  readonly same_version?: boolean | null;
}

/** A table typed by a person, as its file has it. */
export interface HandTable {
  readonly id: string;
  readonly paper: string;
  readonly number: string | null;
  readonly caption: string | null;
  readonly sources: {
    readonly latex: SourceRef | null;
    readonly html: SourceRef | null;
    readonly pdf: SourceRef | null;
  };
  readonly header_rows: number;
  readonly header_cols: number;
  readonly grid: readonly (readonly string[])[];
  readonly cells: readonly {
    readonly r: number;
    readonly c: number;
    readonly text: string;
    readonly value: string | null;
  }[];
}

/** The hand-checked tables of a folder, by their names. */
export async function handTables(dir: string): Promise<HandTable[]> {
  const folder = join(dir, 'tables');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(
    names.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8')) as HandTable),
  );
}

/** The engine's table that is the hand-typed one: the one that shares most of its printed numbers, at least a third. */
export function matchTable(hand: HandTable, paper: Paper): Table | null {
  const wanted = bag(hand.cells.map(({ text }) => text));
  const scored = paper.tables.map((table) => ({
    table,
    score: common(wanted, bag(table.cells.map(({ text }) => text))),
  }));
  const best = scored.reduce<(typeof scored)[number] | null>(
    (a, b) => (b.score > (a?.score ?? 0) ? b : a),
    null,
  );
  return best && best.score * 3 >= hand.cells.length ? best.table : null;
}

/** A cell's print without marks and spaces, as the engine compares formats. */
export function plain(text: string): string {
  return plainPrint(text);
}

function bag(texts: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const text of texts)
    if (/\d/.test(text)) found.set(plain(text), (found.get(plain(text)) ?? 0) + 1);
  return found;
}

function common(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  return [...a].reduce((sum, [key, times]) => sum + Math.min(times, b.get(key) ?? 0), 0);
}
