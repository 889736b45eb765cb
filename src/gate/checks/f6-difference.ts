import { intervalOf } from '../interval-of.ts';
import type { GroundedClaim } from '../../core/claim.ts';
import type { BoundNumber, Identity } from '../../core/identity.ts';
import type { Interval } from '../../core/interval.ts';
import { read, scale, sub } from '../../core/interval-arithmetic.ts';
import { endsOf, printed } from '../bound.ts';
import type { Check, Context } from '../context.ts';
import { comparedCells } from '../prose/compared-cells.ts';
import { basisOfOperands, operandsOf } from '../prose/operands.ts';

/** F6: an absolute change that a sentence states, in points of what it compares. */
export const f6: Check = {
  id: 'F6',
  title: 'absolute change',
  kind: 'recomputation',
  script: `(input, { interval: { read, sub, scale, write } }) =>
  write(scale(sub(read(input.larger), read(input.smaller)), input.factor))`,
  derive,
};

function derive(claim: GroundedClaim, context: Context): Identity[] {
  const { quantity } = claim;
  if (!quantity?.operations.includes('difference')) return [];
  const operands = operandsOf(claim, context) ?? comparedCells(claim, context, differenceOf(claim));
  if (!operands) return [];
  const { before, after } = operands;
  const rises = Number(after.token.value) >= Number(before.token.value);
  const [larger, smaller] = rises ? [after, before] : [before, after];
  // shares of one, told in points of a hundred: "from 0.82 to 0.85, a gain of 3 points"
  const asPercent =
    quantity.token.unit !== null && Number(larger.token.value) <= 1 && larger.token.unit === null;
  return [
    {
      check: 'F6',
      claim: claim.id,
      target: quantity.token,
      formula: `${printed(larger.token)} − ${printed(smaller.token)}`,
      inputs: [larger, smaller],
      basis: basisOfOperands(operands, claim.statement),
      readings: [
        {
          name: asPercent ? 'difference of the shares in points' : 'difference in points',
          input: {
            larger: endsOf(larger.token),
            smaller: endsOf(smaller.token),
            factor: asPercent ? '100' : '1',
          },
        },
      ],
      doubt: operands.doubt,
      decider: 'Which two numbers the sentence compares.',
    },
  ];
}

/** What the claim would be of two cells: their distance, with its sign where the claim prints one. */
function differenceOf({ quantity }: GroundedClaim) {
  return (before: BoundNumber, after: BoundNumber): Interval | null => {
    const [a, b] = [read(endsOf(after.token)), read(endsOf(before.token))];
    const share = quantity?.token.unit !== null && b.high.compare(1) <= 0 && a.high.compare(1) <= 0;
    const gap = scale(sub(a, b), share ? '100' : '1');
    if (quantity?.token.value.startsWith('-') !== true && gap.high.compare(0) <= 0) return null;
    return intervalOf(gap);
  };
}
