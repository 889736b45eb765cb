import { intervalOf } from '../interval-of.ts';
import type { BoundNumber } from '../../core/identity.ts';
import type { Interval } from '../../core/interval.ts';
import { read, weightedMean } from '../../core/interval-arithmetic.ts';
import type { TableIdentity } from '../../core/table-identity.ts';
import { endsOf, printed } from '../bound.ts';
import type { Check } from '../context.ts';
import { basisOf, establish, isEstablished } from '../establish.ts';
import { bothWays, type Lines } from '../tables/lines.ts';
import { nameOf } from '../tables/targets.ts';

/** F2: an average weighted by the sizes that another line of the table prints. */
export const f2: Check = {
  id: 'F2',
  title: 'weighted average',
  kind: 'recomputation',
  script: `(input, { interval: { read, weightedMean, write } }) =>
  write(weightedMean(input.terms.map(read), input.weights))`,
  inTables: (tables) =>
    tables.flatMap((reading) => bothWays(reading).flatMap((lines) => weightedAlong(lines))),
};

const pooled = /^(?:weighted|micro|overall|all|total|pooled|avg\.?|average|mean)\b/i;
const sizes =
  /^(?:#.*|n|no\.?|num(?:ber)?\b.*|counts?|size|support|samples?|examples?|instances?|total|freq(?:uency)?)$/i;

interface Trial {
  readonly across: number;
  readonly target: BoundNumber;
  readonly terms: readonly BoundNumber[];
  readonly weights: readonly BoundNumber[];
}

function weightedAlong(lines: Lines): TableIdentity[] {
  const weighing = lines.across.filter((across) => isSizes(lines, across));
  return weighing.flatMap((weight) =>
    lines.places.flatMap((at) => {
      const trials = lines.across.flatMap((across) =>
        across !== weight && pooled.test(nameOf(lines, at, across))
          ? (trialAt(lines, at, across, weight) ?? [])
          : [],
      );
      return identitiesOf(lines, at, weight, trials);
    }),
  );
}

/** A line of counts, under a name for counts. */
function isSizes(lines: Lines, across: number): boolean {
  const numbers = lines.places.flatMap((place) => lines.number(place, across)?.main ?? []);
  return (
    sizes.test((lines.lineNames(across).at(-1) ?? '').trim()) &&
    numbers.length >= 3 &&
    numbers.every(({ step, value }) => step === '1' && !value.startsWith('-'))
  );
}

function trialAt(lines: Lines, at: number, across: number, weight: number): Trial | null {
  const target = lines.bound(at, across);
  const places = lines.places.filter((place) => place < at);
  const pairs = places.map((place) => ({
    term: lines.bound(place, across),
    size: lines.bound(place, weight),
  }));
  const terms = pairs.flatMap(({ term }) => term ?? []);
  const weights = pairs.flatMap(({ size }) => size ?? []);
  const isWhole = terms.length === places.length && weights.length === places.length;
  return target && isWhole && terms.length >= 2 ? { across, target, terms, weights } : null;
}

function identitiesOf(
  lines: Lines,
  at: number,
  weight: number,
  trials: readonly Trial[],
): TableIdentity[] {
  if (trials.length === 0) return [];
  const { best } = establish(
    [weight],
    () =>
      trials.map(({ target, terms, weights }) => ({
        target: target.token,
        inputs: [...terms, ...weights],
      })),
    (inputs) => compute(inputs.slice(0, inputs.length / 2), inputs.slice(inputs.length / 2)),
  );
  const name = nameOf(lines, at, trials[0]?.across ?? 0);
  const says = /weighted|micro|pooled/i.test(name);
  if (!best || !(says || isEstablished(best))) return [];
  return trials.map(({ across, target, terms, weights }) => ({
    check: 'F2',
    cell: lines.ref(at, across),
    operation: 'weighted-mean',
    target: target.token,
    formula: `(${terms.map(({ token }, index) => `${weights[index] ? printed(weights[index].token) : ''}·${printed(token)}`).join(' + ')}) / (${weights.map(({ token }) => printed(token)).join(' + ')})`,
    inputs: [...terms, ...weights],
    basis: basisOf(
      best,
      says ? `The header "${name}" names a weighted average.` : null,
      'The table does not establish what its average is weighted by.',
    ),
    readings: [
      {
        name: `weighted by "${lines.lineNames(weight).at(-1) ?? ''}"`,
        input: {
          terms: terms.map(({ token }) => endsOf(token)),
          weights: weights.map(({ token }) => token.value),
        },
      },
    ],
    doubt: null,
    decider: 'What the average is weighted by.',
  }));
}

function compute(terms: readonly BoundNumber[], weights: readonly BoundNumber[]): Interval | null {
  const sizesOf = weights.map(({ token }) => token.value);
  if (sizesOf.every((value) => Number(value) === 0)) return null;
  return intervalOf(
    weightedMean(
      terms.map(({ token }) => read(endsOf(token))),
      sizesOf,
    ),
  );
}
