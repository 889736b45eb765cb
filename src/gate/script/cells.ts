import type { CellRef } from '../../core/claim.ts';
import type { Paper } from '../../core/paper.ts';
import { contains, type Range } from '../../core/span.ts';

/** The cell that prints a place of the text, or null for running text. */
export function cellOf(paper: Paper, place: Range): CellRef | null {
  const table = paper.tables.findIndex(({ range }) => contains(range, place));
  const cell = paper.tables[table]?.cells.find(({ range }) => range && contains(range, place));
  return cell ? { table, row: cell.row, column: cell.column } : null;
}
