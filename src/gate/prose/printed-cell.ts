import type { CellRef, GroundedClaim } from '../../core/claim.ts';
import type { CheckId, Identity } from '../../core/identity.ts';
import { mentions, namingOf } from '../../core/mention.ts';
import { endsInLabel } from '../../core/number/label.ts';
import { readNumbers } from '../../core/number/read-numbers.ts';
import { columnPath, rowPath } from '../../core/table.ts';
import { numberAt } from '../../core/table-reading.ts';
import { bound, endsOf } from '../bound.ts';
import type { Context } from '../context.ts';

/** A number of the text against the one cell that prints it, or that the sentence names in full. */
export function againstCell(check: CheckId, claim: GroundedClaim, context: Context): Identity[] {
  const { quantity, role, sentence } = claim;
  if (sentence === null || !quantity || role !== 'measurement') return [];
  const named = cellsNamed(claim, context);
  const printedAt = claim.grounding.cells;
  const ref = named.length === 1 ? named[0] : printedAt.length === 1 ? printedAt[0] : undefined;
  const reading = ref ? context.tables[ref.table] : undefined;
  const number = ref && reading ? numberAt(reading, ref.row, ref.column) : null;
  if (!ref || !reading || !number) return [];
  const isNamed = named.length === 1 || isNamedInFull(claim, context, ref);
  if (quantity.token.hedge !== 'none' && !isNamed) return [];
  const elsewhere = printedAt.some((other) => !same(other, ref));
  const { table } = reading;
  return [
    {
      check,
      claim: claim.id,
      target: quantity.token,
      formula: `the cell ${[...rowPath(table, ref.row), ...columnPath(table, ref.column, ref.row)].join(' / ')}`,
      inputs: [bound(table.label ?? 'table', number.main, ref)],
      basis: isNamed
        ? {
            kind: 'stated',
            words: 'The sentence names the row and the column.',
            range: claim.statement,
          }
        : { kind: 'supposed', why: 'Only the number itself leads to this cell.' },
      readings: [{ name: 'the cell as printed', input: { cell: endsOf(number.main) } }],
      doubt: elsewhere
        ? 'Another cell prints this very number.'
        : speaksOfAnother(claim, context)
          ? 'The sentence may speak of another number than that of the cell.'
          : null,
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

/** The cell that prints the number is also the one whose row and column the sentence names. */
function isNamedInFull(claim: GroundedClaim, { paper, tables }: Context, ref: CellRef): boolean {
  const words = paper.text.slice(claim.statement.start, claim.statement.end);
  const table = tables[ref.table]?.table;
  if (!table || claim.grounding.cells.length !== 1) return false;
  const naming = namingOf(words, table, ref.row, ref.column);
  return naming.row && naming.column;
}

/** A sentence of one number, that compares it with nothing, speaks of the cell that it names. */
export function speaksOfAnother(
  { statement, quantity }: GroundedClaim,
  { paper }: Context,
): boolean {
  const words = paper.text.slice(statement.start, statement.end);
  const numbers = readNumbers(words).filter(({ start }) => !endsInLabel(words.slice(0, start)));
  return (
    numbers.length !== 1 ||
    quantity?.token.unit === 'points' ||
    /\b(?:compared|than|unlike|without|instead|before|after|at first|initially|previous\w*|earlier|baselines?|majority|training set|inter-?annotator|agreement|deviation|variance|points|above|below|reported|epochs?|difference|half|average)\b/i.test(
      words,
    )
  );
}

function same(a: CellRef, b: CellRef): boolean {
  return a.table === b.table && a.row === b.row && a.column === b.column;
}
