import type { GroundedClaim } from '../core/claim.ts';
import type { Outcome } from '../core/outcome.ts';
import type { Paper } from '../core/paper.ts';
import type { CheckResult } from './check-result.ts';

export interface ClaimOutcome {
  readonly outcome: Outcome;
  readonly reason: string;
  readonly decider: string | null;
}

/** From checks to the outcome of one claim: the one table of the product's section 5. */
export function outcomeOf(
  claim: GroundedClaim,
  results: readonly CheckResult[],
  paper: Paper,
): ClaimOutcome {
  const by = (verdict: string): CheckResult | undefined =>
    results.find(({ judgement }) => judgement.verdict === verdict);
  const inconsistent = by('inconsistent');
  const otherReading = inconsistent && otherReadingOf(inconsistent, results);
  if (otherReading)
    return {
      outcome: 'UNVERIFIABLE',
      reason: 'Read as points it agrees, read as a relative change it does not, or the other way.',
      decider: 'Whether points or a relative change are meant.',
    };
  if (inconsistent) return contradictedUnlessGuessed(claim, inconsistent, paper);
  const failed = by('failed');
  if (failed) return { outcome: 'CHECKER_FAILED', reason: failed.judgement.reason, decider: null };
  const verifying = results.find(isVerifying);
  if (verifying)
    return {
      outcome: 'VERIFIED',
      reason: 'Re-computed from the paper’s own numbers.',
      decider: null,
    };
  if (claim.role === 'measurement' || claim.role === 'mark')
    return { outcome: 'NOT_ATTEMPTED', reason: asPrinted(claim, results), decider: null };
  const open = results[0];
  if (open)
    return { outcome: 'UNVERIFIABLE', reason: openReason(open), decider: openDecider(open) };
  return { outcome: 'NOT_ATTEMPTED', reason: notAttempted(claim), decider: null };
}

/** A percentage may be points or a relative change: where one of the two agrees, the other is no finding. */
function otherReadingOf(
  { check }: CheckResult,
  results: readonly CheckResult[],
): CheckResult | undefined {
  const twin = check.id === 'F6' ? 'F7' : check.id === 'F7' ? 'F6' : null;
  return results.find(
    ({ check: other, judgement }) => other.id === twin && judgement.verdict !== 'inconsistent',
  );
}

/** A number misread must not harm an author: from a PDF's table a second reading is needed. */
function contradictedUnlessGuessed(
  { cell: own }: GroundedClaim,
  result: CheckResult,
  paper: Paper,
): ClaimOutcome {
  const cells = [own, ...result.identity.inputs.map(({ cell }) => cell)];
  const guessed = cells.some(
    (cell) => cell !== null && paper.tables[cell.table]?.extraction === 'geometry',
  );
  if (guessed)
    return {
      outcome: 'UNVERIFIABLE',
      reason:
        'The numbers disagree as read, but this table was read from positions on a PDF page only.',
      decider: 'A second reading of the table, such as the paper’s HTML.',
    };
  return { outcome: 'CONTRADICTED', reason: result.judgement.reason, decider: null };
}

/** A pass counts when the formula is stated or established, the check re-computes and had power. */
function isVerifying({ check, identity, judgement }: CheckResult): boolean {
  return (
    check.kind === 'recomputation' &&
    judgement.verdict === 'consistent' &&
    identity.basis.kind !== 'supposed' &&
    identity.doubt === null &&
    judgement.power.noticed >= 0.8 * judgement.power.of
  );
}

function openReason({ check, identity, judgement }: CheckResult): string {
  if (judgement.verdict !== 'consistent') return judgement.reason;
  if (check.kind === 'copy')
    return 'Only copies agree, and agreeing copies are not a re-computation.';
  if (identity.basis.kind === 'supposed') return identity.basis.why;
  if (identity.doubt !== null) return identity.doubt;
  return 'The check agrees but is too weak to verify.';
}

/** What would decide it; a weak or empty agreement wants finer numbers, not another reading. */
function openDecider({ check, identity, judgement }: CheckResult): string | null {
  const isWeak =
    judgement.verdict === 'vacuous' ||
    (judgement.verdict === 'consistent' &&
      check.kind === 'recomputation' &&
      identity.basis.kind !== 'supposed' &&
      identity.doubt === null);
  return isWeak ? 'The same numbers printed with more digits.' : identity.decider;
}

function asPrinted(claim: GroundedClaim, results: readonly CheckResult[]): string {
  if (claim.role === 'mark') {
    const open = results.find(({ judgement }) => judgement.verdict !== 'consistent');
    return open
      ? openReason(open)
      : 'A mark of the best; it agrees with its column or has no rule to test it by.';
  }
  return 'A measurement, taken from the source as printed.';
}

function notAttempted(claim: GroundedClaim): string {
  if (!claim.quantity) return 'It states no number.';
  const [operation] = claim.quantity.operations;
  if (operation === 'ratio') return 'No check for ratios could be derived.';
  return claim.grounding.cells.length === 0 && claim.cell === null
    ? 'Its inputs are not printed where the engine could bind them.'
    : 'No formula is stated or established.';
}
