import { mean } from '../../core/interval-arithmetic.ts';
import { endsOf } from '../bound.ts';
import type { Check } from '../context.ts';
import { findAggregates, inGroups, terms, type Aggregate } from '../tables/aggregate.ts';

const aggregate: Aggregate = {
  check: 'F1',
  operation: 'mean',
  word: 'average',
  ends: ({ token }) => endsOf(token),
  combine: inGroups(mean),
  formula: (groups) => `(${terms(groups, ' + ').join(' + ')}) / ${groups.length}`,
  nearly: (groups) => average(groups.map(average)),
};

/** F1: an average of a row or column. Half-width is that of one input, however many there are. */
export const f1: Check = {
  id: 'F1',
  title: 'average of a row or column',
  kind: 'recomputation',
  script: `(input, { interval: { read, mean, write } }) =>
  write(mean(input.groups.map((group) => mean(group.map(read)))))`,
  inTables: (tables, words) => findAggregates(tables, words, aggregate),
};

function average(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length;
}
