import type { GroundedClaim } from '../../core/claim.ts';
import type { Identity } from '../../core/identity.ts';
import type { Interval } from '../../core/interval.ts';
import { readNumbers } from '../../core/number/read-numbers.ts';
import { countsOfPercent } from '../../core/statistics/percent.ts';
import { standardMutants } from '../../core/verdict.ts';
import { bound, printed } from '../bound.ts';
import type { Check, Context } from '../context.ts';
import { judge, type Judgement } from '../judge.ts';
import { reportsOf } from '../reports-of.ts';
import { findOfTestSets } from '../tables/test-sets.ts';

/** F10: "k of n (p%)", both counts exact; "p% of n", where some whole number must give it. */
export const f10: Check = {
  id: 'F10',
  title: 'count and percentage',
  kind: 'recomputation',
  script: `(input, { Fraction }) => {
  const percent = new Fraction(input.part).div(input.whole).mul(100).toFraction();
  return [percent, percent];
}`,
  derive: (claim, context) => {
    const reported = reportsOf('F10', claim, context);
    return reported.length > 0 ? reported : derive(claim, context);
  },
  inTables: findOfTestSets,
  judge: judgeShare,
};

const counts =
  /(?<![\d,])(\d[\d,]{0,14})\s*(?:of|out of|\/)\s*(?:the\s|all\s)?(\d[\d,]{0,14})(?![\d,])/giu;

function derive(claim: GroundedClaim, context: Context): Identity[] {
  const { quantity, statement } = claim;
  if (!quantity?.operations.includes('share')) return [];
  const words = context.paper.text.slice(statement.start, statement.end);
  const at = quantity.token.start - statement.start;
  const pairs = [...words.matchAll(counts)]
    .map((match) => ({ match, distance: distanceTo(at, match) }))
    .sort((a, b) => a.distance - b.distance);
  const match = pairs[0]?.match;
  if (!match) return [];
  const [part, whole] = readNumbers(match[0], statement.start + match.index);
  if (!part || !whole || whole.value === '0' || Number(part.value) > Number(whole.value)) return [];
  return [
    {
      check: 'F10',
      claim: claim.id,
      target: quantity.token,
      formula: `${printed(part)} / ${printed(whole)}`,
      inputs: [bound('part', part, null), bound('whole', whole, null)],
      basis: { kind: 'stated', words: `The sentence prints "${match[0]}".`, range: statement },
      readings: [{ name: 'share of the whole', input: { part: part.value, whole: whole.value } }],
      doubt: null,
      decider: 'The count and the total that the percentage refers to.',
    },
  ];
}

/** Where the count is not printed, the power is the share of slips that no count would give. */
function judgeShare(identity: Identity, computed: readonly Interval[]): Judgement {
  const plain = judge(identity, computed);
  const { target, inputs } = identity;
  const [whole, other] = inputs;
  if (!whole || other) return plain;
  const mutants = standardMutants(target.value, target.step);
  const noticed = mutants.filter(
    (value) => countsOfPercent(value, Number(whole.token.value), 'up_or_down') === null,
  ).length;
  const power = { noticed, of: mutants.length };
  if (plain.verdict !== 'consistent' && plain.verdict !== 'vacuous') return { ...plain, power };
  return noticed < 0.5 * mutants.length
    ? {
        ...plain,
        power,
        verdict: 'vacuous',
        reason: 'Nearly every percentage of so many is possible.',
      }
    : { ...plain, power, verdict: 'consistent', reason: 'A whole number of them gives it.' };
}

/** Characters between the percentage and the counts, whichever comes first. */
function distanceTo(at: number, match: RegExpMatchArray): number {
  const start = match.index ?? 0;
  const end = start + match[0].length;
  return at >= end ? at - end : Math.abs(start - at);
}
