import type { ProofReason } from '../../core/proof.ts';
import type { Checker } from './checker.ts';
import { closureOf, namesIn } from './closure.ts';
import type { Constant } from './declaration.ts';
import { instantiateLevels } from './substitute.ts';

/** Where a solution is none of the registered statement. */
export interface Mismatch {
  readonly reason: ProofReason;
  readonly name: number;
  readonly message: string;
  readonly expected: number | null;
  readonly inferred: number | null;
}

/** Holds a target against the challenge's: its kind, its type, and every constant under that; null where all agree. */
export function compareTarget(
  challenge: Checker,
  solution: Checker,
  name: number,
  holes: ReadonlySet<number>,
): Mismatch | null {
  const { names } = solution;
  const shown = names.show(name);
  const registered = challenge.constants.get(name);
  const given = solution.constants.get(name);
  const wanted = targetKind(name, holes);
  if (!registered || !given)
    return mismatch('target-missing', name, `The solution does not declare ${shown}.`);
  if (given.kind !== wanted)
    return mismatch(
      'kind-mismatch',
      name,
      `${shown} must be a ${words[wanted]}, but the solution has it as ${words[given.kind]}.`,
    );
  if (!isSameTerm(solution, registered, given, registered.type, given.type))
    return {
      reason: 'statement-mismatch',
      name,
      message: `The solution has ${shown} with another ${holes.has(name) ? 'type' : 'statement'}.`,
      expected: registered.type,
      inferred: given.type,
    };
  const isOpen = (other: number): boolean => holes.has(other);
  const under = closureOf(challenge, namesIn(challenge, [registered.type]), {
    withProofs: false,
    isOpen,
  });
  for (const other of under) {
    const different = compareConstant(challenge, solution, other, isOpen(other));
    if (different) return different;
  }
  return null;
}

/** Theorems are proved, and definitions that the challenge leaves open are filled. */
export function targetKind(name: number, holes: ReadonlySet<number>): 'thm' | 'def' {
  return holes.has(name) ? 'def' : 'thm';
}

const words: Readonly<Record<Constant['kind'], string>> = {
  axiom: 'an axiom',
  def: 'definition',
  thm: 'theorem',
  opaque: 'an opaque constant',
  quot: 'a part of the quotient',
  inductive: 'an inductive type',
  ctor: 'a constructor',
  rec: 'a recursor',
};

/** A constant under the statement: the same in both, but for the value of a hole. */
function compareConstant(
  challenge: Checker,
  solution: Checker,
  name: number,
  isOpen: boolean,
): Mismatch | null {
  const [a, b] = [challenge.constants.get(name), solution.constants.get(name)];
  const shown = solution.names.show(name);
  const differ = (what: string, expected: number | null, inferred: number | null): Mismatch => ({
    reason: 'dependency-mismatch',
    name,
    message: `The statement rests on ${shown}, ${what}.`,
    expected,
    inferred,
  });
  if (!a || !b) return differ('which the solution does not declare', null, null);
  if (a.kind !== b.kind) return differ('which is of another kind in the solution', null, null);
  if (!isSameTerm(solution, a, b, a.type, b.type))
    return differ('which has another type in the solution', a.type, b.type);
  if (isOpen) return null;
  if ((a.kind === 'def' || a.kind === 'opaque') && (b.kind === 'def' || b.kind === 'opaque'))
    if (!isSameTerm(solution, a, b, a.value, b.value))
      return differ('which the solution defines otherwise', a.value, b.value);
  if (a.kind === 'inductive' && b.kind === 'inductive') {
    const lists = [a, b].map(
      ({ ctors, all, numParams }) => `${ctors.join()} ${all.join()} ${numParams}`,
    );
    if (lists[0] !== lists[1])
      return differ('which has other constructors in the solution', null, null);
  }
  return null;
}

/** The same term, whatever the universe parameters are named. */
function isSameTerm(k: Checker, a: Constant, b: Constant, left: number, right: number): boolean {
  if (a.levelParams.length !== b.levelParams.length) return false;
  const levels = a.levelParams.map((param) => k.levels.param(param));
  return left === instantiateLevels(k.store, right, b.levelParams, levels);
}

function mismatch(reason: ProofReason, name: number, message: string): Mismatch {
  return { reason, name, message, expected: null, inferred: null };
}
