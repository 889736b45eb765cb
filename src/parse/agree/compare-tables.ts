import type { FormatDifference } from '../../core/agreement.ts';
import type { Paper, Table } from '../../core/paper.ts';
import { cellAt, columnPath, isHeaderRow, rowPath } from '../../core/table.ts';
import { layOver, textAt, type Place, type TextGrid } from './lay-over.ts';
import { plainPrint } from './plain-number.ts';

/** Share of numbers in common from which two tables may be one, and of agreeing places from which they are. */
const inCommon = 0.5;
const agreeing = 0.8;

export interface TablesCompared {
  readonly tables: { readonly ours: number; readonly aligned: number };
  readonly cells: { readonly compared: number; readonly same: number };
  readonly differences: readonly FormatDifference[];
}

/** Each readable table against the one of the other format that shares most of its numbers. */
export function compareTables(ours: Paper, theirs: Paper): TablesCompared {
  const readable = ours.tables.filter(isData);
  const open = new Set(theirs.tables.filter(isData));
  const differences: FormatDifference[] = [];
  let [aligned, compared, same] = [0, 0, 0];
  for (const table of readable) {
    const twin = twinOf(table, [...open]);
    const found = twin && compareTwo(table, twin);
    if (!twin || !found) continue;
    open.delete(twin);
    aligned += 1;
    compared += found.compared;
    same += found.same;
    differences.push(...found.differences);
  }
  return {
    tables: { ours: readable.length, aligned },
    cells: { compared, same },
    differences,
  };
}

function isData(table: Table): boolean {
  return table.unreadable === null && numbersOf(table).length >= 2;
}

/** Places below and beside the names that print a number. */
function numbersOf(table: Table): Place[] {
  return table.grid.flatMap((line, row) =>
    line.flatMap((_, column) =>
      !isHeaderRow(table, row) &&
      column >= table.headerColumns &&
      /\d/.test(cellAt(table, row, column)?.text ?? '')
        ? [{ row, column }]
        : [],
    ),
  );
}

function twinOf(table: Table, others: readonly Table[]): Table | null {
  const own = bag(table);
  const scored = others.map((other) => ({ other, score: overlap(own, bag(other)) }));
  const best = scored.reduce<(typeof scored)[number] | null>(
    (a, b) => (b.score > (a?.score ?? 0) ? b : a),
    null,
  );
  return best && best.score >= inCommon ? best.other : null;
}

function bag(table: Table): Map<string, number> {
  const found = new Map<string, number>();
  for (const { text } of table.cells)
    if (/\d/.test(text)) found.set(plainPrint(text), (found.get(plainPrint(text)) ?? 0) + 1);
  return found;
}

function overlap(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const total = [...a.values()].reduce((sum, times) => sum + times, 0);
  const common = [...a].reduce((sum, [key, times]) => sum + Math.min(times, b.get(key) ?? 0), 0);
  return total === 0 ? 0 : common / total;
}

/** Null where the two cannot be laid over one another. */
function compareTwo(
  ours: Table,
  theirs: Table,
): { compared: number; same: number; differences: FormatDifference[] } | null {
  const [here, there] = [gridOf(ours), gridOf(theirs)];
  const places = numbersOf(ours);
  const isSame = (a: string, b: string): boolean => plainPrint(a) === plainPrint(b);
  const overlay = layOver(here, there, places, isSame);
  const differences: FormatDifference[] = [];
  let [compared, same] = [0, 0];
  for (const place of places) {
    const twin = overlay.there(place);
    const other = twin && cellAt(theirs, twin.row, twin.column);
    const own = cellAt(ours, place.row, place.column);
    if (!other?.range || !own?.range || !/\d/.test(other.text)) continue;
    compared += 1;
    if (isSame(textAt(here, place), textAt(there, twin ?? place))) same += 1;
    else if (digitsOf(own.text) !== digitsOf(other.text))
      differences.push({ place: placeOf(ours, place), ours: own.range, theirs: other.range });
  }
  return compared > 0 && same >= agreeing * Math.max(compared, 0.8 * places.length)
    ? { compared, same, differences }
    : null;
}

function gridOf(table: Table): TextGrid {
  return table.grid.map((line, row) =>
    line.map((_, column) => cellAt(table, row, column)?.text ?? ''),
  );
}

/** The numbers of a cell, without what stands around them. */
export function digitsOf(text: string): string {
  return (text.replace(/\^\d+(?!\d)/g, '').match(/\d[\d.,]*\d|\d/g) ?? []).join(' ');
}

function placeOf(table: Table, { row, column }: Place): string {
  const path = [...rowPath(table, row), ...columnPath(table, column, row)];
  return `${table.label ?? 'a table'}, ${path.join(' / ') || `row ${row + 1}`}`.slice(0, 1000);
}
