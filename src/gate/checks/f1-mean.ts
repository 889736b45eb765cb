import { mean } from '../../core/interval-arithmetic.ts';
import { deriveAggregate, type Aggregate } from '../aggregate.ts';
import { endsOf, type Check } from '../context.ts';

const aggregate: Aggregate = {
  check: 'F1',
  operation: 'mean',
  word: 'average',
  ends: ({ token }) => endsOf(token),
  combine: mean,
  formula: (terms) => `(${terms.join(' + ')}) / ${terms.length}`,
};

/** F1: an average of a row or column. Half-width is that of one input, however many there are. */
export const f1: Check = {
  id: 'F1',
  title: 'average of a row or column',
  kind: 'recomputation',
  script: `(input, { interval: { read, mean, write } }) => write(mean(input.terms.map(read)))`,
  derive: (claim, context) => deriveAggregate(claim, context, aggregate),
};
