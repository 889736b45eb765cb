import { intervalOf } from '../interval-of.ts';
import type { BoundNumber } from '../../core/identity.ts';
import { read, sum } from '../../core/interval-arithmetic.ts';
import type { Interval } from '../../core/interval.ts';
import type { TableIdentity } from '../../core/table-identity.ts';
import type { TableReading } from '../../core/table-reading.ts';
import { countEnds, printed } from '../bound.ts';
import type { Check } from '../context.ts';
import { establish, isEstablished } from '../establish.ts';
import { linesOf } from '../tables/lines.ts';
import { keyOf } from '../tables/series.ts';
import { nameOf } from '../tables/targets.ts';

/** F22: training, development and test parts make the size that this or another table prints. */
export const f22: Check = {
  id: 'F22',
  title: 'parts of a data set',
  kind: 'recomputation',
  script: `(input, { interval: { read, sum, write } }) => write(sum(input.parts.map(read)))`,
  inTables: (tables) => tables.flatMap((reading) => splitsIn(reading, tables)),
};

const split = /^(?:#\s*)?(?:train(?:ing)?|dev(?:elopment)?|val(?:id(?:ation)?)?|test(?:ing)?)\b/i;

/** The parts of one data set, under the name of its row. */
interface Parts {
  readonly key: string;
  readonly parts: readonly BoundNumber[];
}

function splitsIn(reading: TableReading, tables: readonly TableReading[]): TableIdentity[] {
  const lines = linesOf(reading, 'row');
  const sets = lines.across.flatMap((across): Parts[] => {
    const parts = lines.places.flatMap((place) =>
      split.test(nameOf(lines, place, across)) ? (lines.bound(place, across) ?? []) : [],
    );
    const key = keyOf(lines.lineNames(across).at(-1) ?? '');
    return key !== '' && parts.length >= 2 && parts.every(isCount) ? [{ key, parts }] : [];
  });
  if (sets.length < 3) return [];
  return tables.flatMap((other) => totalsIn(other, sets));
}

/** A column, of whatever table, that holds the sums for the rows of the same names. */
function totalsIn(reading: TableReading, sets: readonly Parts[]): TableIdentity[] {
  const lines = linesOf(reading, 'row');
  return lines.places.flatMap((place) => {
    const pairs = lines.across.flatMap((across) => {
      const key = keyOf(lines.lineNames(across).at(-1) ?? '');
      const parts = sets.find((one) => one.key === key)?.parts;
      const target = lines.bound(place, across);
      const isPart = parts?.some(({ token }) => token.start === target?.token.start) ?? true;
      return parts && target && !isPart ? [{ target, parts }] : [];
    });
    const { best } = establish(
      [place],
      () => pairs.map(({ target, parts }) => ({ target: target.token, inputs: parts })),
      total,
    );
    if (!best || !isEstablished(best)) return [];
    return pairs.flatMap(({ target, parts }): TableIdentity[] =>
      target.cell
        ? [
            {
              check: 'F22',
              cell: target.cell,
              operation: 'sum',
              target: target.token,
              formula: parts.map(({ token }) => printed(token)).join(' + '),
              inputs: parts,
              basis: { kind: 'established', agreeing: best.agreeing, of: best.of },
              readings: [
                {
                  name: 'sum of the parts',
                  input: { parts: parts.map(({ token }) => countEnds(token)) },
                },
              ],
              doubt: null,
              decider: 'Whether the parts overlap or leave something out.',
            },
          ]
        : [],
    );
  });
}

function total(parts: readonly BoundNumber[]): Interval {
  return intervalOf(sum(parts.map(({ token }) => read(countEnds(token)))));
}

function isCount({ token }: BoundNumber): boolean {
  return Number(token.step) >= 1 && token.unit === null;
}
