import type { CellRef, GroundedClaim, Operation } from '../core/claim.ts';
import type { BoundNumber, CheckId, Identity } from '../core/identity.ts';
import type { Interval } from '../core/interval.ts';
import type { Ends } from '../core/interval-arithmetic.ts';
import { read, write } from '../core/interval-arithmetic.ts';
import type { TableReading } from '../core/table-reading.ts';
import type { Context } from './context.ts';
import { printed } from './context.ts';
import { basisOf, establish, type Ranked, type Trial } from './establish.ts';
import { headerNames, type Line } from './headers.ts';
import { aggregateHypotheses, type Hypothesis } from './hypotheses.ts';

/** What tells a mean from a sum when a column or row of them is read. */
export interface Aggregate {
  readonly check: CheckId;
  readonly operation: Operation;
  readonly word: string;
  /** Ends of one input as the formula takes them. */
  readonly ends: (number: BoundNumber) => [string, string];
  readonly combine: (terms: readonly Ends[]) => Ends;
  readonly formula: (terms: readonly string[]) => string;
}

/** Identities of a cell, or of a sentence that repeats a cell, under a header that names the aggregate. */
export function deriveAggregate(
  claim: GroundedClaim,
  context: Context,
  aggregate: Aggregate,
): Identity[] {
  const target = claim.quantity?.token;
  if (!target || !claim.quantity?.operations.includes(aggregate.operation)) return [];
  const ref = claim.cell ?? onlyAggregateCell(claim, context, aggregate);
  const reading = ref ? context.tables[ref.table] : undefined;
  if (!ref || !reading) return [];
  const lines = (['row', 'column'] as const).filter((line) =>
    claimsAlong(context, aggregate, ref, line).some(({ cell }) => same(cell, ref)),
  );
  return lines.flatMap((line) => {
    const identity = identityAlong(claim, context, aggregate, reading, ref, line);
    return identity ? [{ ...identity, target }] : [];
  });
}

function identityAlong(
  claim: GroundedClaim,
  context: Context,
  aggregate: Aggregate,
  reading: TableReading,
  ref: CellRef,
  line: Line,
): Identity | null {
  const peers = claimsAlong(context, aggregate, ref, line);
  const aggregates = new Set(peersPlaces(context, aggregate, reading, line));
  const hypotheses = aggregateHypotheses(reading, line, (place) => aggregates.has(place));
  const { best, ranked } = establish(
    hypotheses,
    ({ inputs }) => peers.flatMap((peer) => trial(peer, inputs)),
    (inputs) => compute(inputs, aggregate),
  );
  const applicable = ranked.filter(({ rule }) => rule.inputs(ref.row, ref.column) !== null);
  const chosen = best && applicable.includes(best) ? best : applicable[0];
  const inputs = chosen?.rule.inputs(ref.row, ref.column);
  const target = claim.quantity?.token;
  if (!chosen || !inputs || !target) return null;
  const header =
    headerNames(reading, line, line === 'row' ? ref.column : ref.row, ref.row).at(-1) ?? '';
  return {
    check: aggregate.check,
    claim: claim.id,
    target,
    formula: aggregate.formula(inputs.map(({ token }) => printed(token))),
    inputs,
    basis: basisOf(
      chosen as Ranked<Hypothesis>,
      `The header "${header}" names the ${aggregate.word}.`,
      `"${header}" does not say over which numbers, and the table does not establish it.`,
    ),
    readings: [
      {
        name: `${aggregate.word} of ${chosen.rule.name}`,
        input: { terms: inputs.map(aggregate.ends) },
      },
    ],
    doubt: null,
    decider: `Which numbers "${header}" is the ${aggregate.word} of.`,
  };
}

/** Cells of the same header: the lines over which a rule can be established. */
function claimsAlong(
  context: Context,
  { operation }: Aggregate,
  ref: CellRef,
  line: Line,
): GroundedClaim[] {
  return context.claims.filter(
    ({ cell, quantity, role }) =>
      role === 'derived' &&
      cell?.table === ref.table &&
      quantity?.operations[0] === operation &&
      (line === 'row' ? cell.column === ref.column : cell.row === ref.row) &&
      isNamedAlong(context, cell, line, operation),
  );
}

/** True when it is the header across this line, not the other one, that names the operation. */
function isNamedAlong(context: Context, cell: CellRef, line: Line, operation: Operation): boolean {
  const along = context.claims.filter(
    (other) =>
      other.role === 'derived' &&
      other.cell?.table === cell.table &&
      other.quantity?.operations[0] === operation,
  );
  const inColumn = along.filter((other) => other.cell?.column === cell.column).length;
  const inRow = along.filter((other) => other.cell?.row === cell.row).length;
  return line === 'row' ? inColumn >= inRow : inRow > inColumn;
}

function peersPlaces(
  context: Context,
  { operation }: Aggregate,
  reading: TableReading,
  line: Line,
): number[] {
  return context.claims.flatMap(({ cell, quantity, role }) =>
    role === 'derived' &&
    cell?.table === reading.index &&
    quantity?.operations[0] === operation &&
    isNamedAlong(context, cell, line, operation)
      ? [line === 'row' ? cell.column : cell.row]
      : [],
  );
}

function trial({ cell, quantity }: GroundedClaim, inputsOf: Hypothesis['inputs']): Trial[] {
  const inputs = cell && inputsOf(cell.row, cell.column);
  return inputs && quantity ? [{ target: quantity.token, inputs }] : [];
}

function compute(inputs: readonly BoundNumber[], aggregate: Aggregate): Interval {
  const [low, high] = write(aggregate.combine(inputs.map((input) => read(aggregate.ends(input)))));
  return { low, high };
}

/** The one cell of this aggregate that a sentence repeats. */
function onlyAggregateCell(
  claim: GroundedClaim,
  context: Context,
  { operation }: Aggregate,
): CellRef | null {
  const cells = claim.grounding.cells.filter((ref) =>
    context.claims.some(
      ({ cell, quantity }) => same(cell, ref) && quantity?.operations[0] === operation,
    ),
  );
  return cells.length === 1 ? (cells[0] ?? null) : null;
}

function same(a: CellRef | null, b: CellRef): boolean {
  return a !== null && a.table === b.table && a.row === b.row && a.column === b.column;
}
