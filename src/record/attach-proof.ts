import { fallenOutcome } from '../core/fallen-outcome.ts';
import type { ProofRecord } from '../core/proof-link.ts';
import { deciderOfProof, saidOfProof } from '../core/proof-words.ts';
import type { PaperManifest } from '../core/records/generated/types.ts';
import { isProving, isProvingOther } from '../core/records/proves.ts';
import { fallenWord } from '../core/standing.ts';
import type { ClaimRecord } from './claim-record.ts';

/**
 * The claim with one more proof, its outcome drawn again; the same exports judged again take the earlier one's place,
 * but never that of a pass that the outcome rests on.
 */
export function attachProof(
  claim: ClaimRecord,
  proof: ProofRecord,
  manifest: PaperManifest,
): ClaimRecord {
  const before = claim.proofs ?? [];
  const same = before.find((other) => isSameProof(other, proof));
  if (same && isProving(same) && !isProving(proof)) return claim;
  const others = before.filter((other) => other !== same);
  return {
    ...claim,
    proofs: [...others, proof],
    ...outcomeWith({ ...claim, proofs: others }, proof, manifest),
  };
}

type Drawn = Pick<ClaimRecord, 'outcome' | 'reason' | 'finding' | 'decider'>;

/** The product's table: what the engine's own checks decided stays, unless the paper's own proof proves something else. */
function outcomeWith(
  { outcome, reason, finding, decider, proofs = [] }: ClaimRecord,
  proof: ProofRecord,
  { provenance }: PaperManifest,
): Drawn {
  const kept = { outcome, reason, finding, decider };
  const said = saidOfProof(proof);
  const drawn = (now: Drawn['outcome']): Drawn => ({
    outcome: now,
    reason: said,
    finding: said,
    decider: deciderOfProof(proof),
  });
  if (outcome === 'CONTRADICTED') return kept;
  if (isProvingOther(proof)) return drawn('CONTRADICTED');
  if (outcome === 'VERIFIED') return kept;
  const fallen = provenance.sources.flatMap(({ standing }) => fallenWord(standing) ?? [])[0];
  if (isProving(proof) && fallen) {
    const held = fallenOutcome(fallen);
    return { ...held, finding: `Held at Unverifiable: its source was ${fallen}.` };
  }
  if (isProving(proof)) return drawn('VERIFIED');
  // What is proved and waits for its link stays said: a reject says nothing of the claim.
  const isOutdone = proof.verdict.kind === 'reject' && proofs.some(isAccepted);
  return outcome === 'CHECKER_FAILED' || isOutdone ? kept : drawn('UNVERIFIABLE');
}

function isAccepted({ verdict }: ProofRecord): boolean {
  return verdict.kind === 'accept';
}

/** Judged again by other rules, or linked since, it is still the same proof. */
function isSameProof(a: ProofRecord, b: ProofRecord): boolean {
  return a.solution.sha256 === b.solution.sha256 && a.challenge.sha256 === b.challenge.sha256;
}
