import type {
  MetamathAccept,
  MetamathDecline,
  MetamathReject,
  MetamathStatement,
} from '../../core/metamath.ts';
import { kinds, type Database } from './database.ts';
import { Broken, Declined, toReject } from './finding.ts';
import { metamathLimits, type MetamathLimits } from './limits.ts';
import { findTarget, proveTarget } from './prove-target.ts';
import { readDatabase } from './read-database.ts';
import { statementOf } from './statement.ts';
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
    if (target === null) return verifyAll(database, limits, work);
    return proveTarget(database, findTarget(database, target), limits, work);
  } catch (error) {
    return toVerdict(error);
  }
}

/** The statement of a label, as a claim may register it; the database is read, nothing in it is verified. */
export function readMetamathStatement(
  pieces: Iterable<Uint8Array>,
  label: string,
  limits: MetamathLimits = metamathLimits,
): { readonly kind: 'read'; readonly read: MetamathStatement } | MetamathReject | MetamathDecline {
  try {
    const database = readDatabase(pieces, limits, new Work(limits.work));
    const statement = database.find(label);
    return database.isAssertion(statement)
      ? { kind: 'read', read: statementOf(database, statement) }
      : toReject({ reason: 'target-missing', message: 'No assertion has this label.', label });
  } catch (error) {
    return toVerdict(error);
  }
}

/** The verdict of what was thrown; anything else is our bug. */
export function toVerdict(error: unknown): MetamathReject | MetamathDecline {
  if (error instanceof Broken) return toReject(error.parts);
  if (error instanceof Declined)
    return { kind: 'decline', of: 'solution', because: error.because, message: error.message };
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
    verifier.verify(statement);
    if (database.open.has(statement)) incomplete.push(database.labelText(statement));
    else proofs += 1;
  }
  return { kind: 'accept', assertions, proofs, incomplete, target: null };
}
