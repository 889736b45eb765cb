import type { Claim, Excerpt } from '../claim.ts';
import { numberOf } from '../words.ts';

export interface ExcerptView {
  readonly title: string;
  readonly boxName: string;
  readonly caption: string | null;
  readonly geometry: boolean;
  readonly columns: number;
  readonly heads: readonly (readonly CellView[])[];
  readonly rows: readonly (readonly CellView[])[];
  readonly hasClaim: boolean;
  readonly hasInput: boolean;
}

/** Places of a claim's inputs in its excerpt: "table row column" to the id of the cell. */
export type InputAnchors = ReadonlyMap<string, string>;

export interface CellView {
  /** Of a cell that a check's input is; null for the others. */
  readonly id: string | null;
  readonly text: string;
  readonly tag: 'th' | 'td';
  readonly scope: 'row' | 'col' | null;
  readonly className: string;
  readonly span: number | null;
  /** Hidden word before a marked cell. */
  readonly word: string;
}

/** The lines of a table that a claim and its inputs stand in, head and body apart. */
export function excerptView(claim: Claim): ExcerptView | null {
  const { id, excerpt, origin } = claim;
  if (!excerpt) return null;
  const anchors = [...inputAnchors(claim).values()];
  let input = 0;
  const idOf = ({ mark }: Cell): string | null =>
    mark === 'input' ? (anchors[input++] ?? null) : null;
  const cells = excerpt.rows.flat();
  const where = origin ? `Paper ${origin.paper}, ` : '';
  const label = `${where}${excerpt.label ?? 'a table without a number'}`;
  const heads = excerpt.rows.slice(0, excerpt.header_rows);
  const at = claimColumn(excerpt);
  const body = excerpt.rows.slice(excerpt.header_rows);
  return {
    title: `${label}, the lines that matter`,
    boxName: `${label}, lines of claim ${numberOf(id)}`,
    caption: excerpt.caption,
    geometry: excerpt.extraction === 'geometry',
    columns: Math.max(0, ...excerpt.rows.map(widthOf)),
    heads: heads.map((row) =>
      inColumns(row).map((placed) => cellView(placed, 'col', at, idOf(placed.cell))),
    ),
    rows: body.map((row) =>
      inColumns(row).map((placed) =>
        cellView(placed, scopeOf(placed, excerpt), at, idOf(placed.cell)),
      ),
    ),
    hasClaim: cells.some(({ mark }) => mark === 'claim'),
    hasInput: cells.some(({ mark }) => mark === 'input'),
  };
}

/**
 * Where the inputs of a claim's checks stand in its excerpt. The marked cells of the excerpt are the inputs
 * of one table, line by line; none are told where the excerpt leaves some out.
 */
export function inputAnchors({ id, excerpt, place, grounding, checks }: Claim): InputAnchors {
  const inputs = checks.flatMap((check) => check.inputs.flatMap(({ cell }) => cell ?? []));
  const own =
    place.kind === 'cell' || grounding.cells.length === 1 ? grounding.cells[0] : undefined;
  const table = (own ?? inputs[0])?.table_index;
  const places = new Map(
    inputs
      .filter((cell) => cell.table_index === table)
      .filter((cell) => !(own && cell.row === own.row && cell.column === own.column))
      .map((cell) => [placeOf(cell), cell] as const),
  );
  const sorted = [...places].sort(([, a], [, b]) => a.row - b.row || a.column - b.column);
  const marked = excerpt?.rows.flat().filter(({ mark }) => mark === 'input').length ?? 0;
  if (marked !== sorted.length) return new Map();
  return new Map(sorted.map(([key], index) => [key, `${id}-input-${index + 1}`]));
}

/** The key of a cell among the anchors. */
export function placeOf(cell: { table_index: number; row: number; column: number }): string {
  return `${cell.table_index} ${cell.row} ${cell.column}`;
}

type Cell = Excerpt['rows'][number][number];

interface PlacedCell {
  readonly cell: Cell;
  readonly column: number;
}

/** Cells with the column that each begins in, spans counted. */
function inColumns(row: readonly Cell[]): PlacedCell[] {
  let next = 0;
  return row.map((cell) => {
    const column = next;
    next += Math.max(cell.column_span, 1);
    return { cell, column };
  });
}

/** The claim's column stays in view while the others scroll; null where it is the first. */
function claimColumn({ rows }: Excerpt): number | null {
  const placed = rows.flatMap(inColumns).find(({ cell }) => cell.mark === 'claim');
  return placed && placed.column > 0 ? placed.column : null;
}

const words = { claim: 'claim: ', input: 'input: ' } as const;

function cellView(
  { cell, column }: PlacedCell,
  scope: 'row' | 'col' | null,
  claimed: number | null,
  id: string | null,
): CellView {
  const heads = scope !== null && cell.mark === null && cell.text.trim() !== '';
  const names = [
    cell.mark ?? '',
    numeric.test(cell.text.trim()) ? 'num' : '',
    cell.bold ? 'bold' : '',
    column === claimed && cell.column_span <= 1 ? 'at-claim' : '',
  ];
  return {
    id,
    text: cell.text,
    tag: heads ? 'th' : 'td',
    scope: heads ? scope : null,
    className: names.filter(Boolean).join(' '),
    span: cell.column_span > 1 ? cell.column_span : null,
    word: cell.mark ? words[cell.mark] : '',
  };
}

const numeric = /^[+\-−±]?\.?\d/;

function scopeOf({ cell, column }: PlacedCell, { header_columns }: Excerpt): 'row' | null {
  return cell.header || column < header_columns ? 'row' : null;
}

function widthOf(row: Excerpt['rows'][number]): number {
  return row.reduce((width, cell) => width + Math.max(cell.column_span, 1), 0);
}
