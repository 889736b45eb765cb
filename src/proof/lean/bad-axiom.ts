import { isStandardAxiom, standardAxioms } from './axioms.ts';
import type { Checker } from './checker.ts';
import type { Mismatch } from './compare-target.ts';

/** The first axiom that is not permitted, or is named like a permitted one and says something else; else null. */
export function findBadAxiom(
  { challenge, solution }: { readonly challenge: Checker | null; readonly solution: Checker },
  used: readonly number[],
  permitted: ReadonlySet<number>,
): Mismatch | null {
  const { names, constants } = solution;
  const standard = new Set(standardAxioms.map((name) => names.of(name)));
  for (const name of used) {
    const axiom = constants.get(name);
    if (!axiom) continue;
    const found = { name, inferred: axiom.type };
    if (!permitted.has(name))
      return {
        ...found,
        reason: 'axiom-not-permitted',
        message: `The proof rests on the axiom ${names.show(name)}, which is not permitted.`,
        expected: null,
      };
    const registered = challenge?.constants.get(name);
    const isReal = standard.has(name)
      ? isStandardAxiom(solution, axiom)
      : registered?.kind === 'axiom' &&
        registered.type === axiom.type &&
        registered.levelParams.join() === axiom.levelParams.join();
    if (!isReal)
      return {
        ...found,
        reason: 'axiom-changed',
        message: `The axiom ${names.show(name)} is permitted, but the solution has it with another type than ${standard.has(name) ? 'Lean' : 'the challenge'}.`,
        expected: registered?.type ?? null,
      };
  }
  return null;
}
