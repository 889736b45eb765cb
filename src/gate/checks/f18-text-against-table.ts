import type { CellRef, GroundedClaim } from '../../core/claim.ts';
import type { Identity } from '../../core/identity.ts';
import { mentions } from '../../core/mention.ts';
import { columnPath, rowPath } from '../../core/table.ts';
import { findRepeated } from '../tables/repeated.ts';
import { bound, endsOf, type Check, type Context } from '../context.ts';

/** F18: a number of the text is that of the one cell which the sentence names; two tables print one number alike. */
export const f18: Check = {
  id: 'F18',
  title: 'text against table',
  kind: 'copy',
  script: `(input, { interval: { read, write } }) => write(read(input.cell))`,
  derive,
  inTables: findRepeated,
};

function derive(claim: GroundedClaim, context: Context): Identity[] {
  const { quantity, role, sentence } = claim;
  if (sentence === null || !quantity || role !== 'measurement' || quantity.token.hedge !== 'none')
    return [];
  const named = cellsNamed(claim, context);
  const printedAt = claim.grounding.cells;
  const ref = named.length === 1 ? named[0] : printedAt.length === 1 ? printedAt[0] : undefined;
  const reading = ref ? context.tables[ref.table] : undefined;
  const cell =
    ref && reading
      ? reading.table.cells.find(({ row, column }) => row === ref.row && column === ref.column)
      : undefined;
  const number = cell && reading?.numbers.get(cell);
  if (!ref || !reading || !number) return [];
  const elsewhere = printedAt.some((other) => !same(other, ref));
  return [
    {
      check: 'F18',
      claim: claim.id,
      target: quantity.token,
      formula: `the cell ${[...rowPath(reading.table, ref.row), ...columnPath(reading.table, ref.column, ref.row)].join(' / ')}`,
      inputs: [bound(reading.table.label ?? 'table', number.main, ref)],
      basis:
        named.length === 1
          ? {
              kind: 'stated',
              words: 'The sentence names the row, the column and the table.',
              range: claim.statement,
            }
          : { kind: 'supposed', why: 'Only the number itself leads to this cell.' },
      readings: [{ name: 'the cell as printed', input: { cell: endsOf(number.main) } }],
      doubt: elsewhere ? 'Another cell prints this very number.' : null,
      decider: 'Which cell the sentence speaks of.',
    },
  ];
}

/** Cells of the table that the sentence refers to by label, whose row and column it names in full. */
function cellsNamed(claim: GroundedClaim, { paper, tables }: Context): CellRef[] {
  const words = paper.text.slice(claim.statement.start, claim.statement.end);
  return tables
    .filter(({ table }) => table.label !== null && mentions(words, table.label))
    .flatMap(({ table, index, numbers }) =>
      [...numbers.keys()].flatMap(({ row, column }) => {
        const names = [...rowPath(table, row), ...columnPath(table, column, row)];
        const whole = names.length >= 2 && names.every((name) => mentions(words, name));
        return whole ? [{ table: index, row, column }] : [];
      }),
    );
}

function same(a: CellRef, b: CellRef): boolean {
  return a.table === b.table && a.row === b.row && a.column === b.column;
}
