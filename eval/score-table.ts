import type { Paper, Table } from '../src/core/paper.ts';
import { contains } from '../src/core/span.ts';
import { cellAt, headerRowsOver, isHeaderRow } from '../src/core/table.ts';
import { align, textAt, type Alignment } from './align-table.ts';
import { matchTable, plain, type HandTable } from './table-files.ts';

/** One table typed by hand against the engine's reading of it. */
export interface TableScore {
  /** True when the engine found the table and claims to have read it. */
  readonly read: boolean;
  /** Numeric cells of the hand. */
  readonly wanted: number;
  /** Numbers that the engine prints at a place where the hand has none. */
  readonly extra: number;
  /** Hand cells whose place prints the same. */
  readonly values: number;
  /** Of those, cells under the same row and column names, all levels. */
  readonly right: number;
  /** Hand cells whose place prints another number. */
  readonly wrong: number;
  /** What differs, for people. */
  readonly differences: readonly string[];
}

/** Scores a hand table against the one of the paper that shares most of its numbers. */
export function scoreTable(hand: HandTable, paper: Paper | null): TableScore {
  const wanted = hand.cells.length;
  const table = paper && matchTable(hand, paper);
  const unread = (why: string): TableScore => ({
    read: false,
    wanted,
    extra: 0,
    values: 0,
    right: 0,
    wrong: 0,
    differences: [why],
  });
  if (!table) return unread(paper ? 'no such table found' : 'paper not read');
  if (table.unreadable !== null) return unread(table.unreadable);
  const laid = align(hand, table);
  const name = (row: number, column: number): string => nameAt(paper, table, row, column);
  const count = { values: 0, right: 0, wrong: 0 };
  const differences: string[] = [];
  for (const { r, c, text } of hand.cells) {
    const place = laid.place(r, c);
    const found = place ? textAt(table, place.row, place.column) : '';
    if (!place || !samePrint(text, found)) {
      if (/\d/.test(found)) count.wrong += 1;
      differences.push(`(${r},${c}) ${JSON.stringify(text)} is ${JSON.stringify(found)}`);
      continue;
    }
    count.values += 1;
    const difference = pathDifference(hand, { table, name }, { r, c }, place);
    if (difference) differences.push(`(${r},${c}) ${text}: ${difference}`);
    else count.right += 1;
  }
  const extra = extras(hand, table, laid);
  return {
    read: true,
    wanted,
    extra: extra.length,
    ...count,
    differences: [...differences, ...extra],
  };
}

/** The same print; a mark may be set as another sign in another format of the paper. */
function samePrint(text: string, found: string): boolean {
  if (plain(found) === plain(text)) return true;
  return /[*†‡§]$/.test(text) && plain(found.replace(/\s?\^\d$/, '')) === plain(text);
}

/** Numbers in the engine's body where the hand has no numeric cell and no such words either. */
function extras(hand: HandTable, table: Table, laid: Alignment): string[] {
  const listed = new Set(hand.cells.map(({ r, c }) => `${r} ${c}`));
  return table.grid.flatMap((line, row) =>
    line.flatMap((_, column) => {
      const text = textAt(table, row, column);
      if (isHeaderRow(table, row) || column < table.headerColumns || !/\d/.test(text)) return [];
      const place = laid.back(row, column);
      if (place && listed.has(`${place.row} ${place.column}`)) return [];
      const theirs = place ? (hand.grid[place.row]?.[place.column] ?? '') : '';
      return bare(theirs) === bare(text)
        ? []
        : [`extra ${JSON.stringify(text)} at ${row},${column}`];
    }),
  );
}

/** How the names over and beside a cell differ; null when they agree. A hand table without header rows names no columns. */
function pathDifference(
  hand: HandTable,
  { table, name }: { table: Table; name: (row: number, column: number) => string },
  { r, c }: { r: number; c: number },
  place: { row: number; column: number },
): string | null {
  const columns = [
    levels(hand.grid.slice(0, hand.header_rows).map((row) => row[c] ?? '')),
    levels(headerRowsOver(table, place.row).map((row) => name(row, place.column))),
  ];
  const rows = [
    levels((hand.grid[r] ?? []).slice(0, hand.header_cols)),
    levels(upTo(table.headerColumns).map((column) => name(place.row, column))),
  ];
  for (const [theirs = '', ours = ''] of [hand.header_rows > 0 ? columns : [], rows])
    if (theirs !== ours) return `under ${JSON.stringify(ours)}, not ${JSON.stringify(theirs)}`;
  return null;
}

/** A name as the hand's tables have it: without its citations, unless there is nothing else. */
function nameAt({ citations, text }: Paper, table: Table, row: number, column: number): string {
  const range = cellAt(table, row, column)?.range;
  if (!range) return '';
  let name = '';
  let at = range.start;
  for (const cited of citations.map((one) => one.range).filter((one) => contains(range, one))) {
    name += text.slice(at, cited.start);
    at = cited.end;
  }
  name += text.slice(at, range.end);
  return /[\p{L}\p{N}]/u.test(name) ? name : text.slice(range.start, range.end);
}

function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

/** The levels of a path as one string: each name once, without citations, marks and spaces. */
function levels(texts: readonly string[]): string {
  return texts
    .map(bare)
    .filter((text, index, all) => text !== '' && text !== all[index - 1])
    .join('/');
}

function bare(text: string): string {
  return plain(text.replace(/\([^()]*\d{4}[^()]*\)|\[[^\]]*\]/g, ''))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%@.+-]/gu, '');
}
