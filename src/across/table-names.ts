import { headerOperation } from '../core/header-operation.ts';
import type { Cell, Table } from '../core/paper.ts';
import { cellAt, headerRowsOver, isHeaderRow } from '../core/table.ts';
import { datasetsIn } from '../core/result-words/dataset-words.ts';
import type { PlacedText } from '../core/result-words/found-part.ts';
import { metricsIn } from '../core/result-words/metric-words.ts';

/** What the title over a column of names says that they are. */
export type Role = 'method' | 'dataset' | 'task' | 'metric' | 'setting' | 'shots' | 'size' | null;

/** More than a name has. */
const mostCharacters = 300;

/** A name of a cell's row or column. */
export interface HeaderName extends PlacedText {
  readonly role: Role;
}

/** Names over a column, outermost first, each once. */
export function columnNames(table: Table, column: number, row: number): HeaderName[] {
  return once(headerRowsOver(table, row).map((header) => cellAt(table, header, column))).map(
    (cell) => ({ ...placed(cell), role: null }),
  );
}

/** Names beside a row: its header cells, and cells of the row under a title such as "Dataset" or "# Shots". */
export function rowNames(table: Table, row: number): HeaderName[] {
  const width = table.grid[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, column) => column);
  const named = columns.filter(
    (column) => column < table.headerColumns || roleOver(table, column) !== null,
  );
  const seen = new Set<Cell>();
  return named.flatMap((column) => {
    const cell = cellAt(table, row, column);
    if (
      !cell?.range ||
      cell.text.length > mostCharacters ||
      seen.has(cell) ||
      (cell.columnSpan > 1 && cell.column !== column)
    )
      return [];
    seen.add(cell);
    return [{ ...placed(cell), role: roleOver(table, column) }];
  });
}

/** The heading over a row within the table's body, such as "Fine-tuning approach"; none for a row that is none's. */
export function groupNames(table: Table, row: number): HeaderName[] {
  for (let above = row - 1; above >= 0 && !isHeaderRow(table, above); above--) {
    const cells = once(table.grid[above]?.map((index) => table.cells[index] ?? null) ?? []);
    const [only] = cells;
    if (only && cells.length === 1 && only.column === 0 && !/^[\d.%\s-]+$/.test(only.text))
      return [{ ...placed(only), role: 'setting' }];
  }
  return [];
}

/** True for a column that names its rows instead of holding results. */
export function isNaming(table: Table, column: number): boolean {
  return column < table.headerColumns || roleOver(table, column) !== null;
}

/** Whether the rows of a table are methods or its columns; null where nothing tells. */
export function methodLine(table: Table): 'row' | 'column' | null {
  const width = table.grid[0]?.length ?? 0;
  const roles = Array.from({ length: width }, (_, column) => roleOver(table, column));
  if (roles.includes('method')) return 'row';
  if (
    roles
      .slice(0, Math.max(1, table.headerColumns))
      .some((role) => role === 'dataset' || role === 'metric' || role === 'task')
  )
    return 'column';
  const rows = table.grid.flatMap((_, row) => (isHeaderRow(table, row) ? [] : row));
  const beside = shareNaming(rows.map((row) => rowNames(table, row)));
  const over = shareNaming(
    Array.from({ length: width }, (_, column) => column)
      .filter((column) => column >= table.headerColumns)
      .map((column) => columnNames(table, column, table.headerRows)),
  );
  if (beside === over) return null;
  return over > beside ? 'row' : 'column';
}

/** True where the names say that the numbers below are no single result: an average, a change, a size. */
export function isNoResult(names: readonly HeaderName[]): boolean {
  return names.some(
    ({ text }) =>
      headerOperation(text) !== null || describing.test(text.replace(/[*†‡↑↓]/g, '').trim()),
  );
}

const describing =
  /^(?:#.*|no\.?|id|year|rank|n|p|(?:num(?:ber)? of )?(?:params?|parameters|layers|dims?|dimensions?|steps|epochs|samples|examples|tokens|data)|(?:model )?size|(?:training |inference )?(?:time|cost|latency|speed|flops|throughput|memory).*|std\.?|s\.?d\.?)\s*(?:\(.*\))?$/i;

/** Share of lines whose names hold a metric or a known data set. */
function shareNaming(lines: readonly (readonly HeaderName[])[]): number {
  if (lines.length === 0) return 0;
  const naming = lines.filter((names) =>
    names.some((name) => metricsIn(name).length > 0 || datasetsIn(name).length > 0),
  );
  return naming.length / lines.length;
}

function roleOver(table: Table, column: number): Role {
  for (let row = table.headerRows - 1; row >= 0; row--) {
    const cell = cellAt(table, row, column);
    if (!cell || cell.columnSpan > 1) continue;
    const title = cell.text.replace(/[*†‡]/g, '').trim();
    const role = titles.find(([words]) => words.test(title))?.[1];
    if (role) return role;
  }
  return null;
}

const titles: readonly (readonly [RegExp, Role])[] = [
  [/^(?:methods?|models?(?: name)?|systems?|approach(?:es)?|algorithms?|encoders?|classifiers?|architectures?|techniques?|networks?|parsers?|baselines?)\b/i, 'method'],
  [/^(?:data ?sets?|corp(?:us|ora)|benchmarks?|test sets?|evaluation sets?)\b/i, 'dataset'],
  [/^tasks?$/i, 'task'],
  [/^(?:metrics?|measures?)$/i, 'metric'],
  [/^(?:#|no\. of|number of)? ?(?:shots?|in-context examples)$/i, 'shots'],
  [/^(?:#|total |activated |num(?:ber)?\.? of )* ?(?:params?|parameters)\b|^model size$/i, 'size'],
  [/^(?:settings?|split|lang(?:uage)?s?|set|regime|training|mode|prompt(?:ing)?|checkpoint|input length)$/i, 'setting'],
]; // prettier-ignore

function once(cells: readonly (Cell | null)[]): Cell[] {
  return cells.flatMap((cell, index) =>
    cell?.range &&
    cell.text.length <= mostCharacters &&
    cells[index - 1] !== cell &&
    cells[index - 1]?.text !== cell.text
      ? [cell]
      : [],
  );
}

function placed(cell: Cell): PlacedText {
  return { text: cell.text, range: cell.range ?? { start: 0, end: 1 } };
}
