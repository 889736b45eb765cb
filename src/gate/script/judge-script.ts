import type { ScriptResult, ScriptRun } from '../../core/io.ts';
import { computedDecimal } from '../../core/number/decimal.ts';
import type { RuleResult, ScriptCheck, ToleranceResult } from '../../core/script-check.ts';
import { claimInterval, type Power } from '../../core/verdict.ts';
import type { BoundScript } from './bind-script.ts';
import { countCoincidences, sayCoincidences } from './coincidences.ts';
import { recognise } from './recognise.ts';
import { ruleConstants } from './rule-constants.ts';
import { ruleFollows } from './rule-follows.ts';
import { ruleMoves } from './rule-moves.ts';
import { ruleNamed } from './rule-named.ts';
import { ruleSpans } from './rule-spans.ts';
import { isAccepted, scriptPower, showAccepted, toleranceOf } from './tolerance.ts';
import type { Trials } from './trials.ts';

/** What section 7 says of a script from what it gave. A script never contradicts its claim. */
export function judgeScript(bound: BoundScript, trials: Trials, run: ScriptRun): ScriptCheck {
  const { header, target, inputs, paper, claim } = bound;
  const { results } = run;
  const [first] = results;
  const computed = first?.kind === 'value' ? computedDecimal(first.value) : null;
  const tolerance = toleranceOf(header.tolerance, target, bound.spread);
  const names = inputs.map(({ name }) => name);
  const computes = recognise(trials, results, names, Number(target.step));
  const named = ruleNamed(claim, inputs, computes, paper);
  const rules = [
    ruleSpans(target, inputs),
    ruleConstants(bound.parsed, target, inputs),
    ruleMoves(trials, results, inputs),
    ruleFollows(trials, results, [tolerance.accepted, claimInterval(target)]),
    named.result,
  ];
  const agrees = computed !== null && isAccepted(header.tolerance, target, computed);
  const power =
    computed === null ? { noticed: 0, of: 0 } : scriptPower(header.tolerance, target, computed);
  const verdict = verdictOf({ result: first, agrees, computed, tolerance, rules, power });
  const hits = countCoincidences(paper.text, target, inputs, tolerance.accepted);
  return {
    title: header.title,
    script: bound.script,
    inputs,
    computed,
    tolerance,
    agrees,
    rules,
    basis: named.basis,
    power,
    ...verdict,
    notes: [
      `Computed ${computed ?? 'nothing'}, expected ${target.value}, tolerance ${tolerance.words} accepts ${showAccepted(tolerance.accepted)}.`,
      ...rules.map(
        ({ rule, met, words }) => `Rule ${rule} ${met ? 'is met' : 'is broken'}: ${words}`,
      ),
      sayCoincidences(hits),
    ],
  };
}

interface Judged {
  readonly result: ScriptResult | undefined;
  readonly agrees: boolean;
  readonly computed: string | null;
  readonly tolerance: ToleranceResult;
  readonly rules: readonly RuleResult[];
  readonly power: Power;
}

/** Every reason for which it does not verify, in the order of the rules; none: it is consistent. */
function verdictOf({
  result,
  agrees,
  computed,
  tolerance,
  rules,
  power,
}: Judged): Pick<ScriptCheck, 'verdict' | 'reason' | 'decider'> {
  const decider = 'A script that computes the number from the paper’s own and meets every rule.';
  if (computed === null)
    return { verdict: 'failed', reason: `The script failed: ${failureOf(result)}`, decider };
  const faults = [
    ...(agrees
      ? []
      : [
          `It gives ${computed}, which ${showAccepted(tolerance.accepted)} does not hold; a script cannot contradict a claim.`,
        ]),
    ...rules.filter(({ met }) => !met).map(({ rule, words }) => `Rule ${rule}: ${words}`),
    ...(tolerance.unjustified === null ? [] : [tolerance.unjustified]),
  ];
  if (faults.length > 0) return { verdict: 'indeterminate', reason: faults.join(' '), decider };
  if (power.noticed < 0.5 * power.of)
    return {
      verdict: 'vacuous',
      reason: 'The script would have passed nearly whatever the paper said.',
      decider: 'The same numbers printed with more digits.',
    };
  const isWeak = power.noticed < 0.8 * power.of;
  return {
    verdict: 'consistent',
    reason: isWeak
      ? 'The script agrees but is too weak to verify.'
      : `Reproduced from the paper’s printed numbers, within ${tolerance.words}.`,
    decider: isWeak ? 'The same numbers printed with more digits.' : null,
  };
}

function failureOf(result: ScriptResult | undefined): string {
  if (result?.kind === 'timeout') return 'it ran out of time.';
  if (result?.kind === 'memory') return 'it ran out of memory.';
  return result?.kind === 'error' ? `${result.message}.` : 'it was not run.';
}
