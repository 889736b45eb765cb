import Fraction from 'fraction.js';
import type { GroundedClaim } from '../../core/claim.ts';
import type { BoundNumber, Identity, Reading } from '../../core/identity.ts';
import { endsOf, printed } from '../bound.ts';
import type { Check, Context } from '../context.ts';
import { basisOfOperands, operandsOf } from '../prose/operands.ts';

/** F7: a relative change that a sentence states, in percent of what it starts from. */
export const f7: Check = {
  id: 'F7',
  title: 'relative change',
  kind: 'recomputation',
  script: `(input, { interval: { read, relativeChange, scale, write } }) =>
  write(scale(relativeChange(read(input.after), read(input.before)), input.factor))`,
  derive,
};

function derive(claim: GroundedClaim, context: Context): Identity[] {
  const { quantity } = claim;
  if (!quantity?.operations.includes('relative-change') || quantity.token.unit !== '%') return [];
  const operands = operandsOf(claim, context);
  if (!operands || isZero(operands.before)) return [];
  const { before, after } = operands;
  const words = context.paper.text.slice(claim.statement.start, claim.statement.end);
  return [
    {
      check: 'F7',
      claim: claim.id,
      target: quantity.token,
      formula: `(${printed(after.token)} − ${printed(before.token)}) / ${printed(before.token)}`,
      inputs: [after, before],
      basis: basisOfOperands(operands, claim.statement),
      readings: readingsOf(before, after, words),
      doubt: operands.doubt,
      decider: 'Which number the percentage is a share of, and whether scores or errors are meant.',
    },
  ];
}

/** The plain reading, and with "error" in the sentence the reduction of the complement too. */
function readingsOf(before: BoundNumber, after: BoundNumber, words: string): Reading[] {
  const rises = Number(after.token.value) >= Number(before.token.value);
  const plain = {
    name: 'relative to the first number',
    input: {
      after: endsOf(after.token),
      before: endsOf(before.token),
      factor: rises ? '100' : '-100',
    },
  };
  const complement = complementReading(before, after);
  return /\berrors?\b/i.test(words) && rises && complement ? [plain, complement] : [plain];
}

function complementReading(before: BoundNumber, after: BoundNumber): Reading | null {
  const whole = Number(before.token.value) > 1 ? 100 : 1;
  if (Number(after.token.value) >= whole || Number(before.token.value) >= whole) return null;
  const errorOf = ({ token }: BoundNumber): [string, string] => {
    const [low, high] = endsOf(token);
    return [new Fraction(whole).sub(high).toFraction(), new Fraction(whole).sub(low).toFraction()];
  };
  return {
    name: 'relative to the error, the complement of the score',
    input: { after: errorOf(after), before: errorOf(before), factor: '-100' },
  };
}

function isZero({ token }: BoundNumber): boolean {
  return Number(token.value) === 0;
}
