import type { BoundNumber } from '../../core/identity.ts';
import type { Token } from '../../core/number/token.ts';
import type { RuleResult } from '../../core/script-check.ts';
import { overlaps } from '../../core/span.ts';
import { isSameNumber } from './same-number.ts';
import type { CellRef } from '../../core/claim.ts';

/**
 * Rule 1: the inputs are not the claim, nor the same number printed elsewhere. (Spans were re-read to bind them.)
 * `place` is the claim's cell: other cells of its line are other quantities, which may by chance be the same number.
 */
export function ruleSpans(
  target: Token,
  inputs: readonly BoundNumber[],
  place: CellRef | null = null,
): RuleResult {
  const isOfItsLine = ({ cell }: BoundNumber): boolean =>
    place !== null &&
    cell?.table === place.table &&
    (cell.row === place.row || cell.column === place.column);
  const same = inputs.filter(({ token }) => isSameNumber(token, target));
  const isChance =
    inputs.length >= 3 && same.length <= inputs.length / 2 && inputs.every(isOfItsLine);
  const faults = inputs.flatMap((input) => {
    const { name, token } = input;
    if (overlaps(token, target)) return [`input “${name}” is the claim’s own place`];
    if (!isChance && same.includes(input))
      return [`input “${name}” prints the claim’s number again (${token.raw})`];
    return [];
  });
  const twice = inputs.filter(({ token }, index) =>
    inputs.slice(0, index).some((other) => overlaps(other.token, token)),
  );
  faults.push(...twice.map(({ name }) => `input “${name}” is the place of another input`));
  const [first] = faults;
  return {
    rule: 1,
    met: first === undefined,
    words: first
      ? `An input may not be used: ${first}.`
      : `${inputs.length} input${inputs.length === 1 ? '' : 's'} read again where the script says, none of them the claim.`,
    details: [
      ...inputs.map(
        ({ name, token }) => `${name} = ${token.raw}, characters ${token.start} to ${token.end}`,
      ),
      ...faults,
    ],
  };
}
