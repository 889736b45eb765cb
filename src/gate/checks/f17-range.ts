import { maximum, minimum } from '../../core/interval-arithmetic.ts';
import { endsOf } from '../bound.ts';
import type { Check } from '../context.ts';
import { findAggregates, type Aggregate } from '../tables/aggregate.ts';

const largest: Aggregate = {
  check: 'F17',
  operation: 'maximum',
  word: 'largest',
  ends: ({ token }) => endsOf(token),
  combine: (groups) => maximum(groups.flat()),
  formula: (groups) => `largest of ${groups.flat().join(', ')}`,
  nearly: null,
  extra: { largest: true },
};

const smallest: Aggregate = {
  ...largest,
  operation: 'minimum',
  word: 'smallest',
  combine: (groups) => minimum(groups.flat()),
  formula: (groups) => `smallest of ${groups.flat().join(', ')}`,
  extra: { largest: false },
};

/** F17: the smallest or largest of a row or column, where its header says so. */
export const f17: Check = {
  id: 'F17',
  title: 'smallest or largest of its line',
  kind: 'copy',
  script: `(input, { interval: { read, maximum, minimum, write } }) =>
  write((input.largest ? maximum : minimum)(input.groups.flat().map(read)))`,
  inTables: (tables, words) => [
    ...findAggregates(tables, words, largest),
    ...findAggregates(tables, words, smallest),
  ],
};
