import type { MetamathAccept, MetamathTarget } from '../../core/metamath.ts';
import { digestOf } from '../digest.ts';
import { closureOf } from './closure.ts';
import { kinds, type Database } from './database.ts';
import { Broken } from './finding.ts';
import type { MetamathLimits } from './limits.ts';
import { canonicalStatement, statementOf } from './statement.ts';
import { ProofVerifier } from './verify-proof.ts';
import type { Work } from './work.ts';

/** A target's verdict, which is always of a target. */
export type ProvedTarget = MetamathAccept & { readonly target: MetamathTarget };

/** The theorem with this label; throws where there is none, or an axiom or a hypothesis has it. */
export function findTarget(database: Database, label: string): number {
  const target = database.find(label);
  if (target === 0)
    throw new Broken({
      reason: 'target-missing',
      message: 'No statement of the database has this label.',
      label,
    });
  if (database.kind.at(target) === kinds.provable) return target;
  throw new Broken({
    reason: 'kind-mismatch',
    message:
      database.kind.at(target) === kinds.axiom
        ? 'It is an axiom of the database ("$a"), not a theorem ("$p").'
        : 'It is a hypothesis of the database, not a theorem ("$p").',
    label,
    line: database.line.at(target),
  });
}

/** Verifies every proof in the closure of a theorem, and says what it rests on; throws where one is wrong or open. */
export function proveTarget(
  database: Database,
  target: number,
  limits: MetamathLimits,
  work: Work,
): ProvedTarget {
  const closure = closureOf(database, target, work);
  const verifier = new ProofVerifier(database, limits, work);
  const proofs = closure.filter((statement) => database.kind.at(statement) === kinds.provable);
  for (const statement of proofs) {
    if (database.open.has(statement) && !database.faults.has(statement))
      throw leftOpen(database, statement, target);
    verifier.verify(statement);
  }
  return {
    kind: 'accept',
    assertions: countAssertions(database),
    proofs: proofs.length,
    incomplete: [],
    target: describeTarget(database, target, closure),
  };
}

function leftOpen(database: Database, statement: number, target: number): Broken {
  return new Broken({
    reason: 'incomplete',
    message:
      statement === target
        ? 'Its proof is left open by a "?".'
        : `The proof of ${database.labelText(target)} rests on it, and its own is left open by a "?".`,
    label: database.labelText(statement),
    line: database.line.at(statement),
  });
}

function describeTarget(
  database: Database,
  target: number,
  closure: readonly number[],
): MetamathTarget {
  const assumed = closure
    .filter((statement) => database.kind.at(statement) === kinds.axiom)
    .map((statement) => statementOf(database, statement));
  const proved = statementOf(database, target);
  return {
    ...proved,
    axioms: assumed.filter(isLogic),
    syntax: assumed.filter((one) => !isLogic(one)).map(({ label }) => label),
    closure: closure.length,
    statementHash: digestOf(canonicalStatement(proved)),
    foundationHash: digestOf(
      assumed
        .map((one) => `${one.label}\n${canonicalStatement(one)}\n`)
        .sort()
        .join('\n'),
    ),
  };
}

function isLogic({ statement }: { readonly statement: string }): boolean {
  return statement === '|-' || statement.startsWith('|- ');
}

function countAssertions(database: Database): number {
  let count = 0;
  for (let statement = 1; statement <= database.count; statement += 1)
    if (database.isAssertion(statement)) count += 1;
  return count;
}
