import Fraction from 'fraction.js';
import { rational, type Interval } from '../../core/interval.ts';
import { shiftPoint } from '../../core/number/decimal.ts';
import type { Token } from '../../core/number/token.ts';
import type { ReproScript } from '../../core/records/generated/types.ts';
import type { ToleranceResult } from '../../core/script-check.ts';
import { agrees, claimInterval, powerOf, standardMutants, type Power } from '../../core/verdict.ts';

export type Tolerance = ReproScript['tolerance'];

/** What a script may be off by: the printed precision, or what it declares, held against what the paper prints. */
export function toleranceOf(
  tolerance: Tolerance,
  target: Token,
  spread: Interval | null,
): ToleranceResult {
  const printed = claimInterval(target);
  if (!tolerance)
    return {
      words:
        target.hedge === 'none'
          ? `±${halfStep(target)} (printed precision)`
          : `the printed precision and its “${target.hedge.replace('-', ' ')}”`,
      accepted: printed,
      unjustified: null,
    };
  const accepted = around(target.value, tolerance);
  const justified = [around(target.value, precision(target)), ...(spread ? [spread] : [])];
  const isJustified = justified.some((one) => isWithin(width(accepted), width(one)));
  return {
    words:
      tolerance.kind === 'relative' ? `${shiftPoint(tolerance.value, 2)}%` : `±${tolerance.value}`,
    accepted,
    unjustified: isJustified ? null : tooWide(accepted, target, tolerance),
  };
}

/** "[15.77, 17.43]". */
export function showAccepted({ low, high }: Interval): string {
  const end = (value: string | null, none: string): string =>
    value === null ? none : new Fraction(value).round(12).toString(12);
  return `[${end(low, '−∞')}, ${end(high, '∞')}]`.replaceAll('-', '−');
}

/** Standard mutants of the claim that this computed number would not have met (section 3). */
export function scriptPower(tolerance: Tolerance, target: Token, computed: string): Power {
  const at = { low: computed, high: computed };
  if (!tolerance) return powerOf(target, [at]);
  const mutants = standardMutants(target.value, target.step);
  const noticed = mutants.filter((value) => !isAccepted(tolerance, { ...target, value }, computed));
  return { noticed: noticed.length, of: mutants.length };
}

/** True when the computed number lies in what is accepted. */
export function isAccepted(tolerance: Tolerance, target: Token, computed: string): boolean {
  if (!tolerance) return agrees(target, { low: computed, high: computed });
  const { low, high } = around(target.value, tolerance);
  const value = new Fraction(computed);
  return (low === null || value.compare(low) >= 0) && (high === null || value.compare(high) <= 0);
}

function tooWide(accepted: Interval, target: Token, tolerance: Tolerance): string {
  const { noticed, of } = scriptPower(tolerance, target, target.value);
  return (
    `A tolerance that accepts ${showAccepted(accepted)} is wider than the paper’s print justifies ` +
    `(${showAccepted(claimInterval(target))}): ${of - noticed} of ${of} standard slips in the number would pass.`
  );
}

function precision(target: Token): NonNullable<Tolerance> {
  return { kind: 'absolute', value: halfStep(target), because: null };
}

function halfStep({ step }: Token): string {
  return new Fraction(step).div(2).toString(12);
}

function around(value: string, { kind, value: by }: NonNullable<Tolerance>): Interval {
  const centre = new Fraction(value);
  const slack = kind === 'absolute' ? new Fraction(by) : centre.abs().mul(by);
  return { low: rational(centre.sub(slack)), high: rational(centre.add(slack)) };
}

function width({ low, high }: Interval): Fraction | null {
  return low === null || high === null ? null : new Fraction(high).sub(low);
}

function isWithin(a: Fraction | null, b: Fraction | null): boolean {
  return b === null || (a !== null && a.compare(b) <= 0);
}
