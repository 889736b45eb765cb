import type { GroundedClaim } from '../core/claim.ts';
import type { Identity } from '../core/identity.ts';
import type { Paper } from '../core/paper.ts';
import { readTables } from '../core/table-reading.ts';
import type { TableIdentity } from '../core/table-identity.ts';
import { checks } from './checks/index.ts';
import type { Check, Context } from './context.ts';
import { specialLine } from './tables/special-line.ts';

/** Checks of a number that a header calls an aggregate. */
const aggregates = new Set(['F1', 'F2', 'F3', 'F4', 'F14']);

/** Every identity that the tables of a paper hold by themselves: what makes a number of theirs re-computable. */
export function findTableIdentities(paper: Paper): TableIdentity[] {
  const tables = readTables(paper).filter(({ numbers }) => numbers.size > 0);
  const byIndex = new Map(tables.map((reading) => [reading.index, reading]));
  return checks.flatMap(({ inTables, kind }) =>
    (inTables?.(tables, { paper, text: paper.text }) ?? []).map((identity) => {
      const reading = byIndex.get(identity.cell.table);
      if (identity.doubt !== null || kind === 'copy' || !reading) return identity;
      return {
        ...identity,
        doubt: specialLine(reading, identity.cell, paper, aggregates.has(identity.check)),
      };
    }),
  );
}

/** The table identities of one check that test this claim: its own cell, or the one cell that its sentence repeats. */
export function identitiesOf(check: Check, claim: GroundedClaim, context: Context): Identity[] {
  const { cell, quantity, role } = claim;
  if (!quantity || role === 'mark') return [];
  if (!check.inTables) return [];
  if (cell)
    return (context.byTarget.get(quantity.token.start) ?? [])
      .filter((one) => one.check === check.id)
      .map((identity) => toIdentity(identity, claim));
  const [repeated, second] = claim.grounding.cells;
  if (!repeated || second || check.kind === 'copy') return [];
  return context.inTables
    .filter(
      ({ check: id, cell: at, operation }) =>
        id === check.id &&
        at.table === repeated.table &&
        at.row === repeated.row &&
        at.column === repeated.column &&
        operation !== null &&
        quantity.operations.includes(operation),
    )
    .map((identity) => ({ ...toIdentity(identity, claim), target: quantity.token }));
}

function toIdentity(identity: TableIdentity, claim: GroundedClaim): Identity {
  const { check, target, formula, inputs, basis, readings, doubt, decider } = identity;
  return { check, target, formula, inputs, basis, readings, doubt, decider, claim: claim.id };
}
