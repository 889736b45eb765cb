import type { CellRef } from '../core/claim.ts';
import { mentions } from '../core/mention.ts';
import type { Token } from '../core/number/token.ts';
import { refTo, type TableReading } from '../core/table-reading.ts';
import { columnPath, rowPath } from '../core/table.ts';
import { isNegator } from './negation-change.ts';
import { isDirection } from './opposites.ts';
import { isNumber } from './same-number.ts';
import { setsAgainst } from './same-result.ts';
import { toWords } from './words.ts';

/**
 * The one cell that a sentence names by row and column, where it prints the sentence's number; null when another is
 * named as well, and for a sentence that compares or negates: a cell says nothing of that.
 */
export function cellEvidence(
  sentence: string,
  token: Token,
  tables: readonly TableReading[],
): CellRef | null {
  const count = (names: readonly string[]): number =>
    names.filter((name) => mentions(sentence, name)).length;
  const named = tables.flatMap((reading) =>
    [...reading.numbers].flatMap(([cell, { main }]) => {
      const rows = rowPath(reading.table, cell.row);
      const columns = columnPath(reading.table, cell.column, cell.row);
      const [row, column] = [count(rows), count(columns)];
      const names = [...rows, ...columns];
      const same = main.value === token.value && main.decimals === token.decimals;
      return row > 0 && column > 0
        ? [{ levels: row + column, same, names, ref: refTo(reading, cell) }]
        : [];
    }),
  );
  // "BLEU" over two columns names both, "BLEU" and "EN-DE" one of them.
  const most = Math.max(...named.map(({ levels }) => levels));
  const closest = named.filter(({ levels }) => levels === most);
  const [only] = closest;
  if (closest.length !== 1 || !only?.same) return null;
  return saysMore(sentence, token, only.names) ? null : only.ref;
}

/** True when something beside the names of row and column compares, negates, turns or is another number. */
function saysMore(sentence: string, token: Token, names: readonly string[]): boolean {
  const known = new Set(names.flatMap((name) => toWords(name).map(({ key }) => key)));
  return toWords(sentence).some(
    (word) =>
      !known.has(word.key) &&
      (isNegator(word) ||
        setsAgainst(word) ||
        isDirection(word.key) ||
        (isNumber(word) && word.number?.value !== token.value)),
  );
}
