import type { GroundedClaim } from '../../core/claim.ts';
import type { Identity } from '../../core/identity.ts';
import { endsOf, printed, type Check, type Context } from '../context.ts';
import { operandsOf } from '../operands.ts';

/** F6: an absolute change that a sentence states, in points of what it compares. */
export const f6: Check = {
  id: 'F6',
  title: 'absolute change',
  kind: 'recomputation',
  script: `(input, { interval: { read, sub, write } }) => write(sub(read(input.larger), read(input.smaller)))`,
  derive,
};

function derive(claim: GroundedClaim, context: Context): Identity[] {
  const { quantity } = claim;
  if (!quantity?.operations.includes('difference')) return [];
  const operands = operandsOf(claim, context);
  if (!operands) return [];
  const { before, after } = operands;
  const rises = Number(after.token.value) >= Number(before.token.value);
  const [larger, smaller] = rises ? [after, before] : [before, after];
  return [
    {
      check: 'F6',
      claim: claim.id,
      target: quantity.token,
      formula: `${printed(larger.token)} − ${printed(smaller.token)}`,
      inputs: [larger, smaller],
      basis: { kind: 'stated', words: operands.words, range: claim.statement },
      readings: [
        {
          name: 'difference in points',
          input: { larger: endsOf(larger.token), smaller: endsOf(smaller.token) },
        },
      ],
      doubt: operands.doubt,
      decider: 'Which two numbers the sentence compares.',
    },
  ];
}
