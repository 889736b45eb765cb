import type { ProofQuestion, ProofVerdict } from '../../core/proof.ts';
import { kernelLimits, type KernelLimits } from './check-export.ts';

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
  void [files, question, limits];
  return { kind: 'decline', of: 'solution', because: 'unsupported', message: 'Not built yet' };
}
