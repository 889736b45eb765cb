import { geometricMean, harmonicMean } from '../../core/interval-arithmetic.ts';
import { endsOf } from '../bound.ts';
import type { Check } from '../context.ts';
import { findAggregates, type Aggregate } from '../tables/aggregate.ts';

const geometric: Aggregate = {
  check: 'F3',
  operation: 'geometric-mean',
  word: 'geometric mean',
  ends: ({ token }) => endsOf(token),
  combine: (groups) =>
    groups.flat().some(({ low }) => low.compare(0) < 0) ? null : geometricMean(groups.flat()),
  formula: (groups) => `(${groups.flat().join(' · ')})^(1/${groups.flat().length})`,
  nearly: null,
  extra: { harmonic: false },
};

const harmonic: Aggregate = {
  ...geometric,
  operation: 'harmonic-mean',
  extra: { harmonic: true },
  word: 'harmonic mean',
  combine: (groups) =>
    groups.flat().some(({ low }) => low.compare(0) <= 0) ? null : harmonicMean(groups.flat()),
  formula: (groups) =>
    `${groups.flat().length} / (${groups
      .flat()
      .map((term) => `1/${term}`)
      .join(' + ')})`,
};

/** F3: a geometric or harmonic mean that its header names. Roots are taken outwards, exact to 20 digits. */
export const f3: Check = {
  id: 'F3',
  title: 'geometric or harmonic mean',
  kind: 'recomputation',
  script: `(input, { interval: { read, geometricMean, harmonicMean, write } }) =>
  write((input.harmonic ? harmonicMean : geometricMean)(input.groups.flat().map(read)))`,
  inTables: (tables, words) => [
    ...(/geometric (?:mean|average)/i.test(words.text)
      ? findAggregates(tables, words, geometric)
      : []),
    ...findAggregates(tables, words, harmonic),
  ],
};
