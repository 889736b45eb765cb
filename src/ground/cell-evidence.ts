import type { CellRef } from '../core/claim.ts';
import { namingOf } from '../core/mention.ts';
import type { Token } from '../core/number/token.ts';
import { refTo, type TableReading } from '../core/table-reading.ts';

/** The one cell that a sentence names by row and column and that prints its number; null when none or several do. */
export function cellEvidence(
  sentence: string,
  token: Token,
  tables: readonly TableReading[],
): CellRef | null {
  const named = tables.flatMap((reading) =>
    [...reading.numbers].flatMap(([cell, { main }]) => {
      const same = main.value === token.value && main.decimals === token.decimals;
      if (!same) return [];
      const { row, column } = namingOf(sentence, reading.table, cell.row, cell.column);
      return row && column ? [refTo(reading, cell)] : [];
    }),
  );
  return named.length === 1 ? (named[0] ?? null) : null;
}
