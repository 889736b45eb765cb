import type { Identity } from '../../core/identity.ts';
import type { Interval } from '../../core/interval.ts';
import type { Json } from '../../core/json.ts';
import { grim } from '../../core/statistics/grim.ts';
import { grimmer } from '../../core/statistics/grimmer.ts';
import type { Rounding } from '../../core/statistics/rounding.ts';
import { standardMutants } from '../../core/verdict.ts';
import type { Check } from '../context.ts';
import { judge, type Judgement } from '../judge.ts';
import { reportsOf } from '../reports-of.ts';

/** S2: a mean and SD of whole numbers belong to some whole numbers: GRIM and GRIMMER. */
export const s2: Check = {
  id: 'S2',
  title: 'mean or SD of whole numbers',
  kind: 'recomputation',
  script: `(input, { Fraction }) => {
  if (input.of === 'mean') {
    const mean = new Fraction(input.total).div(input.parts).toFraction();
    return [mean, mean];
  }
  const { sum, squares, n, items } = input;
  const sd = Math.sqrt((squares - (sum * sum) / n) / (n - 1)) / items;
  return [sd * (1 - 1e-12), sd * (1 + 1e-12)];
}`,
  derive: (claim, context) => reportsOf('S2', claim, context),
  judge: judgeGranular,
};

/** The readings hold what whole numbers can give; the power is counted by enumeration as well. */
function judgeGranular(identity: Identity, computed: readonly Interval[]): Judgement {
  const { target } = identity;
  const input = identity.readings[0]?.input ?? null;
  const mutants = standardMutants(target.value, target.step);
  const noticed = mutants.filter((value) => isRuledOut(input, value, 'up_or_down')).length;
  const power = { noticed, of: mutants.length };
  const plain = judge(identity, computed);
  if (plain.verdict === 'vacuous' || plain.verdict === 'consistent')
    return noticed < 0.5 * mutants.length
      ? {
          ...plain,
          power,
          verdict: 'vacuous',
          reason: 'Nearly any number this coarse is possible for so many answers.',
        }
      : { ...plain, power, verdict: 'consistent', reason: 'Whole numbers that give it exist.' };
  if (plain.verdict !== 'inconsistent') return { ...plain, power };
  if (!isRuledOut(input, target.value, 'trunc'))
    return {
      ...plain,
      power,
      verdict: 'indeterminate',
      reason: 'The number is possible if it was cut off instead of rounded.',
    };
  if (!isRuledOut(input, target.value, 'up_or_down', 'population'))
    return {
      ...plain,
      power,
      verdict: 'indeterminate',
      reason: 'The SD is possible if n and not n - 1 divides.',
    };
  return { ...plain, power, reason: 'No whole-number answers give the printed number.' };
}

function isRuledOut(
  input: Json,
  value: string,
  rounding: Rounding,
  divisor: 'sample' | 'population' = 'sample',
): boolean {
  const { of, n, items, least, most, mean } = fieldsOf(input);
  const print = {
    n: Number(n),
    items: Number(items),
    rounding,
    scale: { least: Number(least), most: Number(most) },
  };
  return of === 'mean'
    ? !grim({ ...print, mean: value, percent: false }).consistent
    : grimmer({ ...print, mean: String(mean), sd: value, divisor }).consistent === false;
}

function fieldsOf(input: Json): Readonly<Record<string, Json>> {
  return isFields(input) ? input : {};
}

function isFields(input: Json): input is Readonly<Record<string, Json>> {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}
