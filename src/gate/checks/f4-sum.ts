import { sum } from '../../core/interval-arithmetic.ts';
import { deriveAggregate, type Aggregate } from '../aggregate.ts';
import { countEnds, type Check } from '../context.ts';

const aggregate: Aggregate = {
  check: 'F4',
  operation: 'sum',
  word: 'total',
  ends: ({ token }) => countEnds(token),
  combine: sum,
  formula: (terms) => terms.join(' + '),
};

/** F4: a total of a row or column. Exact when every part is a whole number printed in full. */
export const f4: Check = {
  id: 'F4',
  title: 'total of a row or column',
  kind: 'recomputation',
  script: `(input, { interval: { read, sum, write } }) => write(sum(input.terms.map(read)))`,
  derive: (claim, context) => deriveAggregate(claim, context, aggregate),
};
