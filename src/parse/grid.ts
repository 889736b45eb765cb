import type { CellDraft, TableDraft } from './blocks.ts';

export interface PlacedCell {
  readonly draft: CellDraft;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

export interface Grid {
  readonly cells: readonly PlacedCell[];
  /** Index into `cells` for each place; always rectangular. */
  readonly places: readonly (readonly number[])[];
}

const limits = { rows: 2000, columns: 300, places: 200_000 } as const;

/** Expands row and column spans; null when the table is larger than the engine reads. */
export function toGrid(rows: TableDraft['rows']): Grid | null {
  if (rows.length > limits.rows) return null;
  const cells: PlacedCell[] = [];
  const places: number[][] = rows.map(() => []);
  for (const [row, drafts] of rows.entries()) {
    let column = 0;
    for (const draft of drafts) {
      while (places[row]?.[column] !== undefined) column += 1;
      const rowSpan = Math.min(draft.rowSpan, rows.length - row);
      const columnSpan = Math.min(draft.columnSpan, limits.columns);
      if (column + columnSpan > limits.columns || cells.length > limits.places) return null;
      const index = cells.push({ draft, row, column, rowSpan, columnSpan }) - 1;
      for (let down = row; down < row + rowSpan; down++)
        for (let across = column; across < column + columnSpan; across++) {
          const line = places[down];
          if (line && line[across] === undefined) line[across] = index;
        }
      column += columnSpan;
    }
  }
  return squared(cells, places);
}

/** Fills rows that end early with empty cells. */
function squared(cells: PlacedCell[], places: number[][]): Grid | null {
  const width = Math.max(...places.map((line) => line.length), 0);
  if (width * places.length > limits.places) return null;
  for (const [row, line] of places.entries())
    for (let column = 0; column < width; column++)
      line[column] ??= cells.push({ draft: blank, row, column, rowSpan: 1, columnSpan: 1 }) - 1;
  return { cells, places };
}

const blank: CellDraft = {
  text: '',
  rowSpan: 1,
  columnSpan: 1,
  header: false,
  bold: false,
  underline: false,
};
