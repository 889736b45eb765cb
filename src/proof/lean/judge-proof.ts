import type { ProofQuestion, ProofReason, ProofVerdict, Reject } from '../../core/proof.ts';
import { findBadAxiom } from './bad-axiom.ts';
import {
  checkAll,
  kernelLimits,
  newChecker,
  newTables,
  type KernelLimits,
} from './check-export.ts';
import type { Checker } from './checker.ts';
import { closureOf } from './closure.ts';
import { compareTarget, type Mismatch } from './compare-target.ts';
import { digestOf } from './digest.ts';
import { show } from './show.ts';

/** Bytes of both exports, in order. */
export interface ProofFiles {
  readonly challenge: Iterable<Uint8Array>;
  readonly solution: Iterable<Uint8Array>;
}

/** The whole gate: kernel, targets, statements, what lies under them, axioms and primitives. Pure. */
export function judgeProof(
  files: ProofFiles,
  question: ProofQuestion,
  limits: KernelLimits = kernelLimits,
): ProofVerdict {
  const tables = newTables(limits);
  const challenge = newChecker(tables, limits);
  const registered = checkAll(challenge, files.challenge, limits);
  if (registered)
    return {
      kind: 'decline',
      of: 'challenge',
      because: registered.kind === 'decline' ? registered.because : 'unsupported',
      message: `The challenge itself does not hold: ${registered.message}`,
    };
  const solution = newChecker(tables, limits);
  const checked = checkAll(solution, files.solution, limits);
  if (checked?.kind === 'decline') return { ...checked, of: 'solution' };
  if (checked) return { ...checked, reason: 'kernel' };
  return judgeTargets(challenge, solution, question);
}

function judgeTargets(
  challenge: Checker,
  solution: Checker,
  question: ProofQuestion,
): ProofVerdict {
  const { names } = solution;
  const nameOf = (shown: string): number => names.parse(shown);
  const holes = new Set(question.definitionNames.map(nameOf));
  const theorems = question.theoremNames.map(nameOf);
  const targets = [...theorems, ...holes];
  if (theorems.length === 0) return declined('The registration names no theorem.');
  for (const target of targets) {
    if (!challenge.constants.has(target))
      return declined(`The challenge does not declare ${names.show(target)}.`);
    const mismatch = compareTarget(challenge, solution, target, holes);
    if (mismatch) return rejected(solution, mismatch);
  }
  const permitted = new Set(question.permittedAxioms.map(nameOf));
  const closure = closureOf(solution, targets, { withProofs: true });
  const used = [...closure].filter((name) => solution.constants.get(name)?.kind === 'axiom');
  const bad = solution.declare([], () => findBadAxiom({ challenge, solution }, used, permitted));
  if (bad) return rejected(solution, bad);
  return {
    kind: 'accept',
    theorems: theorems.map((target) => ({
      name: names.show(target),
      statement: show(challenge, challenge.constants.get(target)?.type ?? 0, {
        binders: challenge.binders.get(target) ?? [],
      }),
    })),
    axioms: used.map((name) => names.show(name)).sort(),
    declarations: closure.size,
    statementHash: digestOf(challenge, targets, (name) => targets.includes(name)),
  };
}

function declined(message: string): ProofVerdict {
  return { kind: 'decline', of: 'challenge', because: 'unsupported', message };
}

function rejected(
  k: Checker,
  { reason, name, message, expected, inferred }: Mismatch,
): Reject & { readonly reason: ProofReason } {
  const shown = (e: number | null, isFull: boolean): string | null =>
    e === null ? null : show(k, e, { isFull });
  const short = [shown(expected, false), shown(inferred, false)];
  const isFull = short[0] === short[1];
  return {
    kind: 'reject',
    reason,
    declaration: k.names.show(name),
    message,
    expected: shown(expected, isFull),
    inferred: shown(inferred, isFull),
  };
}
