import type { Identity } from '../../core/identity.ts';
import type { Interval } from '../../core/interval.ts';
import type { Check } from '../context.ts';
import { judge, type Judgement } from '../judge.ts';
import { reportsOf } from '../reports-of.ts';

/** S3: an estimate against its 95% interval, and the p-value behind it against the null value. */
export const s3: Check = {
  id: 'S3',
  title: 'estimate and its interval',
  kind: 'recomputation',
  script: `(input, { Fraction }) => {
  const { scale, of, low, high } = input;
  if (of === 'inside') return [low[0], high[1]];
  if (of === 'p') {
    const none = new Fraction(input.null);
    const outside = none.compare(low[0]) < 0 || none.compare(high[1]) > 0;
    const inside = none.compare(low[1]) > 0 && none.compare(high[0]) < 0;
    return outside ? ['0', '1/20'] : inside ? ['1/20', '1'] : ['0', '1'];
  }
  if (scale === 'plain')
    return [0, 1].map((end) => new Fraction(low[end]).add(high[end]).div(2).toFraction());
  const middle = (a, b) => {
    if (scale === 'ratio') return Math.sqrt(Math.max(0, a) * b);
    const odds = Math.sqrt(((1 + a) * (1 + b)) / ((1 - a) * (1 - b)));
    return (odds - 1) / (odds + 1);
  };
  const number = (end) => new Fraction(end).valueOf();
  const [least, most] = [0, 1].map((end) => middle(number(low[end]), number(high[end])));
  return [least - 1e-12 * Math.abs(least), most + 1e-12 * Math.abs(most)];
}`,
  derive: (claim, context) => reportsOf('S3', claim, context),
  judge: judgeInterval,
};

function judgeInterval(identity: Identity, computed: readonly Interval[]): Judgement {
  const judgement = judge(identity, computed);
  if (judgement.verdict !== 'inconsistent') return judgement;
  const [reading] = identity.readings;
  if (reading?.name === 'middle of the interval')
    return {
      ...judgement,
      verdict: 'indeterminate',
      reason:
        'The estimate is not in the middle; bootstrap, exact and profile intervals need not have it there.',
    };
  const reason =
    reading?.name === 'inside the interval'
      ? 'The estimate lies outside its own interval.'
      : 'The p-value and the interval lie on different sides of the null value.';
  return { ...judgement, reason };
}
