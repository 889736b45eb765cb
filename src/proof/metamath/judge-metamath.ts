import type { MetamathQuestion, MetamathVerdict } from '../../core/metamath.ts';
import { toVerdict } from './check-metamath.ts';
import { compareFoundation } from './compare-foundation.ts';
import { compareStatement } from './compare-statement.ts';
import type { Database } from './database.ts';
import { Broken, Declined } from './finding.ts';
import { metamathLimits, type MetamathLimits } from './limits.ts';
import { findTarget, proveTarget, type ProvedTarget } from './prove-target.ts';
import { readDatabase } from './read-database.ts';
import { statementOf } from './statement.ts';
import { Work } from './work.ts';

/** Bytes of both databases, in order. */
export interface MetamathFiles {
  readonly solution: Iterable<Uint8Array>;
  /**
   * The registered database: it states the target, with or without a proof, and every axiom, definition and rule of
   * grammar that a proof may use. Without it those are told apart by label alone.
   */
  readonly challenge?: Iterable<Uint8Array>;
}

/** The whole gate: is exactly the registered statement proved, from what may be used? Pure. */
export function judgeMetamath(
  files: MetamathFiles,
  question: MetamathQuestion,
  limits: MetamathLimits = metamathLimits,
): MetamathVerdict {
  let challenge: Database | null = null;
  try {
    if (files.challenge) challenge = readChallenge(files.challenge, question, limits);
  } catch (error) {
    return declineChallenge(error);
  }
  try {
    return judgeSolution(files.solution, challenge, question, limits);
  } catch (error) {
    return toVerdict(error);
  }
}

function judgeSolution(
  pieces: Iterable<Uint8Array>,
  challenge: Database | null,
  question: MetamathQuestion,
  limits: MetamathLimits,
): ProvedTarget {
  const work = new Work(limits.work);
  const solution = readDatabase(pieces, limits, work);
  const target = findTarget(solution, question.label);
  const line = solution.line.at(target);
  const stated = statementOf(solution, target);
  compareStatement(question, stated, line);
  if (challenge)
    compareStatement(statementOf(challenge, challenge.find(question.label)), stated, line);
  const proved = proveTarget(solution, target, limits, work);
  comparePermitted(proved, question);
  if (challenge) compareFoundation(proved.target, solution, challenge);
  return proved;
}

function comparePermitted({ target }: ProvedTarget, question: MetamathQuestion): void {
  const permitted = question.permittedAxioms && new Set(question.permittedAxioms);
  for (const { label, statement } of target.axioms)
    if (permitted?.has(label) === false)
      throw new Broken({
        reason: 'axiom-not-permitted',
        message: `The proof of ${question.label} uses it, and the claim does not permit it.`,
        label,
        found: statement,
      });
  const { foundationHash } = question;
  if (foundationHash !== undefined && foundationHash !== target.foundationHash)
    throw new Broken({
      reason: 'axiom-changed',
      message:
        'The axioms, definitions and grammar of the proof are not those that were registered.',
      label: question.label,
      expected: foundationHash,
      found: target.foundationHash,
    });
}

function readChallenge(
  pieces: Iterable<Uint8Array>,
  question: MetamathQuestion,
  limits: MetamathLimits,
): Database {
  const challenge = readDatabase(pieces, limits, new Work(limits.work));
  const target = challenge.find(question.label);
  if (!challenge.isAssertion(target))
    throw new Broken({ reason: 'target-missing', message: `It does not state ${question.label}.` });
  compareStatement(question, statementOf(challenge, target), challenge.line.at(target));
  return challenge;
}

/** A challenge is the claim's own: what is wrong in it is no fault of the proof. */
function declineChallenge(error: unknown): MetamathVerdict {
  if (error instanceof Declined)
    return { kind: 'decline', of: 'challenge', because: error.because, message: error.message };
  const verdict = toVerdict(error);
  return verdict.kind === 'decline'
    ? verdict
    : { kind: 'decline', of: 'challenge', because: 'format', message: verdict.readable };
}
