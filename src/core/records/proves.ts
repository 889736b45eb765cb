import { isLinked, type ProofRecord } from '../proof-link.ts';

/** True when this proof makes its claim VERIFIED: accepted, and another person signed that it says what the claim says. */
export function isProving(proof: ProofRecord): boolean {
  return proof.verdict.kind === 'accept' && isLinked(proof);
}

/**
 * True when this proof makes its claim CONTRADICTED: the paper names it as its own, it type-checks, and what it proves
 * is another statement than the one that another person signed to be the claim's. No other reject says anything of a claim.
 */
export function isProvingOther(proof: ProofRecord): boolean {
  const { verdict, named_at: named } = proof;
  return (
    verdict.kind === 'reject' &&
    verdict.proves_other &&
    (verdict.reason === 'statement-mismatch' || verdict.reason === 'dependency-mismatch') &&
    named?.quote === proof.solution.sha256 &&
    isLinked(proof)
  );
}
