import { intervalOf } from '../interval-of.ts';
import type { GroundedClaim } from '../../core/claim.ts';
import type { BoundNumber, Identity } from '../../core/identity.ts';
import type { Interval } from '../../core/interval.ts';
import { div, read } from '../../core/interval-arithmetic.ts';
import { endsOf, printed } from '../bound.ts';
import type { Check, Context } from '../context.ts';
import { comparedCells } from '../prose/compared-cells.ts';
import { basisOfOperands, operandsOf } from '../prose/operands.ts';

/** F9: how many times one number is another: "2x faster", "30 times more". */
export const f9: Check = {
  id: 'F9',
  title: 'ratio',
  kind: 'recomputation',
  script: `(input, { interval: { read, div, write } }) => write(div(read(input.larger), read(input.smaller)))`,
  derive,
};

function derive(claim: GroundedClaim, context: Context): Identity[] {
  const { quantity } = claim;
  if (!quantity?.operations.includes('ratio')) return [];
  const operands = operandsOf(claim, context) ?? comparedCells(claim, context, ratioOf);
  if (!operands) return [];
  const rises = Number(operands.after.token.value) >= Number(operands.before.token.value);
  const [larger, smaller] = rises
    ? [operands.after, operands.before]
    : [operands.before, operands.after];
  if (Number(smaller.token.value) <= Number(smaller.token.step) / 2) return [];
  return [
    {
      check: 'F9',
      claim: claim.id,
      target: quantity.token,
      formula: `${printed(larger.token)} / ${printed(smaller.token)}`,
      inputs: [larger, smaller],
      basis: basisOfOperands(operands, claim.statement),
      readings: [
        {
          name: 'the larger over the smaller',
          input: { larger: endsOf(larger.token), smaller: endsOf(smaller.token) },
        },
      ],
      doubt: operands.doubt,
      decider: 'Which two numbers the sentence compares.',
    },
  ];
}

function ratioOf(before: BoundNumber, after: BoundNumber): Interval | null {
  const [a, b] = [read(endsOf(after.token)), read(endsOf(before.token))];
  if (b.low.compare(0) <= 0 || a.low.compare(b.low) < 0) return null;
  return intervalOf(div(a, b));
}
