import { intervalOf } from '../interval-of.ts';
import type { CellRef, GroundedClaim } from '../../core/claim.ts';
import type { BoundNumber, Identity } from '../../core/identity.ts';
import type { Interval } from '../../core/interval.ts';
import { read, relativeChange, scale, sub } from '../../core/interval-arithmetic.ts';
import { numberAt, type TableReading } from '../../core/table-reading.ts';
import { bound, endsOf, printed } from '../bound.ts';
import type { Check, Context } from '../context.ts';
import { basisOf, establish, type Ranked } from '../establish.ts';
import { headerNames } from '../headers.ts';

/** F8: a printed change in a table against a reference that the table establishes. */
export const f8: Check = {
  id: 'F8',
  title: 'change printed in a table',
  kind: 'recomputation',
  script: `(input, { interval: { read, sub, relativeChange, scale, write } }) => {
  const [cell, reference] = [read(input.cell), read(input.reference)];
  return write(input.relative ? scale(relativeChange(cell, reference), '100') : sub(cell, reference));
}`,
  derive,
};

interface Rule {
  readonly name: string;
  readonly relative: boolean;
  /** The changed cell and its reference for a change at this place. */
  readonly pair: (ref: CellRef) => readonly [CellRef, CellRef];
}

function derive(claim: GroundedClaim, context: Context): Identity[] {
  const { cell, quantity } = claim;
  const reading = cell ? context.tables[cell.table] : undefined;
  if (!cell || !quantity || !reading || !quantity.operations.includes('difference')) return [];
  const beside = quantity.operations.includes('relative-change');
  const best = ruleFor(reading, cell, beside, context);
  const inputs = best && inputsOf(reading, best.rule, cell);
  if (!best || !inputs) return [];
  const [changed, reference] = inputs;
  return [
    {
      check: 'F8',
      claim: claim.id,
      target: quantity.token,
      formula: best.rule.relative
        ? `(${printed(changed.token)} − ${printed(reference.token)}) / ${printed(reference.token)}`
        : `${printed(changed.token)} − ${printed(reference.token)}`,
      inputs,
      basis: basisOf(best, null, 'The table does not say what its changes refer to.'),
      readings: [
        {
          name: best.rule.name,
          input: {
            cell: endsOf(changed.token),
            reference: endsOf(reference.token),
            relative: best.rule.relative,
          },
        },
      ],
      doubt: hasNearerReference(reading, inputs)
        ? 'Another line without a change stands nearer, or a rule between the two.'
        : null,
      decider: 'The row or column that the changes refer to.',
    },
  ];
}

const known = new WeakMap<Context['claims'], Map<string, Ranked<Rule> | null>>();

/** The rule for the changes of a table, the same for all that stand in one line or beside their numbers: found once. */
function ruleFor(
  reading: TableReading,
  cell: CellRef,
  beside: boolean,
  context: Context,
): Ranked<Rule> | null {
  const found = known.get(context.claims) ?? new Map<string, Ranked<Rule> | null>();
  known.set(context.claims, found);
  const key = `${cell.table} ${beside ? 'beside' : `${cell.row} ${cell.column}`}`;
  const before = found.get(key);
  if (before !== undefined) return before;
  const peers = context.claims.filter(
    (other) =>
      other.cell?.table === cell.table &&
      other.role === 'derived' &&
      other.quantity?.operations.includes('difference') &&
      other.quantity.operations.includes('relative-change') === beside,
  );
  const { best } = establish(
    beside ? besideRules(reading) : ownRules(reading, cell, peers),
    (rule) =>
      peers.flatMap(({ cell: ref, quantity: other }) => {
        const inputs = ref && inputsOf(reading, rule, ref);
        return inputs && other ? [{ target: other.token, inputs }] : [];
      }),
    (inputs, rule) => compute(inputs, rule),
  );
  found.set(key, best);
  return best;
}

/** A change that stands in a column or row of its own: between the two lines before it. */
function ownRules(reading: TableReading, cell: CellRef, peers: readonly GroundedClaim[]): Rule[] {
  const inColumn = peers.filter((peer) => peer.cell?.column === cell.column).length;
  const inRow = peers.filter((peer) => peer.cell?.row === cell.row).length;
  const along = inColumn >= inRow;
  const first = along ? reading.table.headerColumns : reading.table.headerRows;
  const at = along ? cell.column : cell.row;
  const places = Array.from({ length: Math.max(0, at - first) }, (_, index) => first + index);
  const move = (ref: CellRef, place: number): CellRef =>
    along ? { ...ref, column: place } : { ...ref, row: place };
  const [a, b] = [at - 1, at - 2];
  const pairs = [[a, b] as const, [b, a] as const, [a, first] as const, [first, a] as const].filter(
    ([x, y]) => x !== y && places.includes(x) && places.includes(y),
  );
  return pairs.flatMap(([x, y]) =>
    [false, true].map((relative) => ({
      name: `${headerNames(reading, along ? 'row' : 'column', x).at(-1) ?? x} against ${headerNames(reading, along ? 'row' : 'column', y).at(-1) ?? y}`,
      relative,
      pair: (ref: CellRef) => [move(ref, x), move(ref, y)] as const,
    })),
  );
}

/** A change in parentheses beside a number: against a fixed row or column, or the one before it. */
function besideRules(reading: TableReading): Rule[] {
  const { headerRows, headerColumns, grid } = reading.table;
  const rows = grid.map((_, row) => row).slice(headerRows);
  const columns = (grid[0] ?? []).map((_, column) => column).slice(headerColumns);
  const rule = (name: string, to: (ref: CellRef) => CellRef): Rule[] =>
    [false, true].map((relative) => ({ name, relative, pair: (ref) => [ref, to(ref)] as const }));
  return [
    ...rows.flatMap((row) =>
      rule(`against ${nameOf(headerNames(reading, 'column', row)) ?? `row ${row + 1}`}`, (ref) => ({
        ...ref,
        row,
      })),
    ),
    ...columns.flatMap((column) =>
      rule(
        `against ${nameOf(headerNames(reading, 'row', column)) ?? `column ${column + 1}`}`,
        (ref) => ({ ...ref, column }),
      ),
    ),
    ...rule('against the row above', (ref) => ({ ...ref, row: ref.row - 1 })),
  ];
}

/** Each part between two rules, or behind a row without changes, may have a reference of its own. */
function hasNearerReference(
  reading: TableReading,
  [changed, reference]: readonly [BoundNumber, BoundNumber],
): boolean {
  const [own, other] = [changed.cell, reference.cell];
  if (!own || !other) return false;
  const inner = reading.table.rules.filter((rule) => rule > reading.table.headerRows);
  const blockOf = (row: number): number => inner.filter((rule) => rule <= row).length;
  if (blockOf(own.row) !== blockOf(other.row)) return true;
  const between = own.row - other.row - 1;
  return (
    own.column === other.column &&
    Array.from({ length: Math.max(0, between) }, (_, step) => other.row + 1 + step).some((row) => {
      const number = numberAt(reading, row, own.column);
      return number !== null && number.inParentheses === null;
    })
  );
}

/** The last of some headers that is more than a unit. */
function nameOf(names: readonly string[]): string | undefined {
  return names.findLast((name) => /\p{L}{2}/u.test(name)) ?? names.at(-1);
}

function inputsOf(
  reading: TableReading,
  { pair }: Rule,
  ref: CellRef,
): [BoundNumber, BoundNumber] | null {
  const [changed, reference] = pair(ref);
  if (changed.row === reference.row && changed.column === reference.column) return null;
  const [a, b] = [changed, reference].map(({ row, column }) => numberAt(reading, row, column));
  if (!a || !b) return null;
  return [bound('changed', a.main, changed), bound('reference', b.main, reference)];
}

function compute(inputs: readonly BoundNumber[], { relative }: Rule): Interval | null {
  const [changed, reference] = inputs.map(({ token }) => read(endsOf(token)));
  if (!changed || !reference) return null;
  if (relative && reference.low.compare(0) <= 0 && reference.high.compare(0) >= 0) return null;
  return intervalOf(
    relative ? scale(relativeChange(changed, reference), '100') : sub(changed, reference),
  );
}
