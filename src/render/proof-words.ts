import type { ProofReason, Decline } from '../core/proof.ts';

/** Why a proof is no proof of what was registered, in a sentence each. */
export const reasonWords = {
  kernel: 'A declaration does not type-check.',
  'target-missing': 'The solution has no declaration of the registered name.',
  'kind-mismatch': 'The registered name is no theorem there, or no definition.',
  'statement-mismatch': 'The solution proves another statement than the registered one.',
  'dependency-mismatch': 'Something that the statement speaks of was changed.',
  'axiom-not-permitted': 'The proof rests on an axiom that is not permitted.',
  'axiom-changed': 'An axiom bears a permitted name and says something else.',
} as const satisfies Record<ProofReason, string>;

/** Why nothing was judged. */
export const declineWords = {
  format: 'It is no readable export.',
  version: 'It is an export of another version of the format.',
  size: 'It is larger than the limits.',
  depth: 'It is nested deeper than the limits.',
  work: 'It takes more steps than the limits.',
  unsupported: 'It uses what the kernel does not support yet.',
} as const satisfies Record<Decline['because'], string>;

/** "from 3 permitted axioms", "without any axiom". */
export function fromAxioms(count: number): string {
  if (count === 0) return 'without any axiom';
  return `from ${count} permitted axiom${count === 1 ? '' : 's'}`;
}
