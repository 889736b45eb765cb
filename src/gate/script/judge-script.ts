import type { ScriptResult, ScriptRun } from '../../core/io.ts';
import { computedDecimal } from '../../core/number/decimal.ts';
import type { RuleResult, ScriptCheck, ToleranceResult } from '../../core/script-check.ts';
import { claimInterval, type Power } from '../../core/verdict.ts';
import type { BoundScript } from './bind-script.ts';
import { sayData } from './bound-data.ts';
import { cellOf } from './cells.ts';
import { countCoincidences, sayCoincidences } from './coincidences.ts';
import { recognise } from './recognise.ts';
import { ruleBlind } from './rule-blind.ts';
import { ruleConstants } from './rule-constants.ts';
import { ruleData } from './rule-data.ts';
import { ruleFollows } from './rule-follows.ts';
import { ruleMoves } from './rule-moves.ts';
import { ruleMutants } from './rule-mutants.ts';
import { ruleNamed, type Named } from './rule-named.ts';
import { ruleSpans } from './rule-spans.ts';
import { ruleSteps } from './rule-steps.ts';
import { ruleSwaps } from './rule-swaps.ts';
import { seedSpread, type SeedSpread } from './seed-spread.ts';
import { isAccepted, scriptPower, showAccepted, toleranceOf } from './tolerance.ts';
import type { Trials } from './trials.ts';

/** What section 7 says of a script from what it gave. A script never contradicts its claim. */
export function judgeScript(bound: BoundScript, trials: Trials, run: ScriptRun): ScriptCheck {
  const { header, target, inputs, data, paper } = bound;
  const { results } = run;
  const [first] = results;
  const computed = first?.kind === 'value' ? computedDecimal(first.value) : null;
  const seeds = seedSpread(trials, results);
  const tolerance = toleranceOf(header.tolerance, target, bound.spread, seeds);
  const { rules, named } = rulesOf(bound, trials, results, { tolerance, seeds });
  const agrees = computed !== null && isAccepted(header.tolerance, target, computed);
  const power =
    computed === null ? { noticed: 0, of: 0 } : scriptPower(header.tolerance, target, computed);
  const verdict = verdictOf({
    result: first,
    agrees,
    computed,
    tolerance,
    rules,
    power,
    from: data.length === 0 ? 'the paper’s printed numbers' : 'the paper’s data',
  });
  const hits = countCoincidences(paper.text, target, inputs, tolerance.accepted);
  return {
    title: header.title,
    script: bound.script,
    inputs,
    data: data.map(sayData),
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
      ...data.map(sayData),
      ...(seeds ? [saySeeds(seeds)] : []),
      ...(inputs.length > 0 ? [sayCoincidences(hits)] : []),
    ].slice(0, mostNotes),
  };
}

const mostNotes = 20;

/** The ten rules, in their order. */
function rulesOf(
  bound: BoundScript,
  trials: Trials,
  results: readonly ScriptResult[],
  { tolerance, seeds }: { tolerance: ToleranceResult; seeds: SeedSpread | null },
): { rules: RuleResult[]; named: Named } {
  const { header, parsed, target, inputs, data, paper, claim } = bound;
  const step = Number(target.step);
  const computes = recognise(trials, results, { step, seeds });
  const isKnown = computes.length > 0;
  const named = ruleNamed(claim, inputs, computes, paper);
  const operations = computes.map(({ operation }) => operation);
  return {
    named,
    rules: [
      ruleSpans(target, inputs, cellOf(paper, claim.span)),
      ruleBlind({ text: paper.text, target, inputs, data, isKnown }, trials, results),
      ruleConstants(parsed, target, inputs),
      ruleMoves(trials, results, [...inputs, ...data]),
      ruleFollows(trials, results, [tolerance.accepted, claimInterval(target)]),
      ruleSteps(trials, results, {
        step,
        accepted: tolerance.accepted,
        known: [...new Set(operations.map(({ name }) => name))],
        formulas: [...new Set(operations.flatMap(({ checks }) => checks))],
        declared: header.formula ?? null,
        drawsNumbers: seeds !== null,
      }),
      ruleSwaps(parsed, trials, results),
      ruleMutants(trials, results, {
        accepts: (value) => isAccepted(header.tolerance, target, computedDecimal(value)),
        isKnown: isKnown && seeds === null,
      }),
      named.result,
      ruleData(data),
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
  readonly from: string;
}

/** Broken, they mean that the script would have given this number whatever the paper said. */
const emptyWithout: readonly number[] = [1, 2, 3, 5];

/** Every reason for which it does not verify, in the order of the rules; none: it is consistent. */
function verdictOf({
  result,
  agrees,
  computed,
  tolerance,
  rules,
  power,
  from,
}: Judged): Pick<ScriptCheck, 'verdict' | 'reason' | 'decider'> {
  const decider = 'A script that computes the number from the paper’s own and meets every rule.';
  if (computed === null)
    return { verdict: 'failed', reason: `The script failed: ${failureOf(result)}`, decider };
  const broken = rules.filter(({ met }) => !met);
  const isEmpty = agrees && broken.some(({ rule }) => emptyWithout.includes(rule));
  const faults = [
    ...(agrees
      ? []
      : [
          `It gives ${computed}, which ${showAccepted(tolerance.accepted)} does not hold; a script cannot contradict a claim.`,
        ]),
    ...(isEmpty ? ['Its agreement says nothing: it does not come from the inputs.'] : []),
    ...broken.map(({ rule, words }) => `Rule ${rule}: ${words}`),
    ...(tolerance.unjustified === null ? [] : [tolerance.unjustified]),
  ];
  if (faults.length > 0)
    return {
      verdict: isEmpty ? 'vacuous' : 'indeterminate',
      reason: faults.join(' ').slice(0, longestReason),
      decider,
    };
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
      : `Reproduced from ${from}, within ${tolerance.words}.`,
    decider: isWeak ? 'The same numbers printed with more digits.' : null,
  };
}

const longestReason = 3800;

function saySeeds({ values, mean, sd }: SeedSpread): string {
  const shown = (value: number): string => String(Number(value.toPrecision(4)));
  return `It draws random numbers: over ${values.length} seeds it gives ${shown(mean)} on average, with a standard deviation of ${shown(sd)}.`;
}

function failureOf(result: ScriptResult | undefined): string {
  if (result?.kind === 'timeout') return 'it ran out of time.';
  if (result?.kind === 'memory') return 'it ran out of memory.';
  return result?.kind === 'error' ? `${result.message}.` : 'it was not run.';
}
