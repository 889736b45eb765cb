import type { MetamathTarget } from '../../core/metamath.ts';
import { kinds, type Database } from './database.ts';
import { Broken } from './finding.ts';
import { canonicalStatement, statementOf } from './statement.ts';

/**
 * Throws unless all that the proof takes for granted is in the challenge with the same text, hypotheses, kinds of variable
 * and distinct variables: then the proof is one in the challenge's system, whatever else the solution declares. A kind of
 * variable that the challenge has none of can serve no such axiom.
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
