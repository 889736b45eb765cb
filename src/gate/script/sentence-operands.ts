import type { BoundNumber } from '../../core/identity.ts';
import { readNumbers } from '../../core/number/read-numbers.ts';
import type { Paper } from '../../core/paper.ts';
import type { PaperManifest } from '../../core/records/generated/types.ts';

type Claim = PaperManifest['claims'][number];

/** What stands between the last operand and the number that it gives. */
const says = /^[\s,:;)%]*(?:is|was|are|were|equals?|gives?|makes?|comes to|=)[\s:]*$/i;

/**
 * The words before the operands, when these are all numbers of the claim's sentence but itself and it says that the
 * claim is what they give: "the mean of 54.1, 57.3 and 49.6 is 53.67". Else null.
 */
export function wordsBeforeOperands(
  claim: Claim,
  inputs: readonly BoundNumber[],
  paper: Paper,
): string | null {
  const { start, end } = claim.span;
  const own = claim.quantity?.span.start ?? end;
  const others = readNumbers(paper.text.slice(start, end), start).filter(
    (token) => token.start !== own,
  );
  const [first, last] = [others[0], others.at(-1)];
  const isAll =
    inputs.length > 1 &&
    others.length === inputs.length &&
    others.every((other) => inputs.some(({ token }) => token.start === other.start));
  return first && last && isAll && says.test(paper.text.slice(last.end, own))
    ? paper.text.slice(start, first.start)
    : null;
}
