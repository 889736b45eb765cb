import type { ProofRecord } from './proof-link.ts';
import type { Decline, ProofReason } from './proof.ts';
import { isProving, isProvingOther } from './records/proves.ts';

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

/** What one line says of a registered proof. */
export function saidOfProof(proof: ProofRecord): string {
  const { verdict } = proof;
  if (verdict.kind === 'accept') {
    const accepted = `our kernel accepts a proof of the statement below, ${fromAxioms(verdict.axioms.length)}`;
    return isProving(proof)
      ? `Proved: ${accepted}.`
      : `Proved, link to the claim not confirmed: ${accepted}, and no named person other than its submitter signed that it says what the claim says.`;
  }
  if (isProvingOther(proof))
    return `The paper’s own proof is a proof of something else. ${reasonWords[verdict.reason]}`;
  return `A proof of it was rejected: ${reasonWords[verdict.reason]} That says nothing about the claim.`;
}

/** What would decide a claim that a proof left open; null where the proof decides it. */
export function deciderOfProof(proof: ProofRecord): string | null {
  if (isProving(proof) || isProvingOther(proof)) return null;
  return proof.verdict.kind === 'accept'
    ? 'A named person, other than who submitted the proof, who signs that the statement says what the claim says.'
    : 'A proof of the registered statement that the kernel accepts.';
}
