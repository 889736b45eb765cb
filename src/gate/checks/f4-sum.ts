import { sum } from '../../core/interval-arithmetic.ts';
import { countEnds } from '../bound.ts';
import type { Check } from '../context.ts';
import { findAggregates, type Aggregate } from '../tables/aggregate.ts';

const aggregate: Aggregate = {
  check: 'F4',
  operation: 'sum',
  word: 'total',
  ends: ({ token }) => countEnds(token),
  combine: (groups) => sum(groups.flat()),
  formula: (groups) => groups.flat().join(' + '),
  nearly: (groups) => groups.flat().reduce((a, b) => a + b, 0),
};

/** F4: a total of a row or column. Exact when every part is a whole number printed in full. */
export const f4: Check = {
  id: 'F4',
  title: 'total of a row or column',
  kind: 'recomputation',
  script: `(input, { interval: { read, sum, write } }) => write(sum(input.groups.flat().map(read)))`,
  inTables: (tables, words) => findAggregates(tables, words, aggregate),
};
