import type { CellRef, Operation, Role } from '../core/claim.ts';
import type { Token } from '../core/number/token.ts';
import type { Cell, Paper, Table } from '../core/paper.ts';
import { columnPath, rowPath } from '../core/table.ts';
import { tableNumbers, type CellNumber } from '../core/table-number.ts';
import { headerOperation } from './operation-words.ts';

export interface FoundCell {
  readonly role: Role;
  readonly cell: CellRef;
  readonly source: Cell;
  readonly token: Token;
  readonly operations: readonly Operation[];
  readonly metric: string | null;
  readonly dataset: string | null;
}

/** Claims that a table makes: cells under a header that names an operation, printed changes, marks of the best. */
export function findTableClaims(paper: Paper): FoundCell[] {
  return paper.tables.flatMap((table, index) => {
    const numbers = tableNumbers(table);
    const bold = [...numbers.keys()].filter((cell) => cell.bold).length;
    return [...numbers].flatMap(([cell, number]) => claimsOfCell(table, index, cell, number, bold));
  });
}

function claimsOfCell(
  table: Table,
  index: number,
  cell: Cell,
  number: CellNumber,
  boldCells: number,
): FoundCell[] {
  const ref: CellRef = { table: index, row: cell.row, column: cell.column };
  const base = {
    cell: ref,
    source: cell,
    metric: columnPath(table, cell.column, cell.row).at(-1) ?? null,
    dataset: rowPath(table, cell.row).at(-1) ?? null,
  };
  const found: FoundCell[] = [];
  const operation = derivedBy(table, cell);
  if (operation)
    found.push({ ...base, role: 'derived', token: number.main, operations: [operation] });
  if (number.inParentheses?.signed)
    found.push({
      ...base,
      role: 'derived',
      token: number.inParentheses,
      operations: ['difference', 'relative-change'],
    });
  if (cell.bold && boldCells >= 2)
    found.push({ ...base, role: 'mark', token: number.main, operations: ['extreme'] });
  return found;
}

/** The operation that the nearest header of the cell's column or row names. */
function derivedBy(table: Table, cell: Cell): Operation | null {
  const column = headerOperation(columnPath(table, cell.column, cell.row).at(-1) ?? '');
  const row = headerOperation(rowPath(table, cell.row).at(-1) ?? '');
  if (column && isBesideSpread(table, cell)) return null;
  return column ?? row;
}

/** A mean beside a column of standard deviations describes a sample; it is no mean of the row. */
function isBesideSpread(table: Table, { row, column }: Cell): boolean {
  return [column - 1, column + 1].some((other) =>
    /^(?:s\.?d\.?|std|stdev|standard deviation|s\.?e\.?|variance|min|max|median)\b/i.test(
      columnPath(table, other, row).at(-1) ?? '',
    ),
  );
}
