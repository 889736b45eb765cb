import type { CellRef, Claim, GroundedClaim } from '../core/claim.ts';
import { meets, printedInterval } from '../core/interval.ts';
import { namingOf } from '../core/mention.ts';
import type { Token } from '../core/number/token.ts';
import type { Paper } from '../core/paper.ts';
import { readTables, refTo, type TableReading } from '../core/table-reading.ts';
import { columnPath, rowPath } from '../core/table.ts';

/** Ties each claim to its words and to the cells that print its number of the same thing. */
export function ground(claims: readonly Claim[], paper: Paper): GroundedClaim[] {
  const tables = readTables(paper);
  return claims.map((claim) => ({
    ...claim,
    also: [],
    grounding: groundOne(claim, paper, tables),
  }));
}

function groundOne(
  claim: Claim,
  paper: Paper,
  tables: readonly TableReading[],
): GroundedClaim['grounding'] {
  if (claim.cell) {
    const label = paper.tables[claim.cell.table]?.label ?? 'a table without a number';
    return { state: 'supported', cells: [claim.cell], reason: `Printed in ${label}.` };
  }
  const token = claim.statistic ? null : claim.quantity?.token;
  const words = sentenceWords(claim, paper);
  const cells = token ? cellsThatPrint(token, words, tables) : [];
  return {
    state: 'supported',
    cells,
    reason: `The sentence stands in the paper.${token ? ` ${cellReason(cells, paper)}` : ''}`,
  };
}

/** The sentence and, for names it leaves out, the one before it. */
function sentenceWords(claim: Claim, paper: Paper): string {
  const before = claim.sentence === null ? undefined : paper.sentences[claim.sentence - 1];
  const start = before?.range.start ?? claim.statement.start;
  return paper.text.slice(start, claim.statement.end);
}

/** Cells whose print the number may be a rounding of, the best named ones only. */
function cellsThatPrint(token: Token, words: string, tables: readonly TableReading[]): CellRef[] {
  const scored = tables.flatMap((reading) =>
    [...reading.numbers].flatMap(([cell, { main }]) => {
      if (main.decimals < token.decimals || !sameNumber(token, main)) return [];
      const naming = namingOf(words, reading.table, cell.row, cell.column);
      const exact = main.decimals === token.decimals;
      const named = Number(naming.row) + Number(naming.column) + Number(naming.table);
      if (!exact && named === 0) return [];
      if (token.decimals === 0 && named < 2) return [];
      return [{ ref: refTo(reading, cell), score: named + Number(exact) }];
    }),
  );
  const best = Math.max(...scored.map(({ score }) => score), 0);
  return scored.filter(({ score }) => score === best).map(({ ref }) => ref);
}

function sameNumber(token: Token, cell: Token): boolean {
  const absolute = (value: string): string => value.replace(/^-/, '');
  return meets(
    printedInterval(absolute(token.value), token.step),
    printedInterval(absolute(cell.value), cell.step),
  );
}

function cellReason(cells: readonly CellRef[], paper: Paper): string {
  const [only, second] = cells;
  if (!only) return 'No table cell prints its number.';
  if (second) return `Its number stands in ${cells.length} cells.`;
  const table = paper.tables[only.table];
  if (!table) return '';
  const path = [...rowPath(table, only.row), ...columnPath(table, only.column, only.row)].filter(
    Boolean,
  );
  return `Its number stands in ${table.label ?? 'a table'}, ${path.join(' / ')}.`;
}
