import type { KernelVerdict } from '../../core/proof.ts';
import { standardAxioms } from './axioms.ts';
import { findBadAxiom } from './bad-axiom.ts';
import { checkAll, newChecker, newTables, orDecline } from './check-all.ts';
import type { Checker } from './checker.ts';
import { kernelLimits, type KernelLimits } from './kernel-limits.ts';
import { showPair } from './show.ts';

/** Judges an export by the kernel alone; `chunks` are its bytes in order. Pure: the same in Node and in a page. */
export function checkExport(
  chunks: Iterable<Uint8Array>,
  limits: KernelLimits = kernelLimits,
): KernelVerdict {
  const k = newChecker(newTables(limits), limits);
  return checkAll(k, chunks, limits)?.verdict ?? accepted(k);
}

/** The same, and all axioms must be Lean's three, each with its real type. */
export function checkExportAndAxioms(
  chunks: Iterable<Uint8Array>,
  limits: KernelLimits = kernelLimits,
): KernelVerdict {
  const k = newChecker(newTables(limits), limits);
  const stopped = checkAll(k, chunks, limits);
  return stopped ? stopped.verdict : orDecline(() => judgeAxioms(k));
}

function judgeAxioms(k: Checker): KernelVerdict {
  const axioms = axiomsOf(k);
  const permitted = new Set(standardAxioms.map((name) => k.names.of(name)));
  const bad = k.declare([], () =>
    findBadAxiom({ challenge: null, solution: k }, axioms, permitted),
  );
  if (!bad) return accepted(k);
  const { name, message, expected, inferred } = bad;
  return {
    kind: 'reject',
    declaration: k.names.show(name),
    message,
    ...showPair(k, expected, inferred),
  };
}

function accepted(k: Checker): KernelVerdict {
  return {
    kind: 'accept',
    declarations: k.constants.size,
    axioms: axiomsOf(k).map((name) => k.names.show(name)),
  };
}

function axiomsOf(k: Checker): number[] {
  return [...k.constants.values()].filter(({ kind }) => kind === 'axiom').map(({ name }) => name);
}
