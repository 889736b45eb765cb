import type { ProofQuestion, ProofReason, ProofVerdict, Reject } from '../../core/proof.ts';
import { findBadAxiom } from './bad-axiom.ts';
import { checkAll, newChecker, newTables, orDecline } from './check-all.ts';
import type { Checker } from './checker.ts';
import { closureOf, namesIn } from './closure.ts';
import { compareTarget, targetKind, type Mismatch } from './compare-target.ts';
import type { ValueRecord } from './declaration.ts';
import { digestOf } from './digest.ts';
import { kernelLimits, type KernelLimits } from './kernel-limits.ts';
import { show, showPair } from './show.ts';

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
  if (registered) {
    const { verdict } = registered;
    return {
      kind: 'decline',
      of: 'challenge',
      because: verdict.kind === 'decline' ? verdict.because : 'registration',
      message: `The challenge itself does not hold: ${verdict.message}`,
    };
  }
  const solution = newChecker(tables, limits);
  const stopped = checkAll(solution, files.solution, limits);
  const verdict = orDecline(() => {
    if (!stopped) return judgeTargets(challenge, solution, question);
    const { at } = stopped;
    const bad = at && 'value' in at ? forbiddenAxiom(solution, at, question) : null;
    return bad ? rejected(solution, bad) : stopped.verdict;
  });
  if (verdict.kind === 'decline') return { of: 'solution', ...verdict };
  return verdict.kind === 'reject' ? { reason: 'kernel', ...verdict } : verdict;
}

/** The axiom that is not permitted under a declaration that the kernel could not accept: the plainer reason. */
function forbiddenAxiom(
  solution: Checker,
  at: ValueRecord,
  question: ProofQuestion,
): Mismatch | null {
  const permitted = new Set(question.permittedAxioms.map((name) => solution.names.parse(name)));
  const under = closureOf(solution, namesIn(solution, [at.type, at.value]), { withProofs: true });
  const used = [...under].filter(
    (name) => solution.constants.get(name)?.kind === 'axiom' && !permitted.has(name),
  );
  return findBadAxiom({ challenge: null, solution }, used, permitted);
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
  const both = theorems.find((name) => holes.has(name));
  if (both !== undefined)
    return declined(`${names.show(both)} is registered as a theorem and as a definition.`);
  for (const target of targets) {
    const registered = challenge.constants.get(target);
    if (!registered) return declined(`The challenge does not declare ${names.show(target)}.`);
    if (registered.kind !== targetKind(target, holes))
      return declined(`The challenge has ${names.show(target)} as ${registered.kind}.`);
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
  return { kind: 'decline', of: 'challenge', because: 'registration', message };
}

function rejected(
  k: Checker,
  { reason, name, message, expected, inferred }: Mismatch,
): Reject & { readonly reason: ProofReason } {
  return {
    kind: 'reject',
    reason,
    declaration: k.names.show(name),
    message,
    ...showPair(k, expected, inferred),
  };
}
