import type { GroundedClaim } from '../core/claim.ts';
import type { CheckId, Identity } from '../core/identity.ts';
import type { Context } from './context.ts';

/** What one check found of a claim in the statistical report of its own sentence. */
export function reportsOf(check: CheckId, claim: GroundedClaim, { reports }: Context): Identity[] {
  const { quantity, cell } = claim;
  if (!quantity || cell) return [];
  return reports
    .filter(
      (report) =>
        report.check === check &&
        report.under.start === quantity.token.start &&
        quantity.operations.includes(report.operation),
    )
    .map(({ target, formula, inputs, basis, readings, doubt, decider }) => ({
      check,
      claim: claim.id,
      target,
      formula,
      inputs,
      basis,
      readings,
      doubt,
      decider,
    }));
}
