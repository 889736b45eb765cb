import type { CellRef } from '../core/claim.ts';
import type { Cell, Paper, Table } from '../core/paper.ts';
import type { PaperManifest } from '../core/records/generated/types.ts';
import { cellAt } from '../core/table.ts';

export type Excerpt = NonNullable<PaperManifest['claims'][number]['excerpt']>;

/** The header, the rows that a claim and its inputs stand in and one neighbour: enough to check it by eye. */
export function excerptOf(
  paper: Paper,
  claimed: CellRef | null,
  inputs: readonly CellRef[],
): Excerpt | null {
  const focus = claimed ?? inputs[0];
  const table = focus && paper.tables[focus.table];
  if (!focus || !table) return null;
  const shown = inputs.filter(({ table }) => table === focus.table);
  const rows = rowsToShow(table, focus, shown);
  const words = table.caption ? paper.text.slice(table.caption.start, table.caption.end) : null;
  return {
    label: table.label,
    caption: words,
    extraction: table.extraction,
    header_rows: table.headerRows,
    header_columns: table.headerColumns,
    rows: rows.map((row) => cellsOfRow(table, row, claimed, shown)),
  };
}

/** At most sixty rows: those of claim and inputs first. */
function rowsToShow(table: Table, focus: CellRef, inputs: readonly CellRef[]): number[] {
  const headers = table.grid.map((_, row) => row).slice(0, table.headerRows);
  const wanted = new Set([focus.row, ...inputs.map(({ row }) => row)]);
  const neighbour = table.grid[focus.row + 1] ? focus.row + 1 : focus.row - 1;
  if (neighbour >= table.headerRows) wanted.add(neighbour);
  const body = [...wanted].filter((row) => row >= table.headerRows).sort((a, b) => a - b);
  return [...headers, ...body].slice(0, 60);
}

function cellsOfRow(
  table: Table,
  row: number,
  claimed: CellRef | null,
  inputs: readonly CellRef[],
): Excerpt['rows'][number] {
  const seen = new Set<Cell>();
  return (table.grid[row] ?? []).flatMap((_, column) => {
    const cell = cellAt(table, row, column);
    if (!cell || seen.has(cell)) return [];
    seen.add(cell);
    const isAt = (ref: CellRef): boolean => ref.row === cell.row && ref.column === cell.column;
    const mark = claimed && isAt(claimed) ? 'claim' : inputs.some(isAt) ? 'input' : null;
    return [
      {
        text: cell.text,
        mark,
        header: cell.header || row < table.headerRows || column < table.headerColumns,
        bold: cell.bold,
        column_span: cell.columnSpan,
        row_span: 1,
      } as const,
    ];
  });
}
