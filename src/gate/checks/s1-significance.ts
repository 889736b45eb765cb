import type { GroundedClaim } from '../../core/claim.ts';
import type { Identity } from '../../core/identity.ts';
import { gapInSteps, type Interval } from '../../core/interval.ts';
import { readNumbers } from '../../core/number/read-numbers.ts';
import type { Token } from '../../core/number/token.ts';
import type { Range } from '../../core/span.ts';
import {
  bonferroniFactors,
  correctionNamed,
  isExplainedBy,
  type Correction,
} from '../../core/statistics/adjusted-p.ts';
import {
  agreesWithP,
  followsIfRoundedTwice,
  isDecisionError,
  printedPInterval,
} from '../../core/statistics/judge-p.ts';
import type { PrintedP } from '../../core/statistics/result.ts';
import { slipsOf } from '../../core/statistics/slips.ts';
import { standardMutants } from '../../core/verdict.ts';
import { bound } from '../bound.ts';
import type { Check, Context } from '../context.ts';
import type { Guess } from '../guess.ts';
import type { Judgement } from '../judge.ts';
import { nameOf, readingName, significanceInput, significanceScript } from '../significance.ts';

/** S1: a printed p-value follows from the printed statistic and degrees of freedom. */
export const s1: Check = {
  id: 'S1',
  title: 'significance test',
  kind: 'recomputation',
  script: significanceScript,
  derive,
  judge: judgeSignificance,
  agrees: (claim, _target, computed) =>
    claim.statistic !== null && agreesWithP(claim.statistic.p, computed),
  claimed: (claim) =>
    claim.statistic ? printedPInterval(claim.statistic.p) : { low: null, high: null },
  showStep: (claim) => (claim.statistic?.p.comparator === '=' ? claim.statistic.p.step : '0.001'),
  notes: notesOf,
  guesses: guessesOf,
};

function derive(claim: GroundedClaim, { paper }: Context): Identity[] {
  const { statistic, quantity } = claim;
  if (!statistic || !quantity) return [];
  const printed = paper.text.slice(statistic.range.start, statistic.range.end);
  const at = (range: Range, value: string, step: string): Token => ({
    ...quantity.token,
    ...range,
    raw: paper.text.slice(range.start, range.end),
    value,
    step,
  });
  const { value, step } = statistic.statistic;
  const freedom = statistic.freedom.flatMap((range) =>
    readNumbers(paper.text.slice(range.start, range.end), range.start),
  );
  const correction = correctionNear(claim, paper.text);
  return [
    {
      check: 'S1',
      claim: claim.id,
      target: quantity.token,
      formula: `p of ${nameOf(statistic)} = ${value}`,
      inputs: [
        bound(nameOf(statistic), at(statistic.statistic.range, value, step), claim.cell),
        ...freedom.map((token) => bound('degrees of freedom', token, claim.cell)),
      ],
      basis: {
        kind: 'stated',
        words: `The ${claim.cell ? 'row' : 'sentence'} prints the test: "${printed}".`,
        range: claim.statement,
      },
      readings: [{ name: readingName(statistic), input: significanceInput(statistic) }],
      doubt: correction && doubts[correction],
      decider: 'Whether the p-value was adjusted, and by what.',
    },
  ];
}

const doubts = {
  factor: 'A Bonferroni correction is named nearby; it may have multiplied this p.',
  unknown: 'A correction of p-values is named nearby; it may have changed this one.',
} as const satisfies Record<Correction, string>;

function correctionNear({ statement, cell }: GroundedClaim, text: string): Correction | null {
  const before = cell ? 1500 : 300;
  return correctionNamed(
    text.slice(Math.max(0, statement.start - before), statement.end + before / 3),
  );
}

function judgeSignificance(
  identity: Identity,
  computed: readonly Interval[],
  { statistic }: GroundedClaim,
): Judgement {
  const [range] = computed;
  if (!statistic || !range) throw new Error('A significance check without its statistic');
  const { p } = statistic;
  const mutants = p.value === null ? [] : standardMutants(p.value, p.step);
  const noticed = mutants.filter((value) => !agreesWithP({ ...p, value }, range)).length;
  const power = { noticed, of: mutants.length };
  const say = (verdict: Judgement['verdict'], reason: string): Judgement => ({
    verdict,
    reason,
    power,
    apartBy: p.value === null ? null : gapInSteps(printedPInterval(p), range, p.step),
  });
  if (agreesWithP(p, range))
    return p.value !== null && noticed < 0.5 * mutants.length
      ? say('vacuous', 'A printed p this coarse would agree with nearly any test.')
      : say('consistent', 'The printed p follows from the printed test.');
  if (isOpen(identity.doubt, p, range)) return say('indeterminate', identity.doubt ?? '');
  if (followsIfRoundedTwice(p, range))
    return say('indeterminate', 'The printed p follows if it was rounded twice.');
  const severe = isDecisionError(
    p,
    Number(range.low) > 0.05 ? 1 : Number(range.high) <= 0.05 ? 0 : 0.05,
  );
  return say(
    'inconsistent',
    severe
      ? 'The printed p does not follow from the printed test, and lies on the other side of .05.'
      : 'The printed p does not follow from the printed test.',
  );
}

/** A doubt stands unless it is a correction, and none can have given this p. */
function isOpen(doubt: string | null, p: PrintedP, computed: Interval): boolean {
  const correction = (['factor', 'unknown'] as const).find((name) => doubts[name] === doubt);
  return correction ? isExplainedBy(correction, p, computed) : doubt !== null;
}

/** What is odd about the print itself, and the Bonferroni factor that would give it. */
function notesOf({ statistic }: GroundedClaim, computed: readonly Interval[]): string[] {
  const [range] = computed;
  if (!statistic || !range) return [];
  const { p } = statistic;
  const notes: string[] = [];
  if (p.value !== null && Number(p.value) === 0)
    notes.push(
      'No p-value is zero: a p printed as zeros stands for less than half its last digit.',
    );
  if (p.value !== null && (Number(p.value) < 0 || Number(p.value) > 1))
    notes.push('No p-value lies outside 0 to 1.');
  if (agreesWithP(p, range)) return notes;
  const factors = bonferroniFactors(p, range);
  if (factors)
    notes.push(`The printed p follows if it was multiplied by ${factors}, as Bonferroni corrects.`);
  return notes;
}

function guessesOf({ statistic }: GroundedClaim): Guess[] {
  if (!statistic) return [];
  return slipsOf(statistic).map(({ words, meant }) => ({
    words,
    input: significanceInput(meant),
    explains: (computed) => agreesWithP(meant.p, computed),
  }));
}
