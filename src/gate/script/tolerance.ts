import Fraction from 'fraction.js';
import { rational, type Interval } from '../../core/interval.ts';
import { computedDecimal, shiftPoint } from '../../core/number/decimal.ts';
import type { Token } from '../../core/number/token.ts';
import type { ReproScript } from '../../core/records/generated/types.ts';
import type { ToleranceResult } from '../../core/script-check.ts';
import type { SeedSpread } from './seed-spread.ts';
import { agrees, claimInterval, powerOf, standardMutants, type Power } from '../../core/verdict.ts';

/** Share of seeds that must give an accepted number. */
const fewestGiven = 0.75;

export type Tolerance = ReproScript['tolerance'];

/**
 * What a script may be off by: the printed precision, or what it declares, held against what the paper prints and
 * against what the seeds of a script that draws random numbers spread over.
 */
export function toleranceOf(
  tolerance: Tolerance,
  target: Token,
  spread: Interval | null,
  seeds: SeedSpread | null = null,
): ToleranceResult {
  const printed = claimInterval(target);
  if (!tolerance)
    return {
      words:
        target.hedge === 'none'
          ? `±${halfStep(target)} (printed precision)`
          : `the printed precision and its “${target.hedge.replace('-', ' ')}”`,
      accepted: printed,
      unjustified: chosenSeed(tolerance, target, seeds),
    };
  const accepted = around(target.value, tolerance);
  const justified = [
    around(target.value, precision(target)),
    ...(spread ? [spread] : []),
    ...(seeds ? [seeds.interval] : []),
  ];
  const isJustified = justified.some((one) => isWithin(width(accepted), width(one)));
  return {
    words:
      tolerance.kind === 'relative' ? `${shiftPoint(tolerance.value, 2)}%` : `±${tolerance.value}`,
    accepted,
    unjustified: isJustified
      ? chosenSeed(tolerance, target, seeds)
      : tooWide(accepted, target, tolerance, seeds),
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

function tooWide(
  accepted: Interval,
  target: Token,
  tolerance: Tolerance,
  seeds: SeedSpread | null,
): string {
  const { noticed, of } = scriptPower(tolerance, target, target.value);
  const orSeeds = seeds ? ` and than ${seeds.values.length} seeds spread` : '';
  return (
    `A tolerance that accepts ${showAccepted(accepted)} is wider than the paper’s print justifies ` +
    `(${showAccepted(claimInterval(target))})${orSeeds}: ${of - noticed} of ${of} standard slips in the number would pass.`
  );
}

/** A result that most seeds do not give was looked for. */
function chosenSeed(tolerance: Tolerance, target: Token, seeds: SeedSpread | null): string | null {
  if (!seeds) return null;
  const { values } = seeds;
  const given = values.filter((value) => isAccepted(tolerance, target, computedDecimal(value)));
  return given.length >= fewestGiven * values.length
    ? null
    : `Of ${values.length} seeds only ${given.length} give a number that is accepted: one that fits may have been looked for.`;
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
