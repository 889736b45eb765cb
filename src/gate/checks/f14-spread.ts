import { intervalOf } from '../interval-of.ts';
import type { BoundNumber } from '../../core/identity.ts';
import type { Interval } from '../../core/interval.ts';
import { read } from '../../core/interval-arithmetic.ts';
import { spread, type SpreadKind } from '../../core/spread.ts';
import type { Token } from '../../core/number/token.ts';
import type { TableIdentity } from '../../core/table-identity.ts';
import { endsOf, printed } from '../bound.ts';
import type { Check } from '../context.ts';
import { establish, isEstablished } from '../establish.ts';
import { aggregateHypotheses } from '../tables/hypotheses.ts';
import { bothWays, type Lines } from '../tables/lines.ts';
import { nameOf } from '../tables/targets.ts';

/** F14: the spread of listed runs, beside their mean or in a line of its own. */
export const f14: Check = {
  id: 'F14',
  title: 'spread of listed runs',
  kind: 'recomputation',
  script: `(input, { interval: { read, write }, spread }) => write(spread(input.runs.map(read), input.kind))`,
  inTables: (tables) =>
    tables.flatMap((reading) => bothWays(reading).flatMap((lines) => spreadsAlong(lines))),
};

const names: readonly (readonly [SpreadKind, string])[] = [
  ['sample', 'deviation of the sample'],
  ['population', 'deviation of the population'],
  ['standard-error', 'standard error'],
];
const header =
  /^(?:s\.?d\.?|std\.?(?: ?dev\.?)?|stdev|standard (?:deviation|error)|s\.?e\.?(?:m\.?)?|σ)$/i;

/** A number that may be a spread, and the runs that it is of. */
interface Trial {
  readonly across: number;
  readonly target: Token;
  readonly runs: readonly BoundNumber[];
}

function spreadsAlong(lines: Lines): TableIdentity[] {
  return lines.places.flatMap((at) => {
    const own = lines.across.filter((across) => header.test(nameOf(lines, at, across).trim()));
    const trials = own.flatMap((across): Trial[] => {
      const target = lines.number(at, across)?.main;
      const runs = runsOf(lines, at, across);
      return target && runs ? [{ across, target, runs }] : [];
    });
    return trials.length === 0 ? [] : identitiesOf(lines, at, trials);
  });
}

/** Numbers before it, without the mean that stands between. */
function runsOf(lines: Lines, at: number, across: number): readonly BoundNumber[] | null {
  const mean = [at - 1, at + 1].find((place) =>
    /^(?:mean|avg\.?|average|μ)\b/i.test(nameOf(lines, place, across)),
  );
  const [, back] = aggregateHypotheses(lines, Math.min(at, mean ?? at)).filter(
    ({ name }) => !name.endsWith('first'),
  );
  const groups = back?.groups(across)?.groups.flat() ?? [];
  return groups.length >= 3 && groups.length <= 40 ? groups : null;
}

/** The kind of spread that the table establishes; with too few lines any of them may be meant. */
function identitiesOf(lines: Lines, at: number, trials: readonly Trial[]): TableIdentity[] {
  const { best } = establish(
    names,
    () => trials.map(({ target, runs }) => ({ target, inputs: runs })),
    (runs, [kind]) => compute(runs, kind),
  );
  const proven = best !== null && isEstablished(best);
  const kinds = proven ? [best.rule] : names;
  return trials.map(({ across, target, runs }) => ({
    check: 'F14',
    cell: lines.ref(at, across),
    operation: 'spread',
    target,
    formula: `spread of ${runs.map(({ token }) => printed(token)).join(', ')}`,
    inputs: runs,
    basis: proven
      ? { kind: 'established', agreeing: best.agreeing, of: best.of }
      : {
          kind: 'supposed',
          why: 'The table does not say which spread it prints, nor of which runs.',
        },
    readings: kinds.map(([kind, name]) => ({
      name,
      input: { kind, runs: runs.map(({ token }) => endsOf(token)) },
    })),
    doubt: null,
    decider: 'Which runs the spread is of, and which kind it is.',
  }));
}

function compute(runs: readonly BoundNumber[], kind: SpreadKind): Interval {
  return intervalOf(
    spread(
      runs.map(({ token }) => read(endsOf(token))),
      kind,
    ),
  );
}
