import type { CellRef, Operation, Role } from '../core/claim.ts';
import { headerOperation, isBesideSpread } from '../core/header-operation.ts';
import type { Token } from '../core/number/token.ts';
import type { Cell, Paper, Table } from '../core/paper.ts';
import { columnPath, rowPath } from '../core/table.ts';
import type { TableIdentity } from '../core/table-identity.ts';
import { tableNumbers, type CellNumber } from '../core/table-number.ts';

export interface FoundCell {
  readonly role: Role;
  readonly cell: CellRef;
  readonly source: Cell;
  readonly token: Token;
  readonly operations: readonly Operation[];
}

/**
 * Claims that a table makes: numbers that other numbers of the paper give, cells under a header that
 * names an operation, printed changes, numbers that two tables print, marks of the best.
 */
export function findTableClaims(paper: Paper, inTables: readonly TableIdentity[]): FoundCell[] {
  const tested = new Map<number, TableIdentity[]>();
  for (const identity of inTables)
    tested.set(identity.target.start, [...(tested.get(identity.target.start) ?? []), identity]);
  return paper.tables.flatMap((table, index) => {
    const numbers = tableNumbers(table);
    const bold = [...numbers.keys()].filter((cell) => cell.bold).length;
    return [...numbers].flatMap(([cell, number]) =>
      claimsOfCell(table, index, cell, number, bold, tested),
    );
  });
}

function claimsOfCell(
  table: Table,
  index: number,
  cell: Cell,
  number: CellNumber,
  boldCells: number,
  tested: ReadonlyMap<number, readonly TableIdentity[]>,
): FoundCell[] {
  const base = {
    cell: { table: index, row: cell.row, column: cell.column },
    source: cell,
  };
  const found: FoundCell[] = [];
  for (const token of [number.main, number.pair, number.inParentheses]) {
    if (!token) continue;
    const identities = tested.get(token.start) ?? [];
    const operations = [
      ...new Set([
        ...identities.flatMap(({ operation }) => operation ?? []),
        ...named(table, cell, number, token),
      ]),
    ];
    if (operations.length > 0) found.push({ ...base, role: 'derived', token, operations });
    else if (identities.length > 0) found.push({ ...base, role: 'measurement', token, operations });
  }
  if (cell.bold && boldCells >= 2)
    found.push({ ...base, role: 'mark', token: number.main, operations: ['extreme'] });
  return found;
}

/** What headers or signs say of how a number came about. */
function named(table: Table, cell: Cell, number: CellNumber, token: Token): Operation[] {
  if (token === number.inParentheses) return token.signed ? ['difference', 'relative-change'] : [];
  const operation = token === number.main ? derivedBy(table, cell) : null;
  return operation ? [operation] : [];
}

/** The operation that the nearest header of the cell's column or row names. */
function derivedBy(table: Table, cell: Cell): Operation | null {
  const column = headerOperation(columnPath(table, cell.column, cell.row).at(-1) ?? '');
  const row = headerOperation(rowPath(table, cell.row).at(-1) ?? '');
  if (column && isBesideSpread(table, cell.row, cell.column)) return null;
  return column ?? row;
}
