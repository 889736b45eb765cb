import type { CellRef } from '../../core/claim.ts';
import type { BoundNumber } from '../../core/identity.ts';
import type { Cell } from '../../core/paper.ts';
import { columnPath, rowPath } from '../../core/table.ts';
import type { TableReading } from '../../core/table-reading.ts';
import { bound } from '../bound.ts';
import { betterIn, type Better } from '../directions.ts';
import { linesOf } from './lines.ts';

/** A way to say with which numbers a marked one competes, the same for every mark of a table. */
export interface Grouping {
  readonly name: string;
  /** The unmarked numbers that a number at this place competes with. */
  readonly others: (cell: Cell) => BoundNumber[];
}

/** What the marks of a table compare: the grouping that explains most of them, and those that might. */
export interface MarkedTable {
  readonly groupings: readonly Grouping[];
  readonly better: (cell: Cell) => Better | null;
}

/** How the marks of a table are to be read; null where it marks nothing, or everything of a line. */
export function readMarks(reading: TableReading): MarkedTable | null {
  const all = [...reading.numbers.keys()].filter(({ bold }) => bold);
  return readAs(all, reading) ?? readAs(withoutWholeLines(all, reading), reading);
}

function readAs(marks: readonly Cell[], reading: TableReading): MarkedTable | null {
  if (marks.length === 0) return null;
  const groupings = groupingsOf(reading, new Set(marks));
  const ranked = groupings
    .map((grouping, order) => ({ grouping, order, score: scoreOf(grouping, marks, reading) }))
    .sort((a, b) => b.score - a.score || a.order - b.order);
  const [best] = ranked;
  if (!best || best.score === 0) return null;
  const fallback = majority(best.grouping, marks, reading);
  return {
    groupings: ranked.map(({ grouping }) => grouping),
    better: (cell) => betterIn(reading, cell.row, cell.column) ?? fallback,
  };
}

/** True where the number is at least as good as all of its group at the printed precision. */
export function isExtreme(value: string, others: readonly BoundNumber[], better: Better): boolean {
  return others.every(({ token }) =>
    better === 'higher'
      ? Number(value) >= Number(token.value)
      : Number(value) <= Number(token.value),
  );
}

/** Marks without lines that are bold throughout: those mark a system, not a result. */
function withoutWholeLines(marks: readonly Cell[], { numbers }: TableReading): Cell[] {
  const isWhole = (line: 'row' | 'column', at: number): boolean => {
    const along = [...numbers.keys()].filter((cell) => cell[line] === at);
    return along.length >= 3 && along.every(({ bold }) => bold);
  };
  return marks.filter(({ row, column }) => !isWhole('row', row) && !isWhole('column', column));
}

function groupingsOf(reading: TableReading, marks: ReadonlySet<Cell>): Grouping[] {
  const { table } = reading;
  const blockOf = blockStarts(reading, linesOf(reading, 'row').across);
  const parentOf = (row: number): string => rowPath(table, row).slice(0, -1).join(' / ');
  const top = ({ row, column }: Cell): string => columnPath(table, column, row)[0] ?? '';
  const by = (name: string, key: (cell: Cell) => string): Grouping =>
    groupingBy(reading, marks, name, key);
  return [
    by('best of its column', ({ column }) => `${column}`),
    by('best between two rules or headings', ({ row, column }) => `${column} ${blockOf(row)}`),
    by('best of the rows of one name', ({ row, column }) => {
      const parent = parentOf(row);
      return parent === '' ? `${column} alone ${row}` : `${column} ${parent}`;
    }),
    by('best of its row', ({ row }) => `${row}`),
    by('best of its row under one heading', (cell) => `${cell.row} ${top(cell)}`),
  ];
}

/** Cells of one key compete; the unmarked ones of each key are found once. */
function groupingBy(
  reading: TableReading,
  marks: ReadonlySet<Cell>,
  name: string,
  key: (cell: Cell) => string,
): Grouping {
  let rivals: Map<string, Cell[]> | null = null;
  return {
    name,
    others: (cell) => {
      rivals ??= Map.groupBy(
        [...reading.numbers.keys()].filter((one) => !marks.has(one) && !isAside(reading, one)),
        key,
      );
      return (rivals.get(key(cell)) ?? []).flatMap((other) => {
        const number = reading.numbers.get(other);
        return number && other !== cell
          ? [bound(nameIn(reading, cell, other), number.main, refTo(reading, other))]
          : [];
      });
    },
  };
}

/**
 * How well a grouping explains the marks: the share of marks that win their group, counted only where
 * four in five do, times the share of groups that have a mark at all.
 */
function scoreOf(grouping: Grouping, marks: readonly Cell[], reading: TableReading): number {
  const fallback = majority(grouping, marks, reading);
  let tried = 0;
  let held = 0;
  const covered = new Set<string>();
  for (const mark of marks) {
    const others = grouping.others(mark);
    const better = betterIn(reading, mark.row, mark.column) ?? fallback;
    const value = reading.numbers.get(mark)?.main.value;
    if (others.length === 0 || !better || value === undefined) continue;
    tried += 1;
    for (const { cell } of others) if (cell) covered.add(`${cell.row} ${cell.column}`);
    if (isExtreme(value, others, better)) held += 1;
  }
  if (tried === 0 || held < 0.8 * tried) return 0;
  const unmarked = [...reading.numbers.keys()].filter((cell) => !marks.includes(cell)).length;
  return (held / marks.length) * (0.5 + (0.5 * covered.size) / Math.max(1, unmarked));
}

/** The direction in which most of the table's marks win; null when neither wins clearly. */
function majority(
  grouping: Grouping,
  marks: readonly Cell[],
  { numbers }: TableReading,
): Better | null {
  const count = (better: Better): number =>
    marks.filter((mark) => {
      const others = grouping.others(mark);
      const value = numbers.get(mark)?.main.value;
      return others.length > 0 && value !== undefined && isExtreme(value, others, better);
    }).length;
  const [up, down] = [count('higher'), count('lower')];
  const enough = 0.8 * marks.length;
  if (up >= enough && up > down) return 'higher';
  return down >= enough && down > up ? 'lower' : null;
}

/** Rows with what no system is compared with. */
function isAside({ table }: TableReading, { row, column }: Cell): boolean {
  return /\b(?:oracle|human|upper bound)\b/i.test(
    [...rowPath(table, row), ...columnPath(table, column, row)].join(' '),
  );
}

function nameIn({ table }: TableReading, cell: Cell, other: Cell): string {
  const path =
    other.column === cell.column
      ? rowPath(table, other.row)
      : columnPath(table, other.column, other.row);
  return path.at(-1) ?? '';
}

function refTo({ index }: TableReading, { row, column }: Cell): CellRef {
  return { table: index, row, column };
}

/** The start of the block, between rules or headings, that a row is in. */
function blockStarts({ table }: TableReading, rows: readonly number[]): (row: number) => number {
  const headings = rows.filter((row) => {
    const places = new Set(table.grid[row]);
    return places.size === 1 && (table.grid[row]?.length ?? 0) > 1;
  });
  const starts = [...table.rules, ...headings].sort((a, b) => a - b);
  return (row) => starts.findLast((start) => start <= row) ?? 0;
}
