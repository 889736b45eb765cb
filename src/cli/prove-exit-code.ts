import type { ProofVerdict } from '../core/proof.ts';

/** Exit codes of the checkers of the field; a bug of ours is 3, as everywhere. */
export const proofExitCode = {
  accept: 0,
  reject: 1,
  decline: 2,
} as const satisfies Record<ProofVerdict['kind'], number>;
