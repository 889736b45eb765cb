import { meets, type Interval } from '../core/interval.ts';
import { computedDecimal } from '../core/number/decimal.ts';
import type { Artifact, PaperManifest } from '../core/records/generated/types.ts';
import { parseEnds } from '../gate/run-identity.ts';
import type { Repeated } from './rerun.ts';

/** How a repeated run stands to its record. */
export type RerunState = 'same-bits' | 'same-verdict' | 'other-verdict' | 'not-run';

/** One artifact run again. */
export interface RerunReport {
  readonly artifact: string;
  readonly state: RerunState;
  readonly recorded: string;
  /** What it gave now, or why it was not run. */
  readonly now: string;
  /** False where the recorded run had other functions under its script: another engine. */
  readonly samePrelude: boolean;
  /** True where it was our limit that kept it from running. */
  readonly isOurs: boolean;
}

/** Across engines the verdict is compared, and numbers to this share of themselves, not bits. */
const closeShare = 1e-12;

/** Compares a run with its record; the verdict is that of every check of these claims which rests on it. */
export function compareRun(
  hash: string,
  { result: was }: Artifact,
  repeated: Repeated,
  claims: PaperManifest['claims'],
): RerunReport {
  const recorded = was.output ?? was.kind;
  const base = { artifact: hash, recorded, samePrelude: false, isOurs: false };
  if (repeated.kind === 'not-run')
    return { ...base, state: 'not-run', now: repeated.why, isOurs: repeated.isOurs };
  const { result: is, samePrelude } = repeated;
  const same = is.output === was.output && isSameEnd(is.kind, was.kind);
  const state = same
    ? 'same-bits'
    : isSameVerdict(hash, was, is, claims)
      ? 'same-verdict'
      : 'other-verdict';
  return { ...base, state, samePrelude, now: is.output ?? is.kind };
}

/** Which of its limits a runaway script meets first moves with the machine's load. */
function isSameEnd(a: Artifact['result']['kind'], b: Artifact['result']['kind']): boolean {
  const isLimit = (kind: string): boolean => kind === 'timeout' || kind === 'memory';
  return a === b || (isLimit(a) && isLimit(b));
}

function isSameVerdict(
  hash: string,
  was: Artifact['result'],
  is: Artifact['result'],
  claims: PaperManifest['claims'],
): boolean {
  if (was.output === null || is.output === null) return is.kind === was.kind;
  const checks = claims.flatMap(({ checks }) =>
    checks.filter(({ readings }) => readings.some(({ artifact }) => artifact === hash)),
  );
  return checks.every(({ check, kind, claimed }) => {
    const [then, now] = [rangeOf(kind, was.output), rangeOf(kind, is.output)];
    if (then === null || now === null) return then === now;
    // S1 reads a claim in its own way (p < x): there only the numbers themselves are compared.
    return isClose(then, now) || (check !== 'S1' && meets(then, claimed) === meets(now, claimed));
  });
}

function rangeOf(kind: string, output: string | null): Interval | null {
  if (output === null) return null;
  if (kind !== 'script') return parseEnds(output);
  const value = computedDecimal(Number(output));
  return value === null ? null : { low: value, high: value };
}

function isClose(a: Interval, b: Interval): boolean {
  return isCloseEnd(a.low, b.low) && isCloseEnd(a.high, b.high);
}

function isCloseEnd(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return a === b;
  const [x, y] = [toNumber(a), toNumber(b)];
  return Math.abs(x - y) <= closeShare * Math.max(Math.abs(x), Math.abs(y));
}

/** A decimal or a rational text. */
function toNumber(text: string): number {
  const [numerator = '', denominator = '1'] = text.split('/');
  return Number(numerator) / Number(denominator);
}
