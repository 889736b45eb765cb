import Fraction from 'fraction.js';
import { fallenOutcome } from '../core/fallen-outcome.ts';
import type { Sha256 } from '../core/hash.ts';
import { rational } from '../core/interval.ts';
import { canonicalJson } from '../core/json.ts';
import type { Paper } from '../core/paper.ts';
import type { PaperManifest } from '../core/records/generated/types.ts';
import { isVerifying } from '../core/records/verifies.ts';
import type { ScriptCheck } from '../core/script-check.ts';
import { showInterval } from '../core/show.ts';
import { toSpan } from '../core/span.ts';
import { fallenWord } from '../core/standing.ts';
import type { CheckRecord, ClaimRecord } from './claim-record.ts';
import { toCellRef } from './claim-record.ts';
import { findingOf, printedWithUnit } from './finding.ts';

const longestFormula = 600;

/** The check record of a script. */
export function toScriptCheck(
  script: ScriptCheck,
  claim: ClaimRecord,
  artifact: Sha256,
  paper: Paper,
  document: Sha256,
): CheckRecord {
  const step = claim.quantity?.step ?? '1';
  const { basis, computed, tolerance } = script;
  const point = computed === null ? null : rational(new Fraction(computed));
  return {
    id: nextId(claim),
    check: 'R1',
    title: script.title,
    kind: 'script',
    formula: cut(script.script),
    basis: {
      kind: basis.kind,
      words: basis.words,
      span: basis.range && toSpan(paper.text, document, basis.range),
      agreeing: basis.agreeing,
      of: basis.of,
    },
    inputs: script.inputs.map(({ name, token, cell }) => ({
      name,
      raw: token.raw,
      value: token.value,
      step: token.step,
      unit: token.unit,
      span: toSpan(paper.text, document, token),
      cell: cell && toCellRef(paper, cell),
    })),
    readings: [
      {
        name: 'the script',
        computed: point === null ? null : { low: point, high: point },
        shown: point === null ? 'nothing' : showInterval({ low: point, high: point }, step),
        agrees: script.agrees,
        artifact,
      },
    ],
    claimed: { low: tolerance.accepted.low, high: tolerance.accepted.high },
    claimed_shown: showInterval(tolerance.accepted, step),
    verdict: script.verdict,
    power: { noticed: script.power.noticed, of: script.power.of },
    apart_by: null,
    reason: script.reason,
    decider: script.decider,
    notes: [...script.notes],
  };
}

/** The claim with one more check, its outcome drawn again: a script may verify it or leave it open, no more. */
export function attachScript(
  claim: ClaimRecord,
  check: CheckRecord,
  manifest: PaperManifest,
): ClaimRecord {
  // A pass that an outcome rests on is never replaced by a later run of the same that fails.
  const others = claim.checks.filter(
    (other) => !isSameRun(other, check) || (isVerifying(other) && !isVerifying(check)),
  );
  const checks = [...others, check];
  const { quantity } = claim;
  const now = { ...claim, checks, ...outcomeWith(claim, check, manifest) };
  const isSettledBefore = now.reason === claim.reason;
  return {
    ...now,
    rests_on: isVerifying(check) ? restsOn(now, manifest) : claim.rests_on,
    finding: isSettledBefore
      ? claim.finding
      : findingOf(
          now.outcome,
          now.reason,
          quantity && printedWithUnit(quantity.raw, quantity.unit),
          checks,
        ),
  };
}

type Drawn = Pick<ClaimRecord, 'outcome' | 'reason' | 'decider'>;

/** The product's table: contradicted and verified by the engine's own checks stay; else the script decides. */
function outcomeWith(claim: ClaimRecord, check: CheckRecord, { provenance }: PaperManifest): Drawn {
  const { outcome, reason, decider } = claim;
  const kept = { outcome, reason, decider };
  if (outcome === 'CONTRADICTED' || outcome === 'VERIFIED') return kept;
  const fallen = provenance.sources.flatMap(({ standing }) => fallenWord(standing) ?? [])[0];
  if (isVerifying(check) && fallen) return fallenOutcome(fallen);
  if (isVerifying(check)) return { outcome: 'VERIFIED', reason: check.reason, decider: null };
  if (outcome === 'CHECKER_FAILED') return kept;
  return {
    outcome: 'UNVERIFIABLE',
    reason: `The script “${check.title}” does not verify it. ${check.reason}`.slice(0, 4000),
    decider: check.decider,
  };
}

/** Contradicted claims whose number is an input: the same place, or the same printed decimal. */
function restsOn(claim: ClaimRecord, { claims }: PaperManifest): string[] {
  const inputs = claim.checks.flatMap((check) => (check.kind === 'copy' ? [] : check.inputs));
  return claims
    .filter(
      ({ id, outcome, quantity }) =>
        id !== claim.id &&
        outcome === 'CONTRADICTED' &&
        quantity &&
        inputs.some(
          ({ span, value, step }) =>
            span.start === quantity.span.start ||
            (quantity.decimals > 0 && value === quantity.value && step === quantity.step),
        ),
    )
    .map(({ id }) => id);
}

/** The same script on the same places, held against the same interval. */
function isSameRun(a: CheckRecord, b: CheckRecord): boolean {
  const key = ({ kind, readings, claimed, inputs }: CheckRecord): string =>
    canonicalJson([
      kind,
      readings.map(({ artifact }) => artifact),
      claimed,
      inputs.map(({ name, span }) => [name, span.start]),
    ]);
  return a.kind === 'script' && key(a) === key(b);
}

function nextId({ id, checks }: ClaimRecord): string {
  const numbers = checks.map((check) => Number(/k(\d+)$/.exec(check.id)?.[1] ?? 0));
  return `${id}k${Math.max(0, ...numbers) + 1}`;
}

/** A long script shows its beginning and its end; the artifact holds all of it. */
function cut(script: string): string {
  if (script.length <= longestFormula) return script;
  const half = longestFormula / 2;
  return `${script.slice(0, half)} … ${script.slice(-half)} (${script.length} characters; the artifact holds them all)`;
}
