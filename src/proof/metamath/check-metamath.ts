import { sha256 } from '../../core/hash.ts';
import type {
  MetamathAccept,
  MetamathDecline,
  MetamathReject,
  MetamathTarget,
} from '../../core/metamath.ts';
import { closureOf } from './closure.ts';
import { kinds, type Database } from './database.ts';
import { Broken, Declined, toReject } from './finding.ts';
import { metamathLimits, type MetamathLimits } from './limits.ts';
import { readDatabase } from './read-database.ts';
import { canonicalStatement, statementOf } from './statement.ts';
import { ProofVerifier } from './verify-proof.ts';
import { Work } from './work.ts';

/**
 * Verifies all proofs of a database, or those that one target rests on; `pieces` are its bytes in order. The whole
 * database must keep the rules of the language in either case. Pure: the same in Node and in a page.
 */
export function checkMetamath(
  pieces: Iterable<Uint8Array>,
  target: string | null = null,
  limits: MetamathLimits = metamathLimits,
): MetamathAccept | MetamathReject | MetamathDecline {
  try {
    const work = new Work(limits.work);
    const database = readDatabase(pieces, limits, work);
    return target === null
      ? verifyAll(database, limits, work)
      : verifyTarget(database, target, limits, work);
  } catch (error) {
    return toVerdict(error, 'solution');
  }
}

/** The verdict of what was thrown; anything else is our bug. */
export function toVerdict(
  error: unknown,
  of: MetamathDecline['of'],
): MetamathReject | MetamathDecline {
  if (error instanceof Broken) return toReject(error.parts);
  if (error instanceof Declined)
    return { kind: 'decline', of, because: error.because, message: error.message };
  throw error;
}

function verifyAll(database: Database, limits: MetamathLimits, work: Work): MetamathAccept {
  const verifier = new ProofVerifier(database, limits, work);
  const incomplete: string[] = [];
  let [assertions, proofs] = [0, 0];
  for (let statement = 1; statement <= database.count; statement += 1) {
    if (!database.isAssertion(statement)) continue;
    assertions += 1;
    if (database.kind.at(statement) !== kinds.provable) continue;
    if (database.open.has(statement) && !database.faults.has(statement)) {
      incomplete.push(database.labelText(statement));
      continue;
    }
    verifier.verify(statement);
    proofs += 1;
  }
  return { kind: 'accept', assertions, proofs, incomplete, target: null };
}

function verifyTarget(
  database: Database,
  label: string,
  limits: MetamathLimits,
  work: Work,
): MetamathAccept {
  const target = findTarget(database, label);
  const closure = closureOf(database, target, work);
  const verifier = new ProofVerifier(database, limits, work);
  const proofs = closure.filter((statement) => database.kind.at(statement) === kinds.provable);
  for (const statement of proofs) {
    if (database.open.has(statement) && !database.faults.has(statement))
      throw new Broken({
        reason: 'incomplete',
        message:
          statement === target
            ? 'Its proof is left open by a "?".'
            : `The proof of ${label} rests on it, and its own is left open by a "?".`,
        label: database.labelText(statement),
        line: database.line.at(statement),
      });
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

function findTarget(database: Database, label: string): number {
  const target = database.find(label);
  const line = target === 0 ? null : database.line.at(target);
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
    line,
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
  const isLogic = ({ statement }: { readonly statement: string }): boolean =>
    statement === '|-' || statement.startsWith('|- ');
  const proved = statementOf(database, target);
  return {
    ...proved,
    axioms: assumed.filter(isLogic),
    syntax: assumed.filter((one) => !isLogic(one)).map(({ label }) => label),
    closure: closure.length,
    statementHash: sha256(canonicalStatement(proved)),
    foundationHash: sha256(
      assumed
        .map((one) => `${one.label}\n${canonicalStatement(one)}\n`)
        .sort()
        .join('\n'),
    ),
  };
}

function countAssertions(database: Database): number {
  let count = 0;
  for (let statement = 1; statement <= database.count; statement += 1)
    if (database.isAssertion(statement)) count += 1;
  return count;
}
