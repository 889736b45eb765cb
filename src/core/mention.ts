import type { Table } from './paper.ts';
import { columnPath, rowPath } from './table.ts';

/** More than a name has. */
const mostCharacters = 300;

/** True when a text names `name` as a whole word or phrase, whatever its case and marks. */
export function mentions(text: string, name: string): boolean {
  if (name.length > mostCharacters) return false;
  const wanted = plain(name);
  if (!/\p{L}/u.test(wanted) || wanted.length < 2) return false;
  return ` ${plain(text)} `.includes(` ${wanted} `);
}

/** How a cell is named in a text: by a level of its row, of its column, by the table's own label. */
export interface Naming {
  readonly row: boolean;
  readonly column: boolean;
  readonly table: boolean;
}

/** Which of a cell's names stand in a text. */
export function namingOf(text: string, table: Table, row: number, column: number): Naming {
  return {
    row: rowPath(table, row).some((name) => mentions(text, name)),
    column: columnPath(table, column, row).some((name) => mentions(text, name)),
    table: table.label !== null && mentions(text, table.label),
  };
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/\[[^\]]*\]|[\^_]\{?[*†‡§\d,]+\}?|[*†‡↑↓"“”‘’'`]/g, ' ')
    .replace(/[^\p{L}\p{N}+%@.-]+/gu, ' ')
    .replace(/[.-]+(?=\s|$)|(?<=\s|^)[.-]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
