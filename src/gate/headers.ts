import { columnPath, rowPath } from '../core/table.ts';
import type { TableReading } from '../core/table-reading.ts';

/** Along which line of the table the inputs lie. */
export type Line = 'row' | 'column';

/**
 * Header texts of a column (along a row) or of a row (along a column), outermost first. `row` tells
 * which of several stacked tables a column is meant in, the topmost when left out.
 */
export function headerNames(
  { table }: TableReading,
  line: Line,
  place: number,
  row = table.headerRows,
): string[] {
  return line === 'row' ? columnPath(table, place, row) : rowPath(table, place);
}

/** Columns that describe a row (a size, a year, a rank) and take part in no aggregate of results. */
export function isRuleColumn(reading: TableReading, column: number): boolean {
  return describing.test((headerNames(reading, 'row', column).at(-1) ?? '').trim());
}

const describing =
  /^(?:#.*|no\.?|id|year|rank|(?:num(?:ber)? of )?(?:params?|parameters|layers|dims?|dimensions?|steps|epochs)|(?:model )?size|time|latency|speed|flops)\s*(?:\(.*\))?$/i;
