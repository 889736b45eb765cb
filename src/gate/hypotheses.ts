import type { BoundNumber } from '../core/identity.ts';
import { headerNames, isRuleColumn, type Line } from './headers.ts';
import { bound } from './context.ts';
import type { CellNumber } from '../core/table-number.ts';
import type { Cell } from '../core/paper.ts';
import { cellAt } from '../core/table.ts';
import { numberAt, type TableReading } from '../core/table-reading.ts';

/** A way to choose the inputs of an aggregate cell, the same for every line of the table. */
export interface Hypothesis {
  readonly name: string;
  /** Inputs for the aggregate at this place; null where a cell of the rule is missing or unreadable. */
  readonly inputs: (row: number, column: number) => BoundNumber[] | null;
}

/**
 * Hypotheses for a column (or row) of averages or totals, in the order of section 4: back to the
 * previous aggregate, under the same spanned header, all others, aggregates of groups, and the first
 * again with cells marked "-" left out. Never arbitrary subsets.
 */
export function aggregateHypotheses(
  reading: TableReading,
  line: Line,
  isAggregate: (place: number) => boolean,
): Hypothesis[] {
  const first = line === 'row' ? reading.table.headerColumns : reading.table.headerRows;
  const count = line === 'row' ? (reading.table.grid[0]?.length ?? 0) : reading.table.grid.length;
  const choose = (
    name: string,
    places: (at: number, across: number) => number[],
    skip = false,
  ): Hypothesis => ({
    name,
    inputs: (row, column) => {
      const at = line === 'row' ? column : row;
      const across = line === 'row' ? row : column;
      return collect(reading, line, across, places(at, across), skip);
    },
  });
  const back = (at: number, across: number): number[] => {
    const places: number[] = [];
    for (let place = at - 1; place >= first; place--) {
      if (isAggregate(place) || isHeading(reading, line, place, across)) break;
      places.unshift(place);
    }
    return places;
  };
  const all = (at: number): number[] =>
    range(first, count).filter((place) => place !== at && !isAggregate(place));
  const ruled = (at: number): number[] => {
    const from = Math.max(first, ...reading.table.rules.filter((rule) => rule < at));
    const previous = reading.table.rules.filter((rule) => rule < from);
    return at === from ? range(Math.max(first, ...previous), at) : range(from, at);
  };
  const spanned = (at: number): number[] =>
    all(at).filter((place) => {
      const top = headerNames(reading, line, place)[0];
      return (
        top !== undefined &&
        headerNames(reading, line, at).length > 1 &&
        top === headerNames(reading, line, at)[0]
      );
    });
  const groups = (at: number): number[] =>
    range(first, count).filter((place) => place !== at && isAggregate(place));
  const side = line === 'row' ? 'to its left' : 'above it';
  return [
    choose(`the numbers ${side}`, back),
    ...(line === 'row'
      ? [choose('the numbers under the same heading', spanned)]
      : [choose('the numbers between the rules', ruled)]),
    choose('all other numbers of its line', all),
    choose('the averages of its line', groups),
    choose(`the numbers ${side} that are not blank`, back, true),
  ];
}

/** Numbers at the places of a line; null when fewer than two, or one is missing and may not be. */
function collect(
  reading: TableReading,
  line: Line,
  across: number,
  places: readonly number[],
  skipBlank: boolean,
): BoundNumber[] | null {
  const found: BoundNumber[] = [];
  const seen = new Set<Cell>();
  for (const place of places) {
    const [row, column] = line === 'row' ? [across, place] : [place, across];
    if (line === 'row' && isRuleColumn(reading, place)) continue;
    const cell = cellAt(reading.table, row, column);
    const number: CellNumber | null = numberAt(reading, row, column);
    if (!cell || seen.has(cell)) continue;
    seen.add(cell);
    if (!number) {
      if (skipBlank && /^[\s–—-]*$|^n\/?a$/i.test(cell.text)) continue;
      return null;
    }
    found.push(
      bound(headerNames(reading, line, place, row).at(-1) ?? `${line} ${place + 1}`, number.main, {
        table: reading.index,
        row: cell.row,
        column: cell.column,
      }),
    );
  }
  return found.length >= 2 ? found : null;
}

/** A row that repeats one text in all its cells, or a row without numbers, parts groups. */
function isHeading(reading: TableReading, line: Line, place: number, across: number): boolean {
  if (line === 'row') return false;
  const cell = cellAt(reading.table, place, across);
  return cell !== null && cell.columnSpan > 1 && numberAt(reading, place, across) === null;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
