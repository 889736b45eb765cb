import type { Row } from './data-table.ts';

/** The rows with every cell that prints the claim's number made another; null where none does. */
export function maskRows(
  rows: readonly Row[],
  { value, step }: { readonly value: string; readonly step: string },
): readonly Row[] | null {
  let found = 0;
  const masked = rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([column, cell]) => {
        if (!saysClaim(cell, Number(value), Number(step) / 2)) return [column, cell];
        found += 1;
        return [column, typeof cell === 'number' ? cell * maskFactor : null];
      }),
    ),
  );
  return found > 0 ? masked : null;
}

/** By how much a masked number is another. */
export const maskFactor = 1.37;

/** As a number in any scale that papers print, or in a text. */
function saysClaim(cell: Row[string] | undefined, claim: number, half: number): boolean {
  const numbers =
    typeof cell === 'number'
      ? [cell]
      : typeof cell === 'string'
        ? (cell.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number)
        : [];
  return numbers.some((number) =>
    [1, 0.01, 100].some(
      (scale) => Math.abs(Math.abs(number) * scale - Math.abs(claim)) <= half * (1 + 1e-9),
    ),
  );
}
