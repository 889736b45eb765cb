import { fallenFinding, fallenIn } from '../core/fallen-outcome.ts';
import type { PaperManifest } from '../core/records/generated/types.ts';
import { isVerifying } from '../core/records/verifies.ts';
import type { Outcome } from '../core/outcome.ts';

type CheckRecord = PaperManifest['claims'][number]['checks'][number];

/** What one line says of a claim: what the paper says and what its own numbers give, or why that is open. */
export function findingOf(
  outcome: Outcome,
  reason: string,
  raw: string | null,
  checks: readonly CheckRecord[],
): string {
  const shown =
    (outcome === 'VERIFIED' ? checks.find(isVerifying) : undefined) ??
    checks.find(({ verdict }) => verdict === wanted[outcome]) ??
    checks[0];
  if (outcome === 'CHECKER_FAILED') return `Our fault. ${reason} Nothing follows about the paper.`;
  if (outcome === 'NOT_ATTEMPTED')
    return reason.startsWith('A m') ? reason : `Not attempted: ${lowerFirst(reason)}`;
  const fallen = outcome === 'UNVERIFIABLE' ? fallenIn(reason) : null;
  if (fallen) return fallenFinding(fallen);
  if (outcome === 'UNVERIFIABLE' || !shown) return `Tried; cannot be decided. ${reason}`;
  if (raw === null || isOfItsP(shown)) return withDistance(givenBy(shown, raw), outcome, shown);
  return `The paper says ${raw}. ${withDistance(givenBy(shown, raw), outcome, shown)}`;
}

const wanted: Partial<Record<Outcome, CheckRecord['verdict']>> = {
  CONTRADICTED: 'inconsistent',
  VERIFIED: 'consistent',
};

function givenBy(record: CheckRecord, raw: string | null): string {
  const { check, kind, reason, inputs, readings, verdict } = record;
  const shown = [...new Set(readings.map(({ shown }) => shown))].join(', or ');
  if (kind === 'script')
    return `A script gives ${shown} from ${inputs.length === 0 ? 'data' : counted(inputs.length)}. ${reason}`;
  if (check === 'F15') return `The others of its group leave ${shown}.`;
  if (check === 'F18') return `The table prints ${inputs[0]?.raw ?? shown}.`;
  if (check === 'F16')
    return raw === null
      ? `By the table’s own numbers it holds in ${shown} of ${inputs.length / 2} compared results.`
      : `By the table’s own numbers it is ${shown}.`;
  if (check === 'F19') return `The body prints ${inputs[0]?.raw ?? shown}.`;
  if (check === 'F23') return `The others of its column lie in ${shown}.`;
  if (check === 'S1') return `Its own test gives p = ${shown}.`;
  if (check === 'S2') return `Whole numbers over its own n give ${shown}.`;
  if (isOfItsP(record)) return `${reason.replace(/\.$/, '')}: the interval gives p = ${shown}.`;
  if (check === 'S3' && verdict === 'inconsistent') return reason;
  if (check === 'S4') return `Its own n gives ${shown} degrees of freedom.`;
  if (inputs.length === 1) return `Its own ${inputs[0]?.raw ?? 'number'} gives ${shown}.`;
  return `Its own ${inWords(inputs.length)} numbers give ${shown}.`;
}

/** The printed p-value is what its interval contradicts, not the estimate that the claim is made of. */
function isOfItsP({ check, verdict, inputs }: CheckRecord): boolean {
  return check === 'S3' && verdict === 'inconsistent' && inputs.some(({ name }) => name === 'p');
}

/** How far off a contradicted number is, in units of its last digit. */
function withDistance(given: string, outcome: Outcome, { apart_by: units }: CheckRecord): string {
  return outcome === 'CONTRADICTED' && units !== null
    ? given.replace(/\.$/, `, ${units} units of its last digit away.`)
    : given;
}

function counted(count: number): string {
  return count === 1 ? 'one of its own numbers' : `its own ${inWords(count)} numbers`;
}

function inWords(count: number): string {
  const words = [
    'no',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
  ];
  return words[count] ?? String(count);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** A number as a sentence says it: "7.3%", "2.7 points". */
export function printedWithUnit(raw: string, unit: string | null): string {
  const text = raw.replace(/^-/, '−').trim();
  if (unit === '%') return `${text}%`;
  return unit === 'points' ? `${text} points` : text;
}
