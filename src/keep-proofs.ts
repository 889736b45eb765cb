import { leanRules } from './core/proof.ts';
import type { PaperManifest } from './core/records/generated/types.ts';
import { isSameClaim, isSameText } from './keep-scripts.ts';
import { attachProof } from './record/attach-proof.ts';
import type { ClaimRecord } from './record/claim-record.ts';
import { withClaims } from './with-claims.ts';

/**
 * A record made again, with the proofs that the record before it carries: a proof is of words and exports, so it stays
 * where the paper's text is the same and the rules that judged it are. A claim that was registered for its proof comes
 * along. What other rules judged is left; `prove attach` judges it anew.
 */
export function keepProofs(
  before: PaperManifest,
  after: PaperManifest,
  now: string | null,
): PaperManifest {
  if (!isSameText(before, after)) return after;
  const kept: ClaimRecord[] = [];
  let next = after.claims.length + 1;
  for (const claim of before.claims) {
    const proofs = (claim.proofs ?? []).filter(({ rules }) => rules === leanRules);
    if (proofs.length === 0) continue;
    const found =
      after.claims.find((one) => isSameClaim(one, claim)) ??
      after.claims.find(({ anchor }) => anchor === claim.anchor);
    const own = found ?? asRegistered(claim, `c${next++}`);
    kept.push(proofs.reduce<ClaimRecord>((one, proof) => attachProof(one, proof, after), own));
  }
  return kept.length === 0 ? after : withClaims(after, kept, now);
}

/** A claim that the engine did not find: as it stood before its proofs. */
function asRegistered({ proofs, ...claim }: ClaimRecord, id: string): ClaimRecord {
  void proofs;
  return {
    ...claim,
    id,
    outcome: 'NOT_ATTEMPTED',
    reason: 'It states no number.',
    finding: 'Not attempted: it states no number.',
    decider: null,
  };
}
