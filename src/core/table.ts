import type { Cell, Table } from './paper.ts';

export function cellAt(table: Table, row: number, column: number): Cell | null {
  const index = table.grid[row]?.[column];
  return index === undefined ? null : (table.cells[index] ?? null);
}
export function columnPath(table: Table, column: number): string[] {
  const path: string[] = [];
  for (let row = 0; row < table.headerRows; row++) {
    const text = cellAt(table, row, column)?.text.trim();
    if (text && path.at(-1) !== text) path.push(text);
  }
  return path;
}
export function rowPath(table: Table, row: number): string[] {
  const path: string[] = [];
  for (let column = 0; column < table.headerColumns; column++) {
    const text = cellAt(table, row, column)?.text.trim();
    if (text && path.at(-1) !== text) path.push(text);
  }
  return path;
}
