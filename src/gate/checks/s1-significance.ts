import type { GroundedClaim } from '../../core/claim.ts';
import type { Identity, Reading } from '../../core/identity.ts';
import { printedInterval, type Interval } from '../../core/interval.ts';
import type { Token } from '../../core/number/token.ts';
import { agreesWithP, isDecisionError, printedPInterval } from '../../core/statistics/judge-p.ts';
import type { StatisticalResult } from '../../core/statistics/result.ts';
import { standardMutants } from '../../core/verdict.ts';
import { bound, type Check, type Context } from '../context.ts';
import type { Judgement } from '../judge.ts';

/**
 * The script maps the statistic's range through the survival function, never 1 - cdf, and rounds
 * the two ends of p outward by a relative 1e-10, more than the functions' own error.
 */
export const significanceScript = `(input, { survival }) => {
  const { type, low, high, comparator, df1, df2, tails } = input;
  const [a, b, m, n] = [Number(low), Number(high), Number(df1), Number(df2)];
  const p = (x) => {
    const s = Math.abs(x);
    if (type === 't') return survival.t(s, n);
    if (type === 'r') return s >= 1 ? 0 : survival.r(s, n);
    if (type === 'Z') return survival.z(s);
    if (type === 'F') return survival.F(x < 0 ? 0 : x, m, n);
    return survival.chi2(x < 0 ? 0 : x, m);
  };
  const ends = [p(a), p(b)];
  if (a <= 0 && b >= 0) ends.push(p(0));
  if (comparator === '<' || comparator === '≤') ends.push(1);
  if (comparator === '>' || comparator === '≥') ends.push(0);
  const share = tails === 1 ? 0.5 : 1;
  const least = Math.min(...ends) * share;
  const most = Math.max(...ends) * share;
  return [least * (1 - 1e-10), Math.min(1, most * (1 + 1e-10))];
}`;

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
  notes: slips,
};

/** What the script is given for one result. */
export function significanceInput(
  result: StatisticalResult,
  tails = result.tails,
): Reading['input'] {
  const { low, high } = printedInterval(result.statistic.value, result.statistic.step);
  return {
    type: result.type === 'Q' ? 'Chi2' : result.type,
    low: decimal(low),
    high: decimal(high),
    comparator: result.statistic.comparator,
    df1: result.df1,
    df2: result.df2,
    tails,
  };
}

function derive(claim: GroundedClaim, { paper }: Context): Identity[] {
  const { statistic, quantity } = claim;
  if (!statistic || !quantity) return [];
  const printed = paper.text.slice(statistic.range.start, statistic.range.end);
  const token: Token = {
    ...quantity.token,
    ...statistic.statistic.range,
    raw: paper.text.slice(statistic.statistic.range.start, statistic.statistic.range.end),
    value: statistic.statistic.value,
    step: statistic.statistic.step,
  };
  const tails = statistic.tails === 1 ? 'one-tailed, as the sentence says' : 'two-tailed';
  return [
    {
      check: 'S1',
      claim: claim.id,
      target: quantity.token,
      formula: `p of ${nameOf(statistic)} = ${statistic.statistic.value}`,
      inputs: [bound(nameOf(statistic), token, null)],
      basis: {
        kind: 'stated',
        words: `The sentence prints the test: "${printed}".`,
        range: claim.statement,
      },
      readings: [{ name: tails, input: significanceInput(statistic) }],
      doubt: adjustedNearby(claim, paper.text),
      decider: 'Whether the p-value was adjusted, and by what.',
    },
  ];
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
    apartBy: null,
  });
  if (agreesWithP(p, range))
    return p.value !== null && noticed < 0.5 * mutants.length
      ? say('vacuous', 'A printed p this coarse would agree with nearly any test.')
      : say('consistent', 'The printed p follows from the printed test.');
  if (identity.doubt !== null) return say('indeterminate', identity.doubt);
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

/** A guess and no verdict: which slip would explain a p that does not follow. */
function slips({ statistic }: GroundedClaim, computed: readonly Interval[]): string[] {
  const [range] = computed;
  if (!statistic || !range || agreesWithP(statistic.p, range)) return [];
  const { p, tails, type } = statistic;
  const half: Interval = { low: halved(range.low ?? '0'), high: halved(range.high ?? '1') };
  const notes: string[] = [];
  if (tails === 2 && type !== 'F' && type !== 'Chi2' && type !== 'Q' && agreesWithP(p, half))
    notes.push('A likely slip, a guess and no verdict: a one-tailed p without saying so.');
  for (const factor of ['10', '0.1'])
    if (
      p.value !== null &&
      agreesWithP(
        {
          ...p,
          value: String(Number(p.value) * Number(factor)),
          step: String(Number(p.step) * Number(factor)),
        },
        range,
      )
    )
      notes.push('A likely slip, a guess and no verdict: a decimal point moved by one place.');
  return notes;
}

function halved(value: string): string {
  return String(Number(value) / 2);
}

function adjustedNearby({ statement }: GroundedClaim, text: string): string | null {
  const near = text.slice(Math.max(0, statement.start - 300), statement.end + 100);
  return /\b(?:bonferroni|holm|adjusted p|corrected for multiple|fdr|benjamini|greenhouse|tukey|sidak|šidák)\b/i.test(
    near,
  )
    ? 'A correction of p-values is named nearby; it may have changed this one.'
    : null;
}

function nameOf({ type, df1, df2 }: StatisticalResult): string {
  const name = type === 'Chi2' ? 'χ²' : type === 'Z' ? 'z' : type;
  const dfs = [df1, df2].filter((df) => df !== null).join(', ');
  return dfs ? `${name}(${dfs})` : name;
}

/** A rational end as a decimal text; half a unit of a decimal is one. */
function decimal(end: string | null): string {
  const [numerator = '0', denominator = '1'] = (end ?? '0').split('/');
  return String(Number(numerator) / Number(denominator));
}
