import type { MetamathTarget } from '../../core/metamath.ts';
import { closureOf } from './closure.ts';
import { kinds, type Database } from './database.ts';
import { Broken } from './finding.ts';
import { canonicalStatement, statementOf } from './statement.ts';
import { Work } from './work.ts';

/**
 * Throws unless all that the proof takes for granted is in the challenge with the same text, hypotheses, kinds of variable
 * and distinct variables: then the proof is one in the challenge's system, whatever else the solution declares.
 */
export function compareFoundation(
  target: MetamathTarget,
  solution: Database,
  challenge: Database,
): void {
  for (const { label } of target.axioms)
    compareAxiom(label, solution, challenge, ['axiom-not-permitted', 'axiom-changed']);
  for (const label of target.syntax)
    compareAxiom(label, solution, challenge, ['dependency-mismatch', 'dependency-mismatch']);
  compareTypes(target, solution, challenge);
}

function compareAxiom(
  label: string,
  solution: Database,
  challenge: Database,
  [missing, changed]: readonly [Broken['parts']['reason'], Broken['parts']['reason']],
): void {
  const used = solution.find(label);
  const registered = challenge.find(label);
  const line = solution.line.at(used);
  const found = canonicalStatement(statementOf(solution, used)).replaceAll('\n', ', ');
  if (challenge.kind.at(registered) !== kinds.axiom)
    throw new Broken({
      reason: missing,
      message: 'The proof uses it, and the challenge has no such "$a".',
      label,
      line,
      found,
    });
  const expected = canonicalStatement(statementOf(challenge, registered)).replaceAll('\n', ', ');
  if (expected !== found)
    throw new Broken({
      reason: changed,
      message: 'The proof uses it, and it is another one than in the challenge.',
      label,
      line,
      expected,
      found,
    });
}

/** A variable of a kind that the challenge has none of could prove more than the challenge can. */
function compareTypes({ label }: MetamathTarget, solution: Database, challenge: Database): void {
  const known = new Set<string>();
  for (let statement = 1; statement <= challenge.count; statement += 1)
    if (challenge.kind.at(statement) === kinds.float) known.add(typeOf(challenge, statement));
  for (const float of floatsUnder(solution.find(label), solution))
    if (!known.has(typeOf(solution, float)))
      throw new Broken({
        reason: 'dependency-mismatch',
        message: 'The proof uses a variable of a kind of which the challenge has none.',
        label: solution.labelText(float),
        line: solution.line.at(float),
        found: solution.text(solution.start.at(float), 2),
      });
}

function floatsUnder(target: number, database: Database): Set<number> {
  const { proof, proofSize, steps, kind } = database;
  const floats = new Set<number>();
  for (const statement of closureOf(database, target, new Work(Infinity)))
    for (let at = 0; at < proofSize.at(statement); at += 1) {
      const step = steps.at(proof.at(statement) + at);
      if (step > 0 && kind.at(step) === kinds.float) floats.add(step);
    }
  return floats;
}

function typeOf(database: Database, float: number): string {
  return database.text(database.start.at(float), 1);
}
