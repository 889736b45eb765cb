import Fraction from 'fraction.js';
import type { BoundNumber } from '../../core/identity.ts';
import type { Token } from '../../core/number/token.ts';
import type { RuleResult } from '../../core/script-check.ts';
import { overlaps } from '../../core/span.ts';

/** Rule 1: the inputs are not the claim, nor the same number printed elsewhere. (Spans were re-read to bind them.) */
export function ruleSpans(target: Token, inputs: readonly BoundNumber[]): RuleResult {
  const faults = inputs.flatMap(({ name, token }) => {
    if (overlaps(token, target)) return [`input “${name}” is the claim’s own place`];
    if (isSameNumber(token, target))
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

/** Same value and, where both print one, same unit; 0.166 is 16.6%. */
function isSameNumber(a: Token, b: Token): boolean {
  const sameUnit = a.unit === b.unit || a.unit === null || b.unit === null;
  if (sameUnit && new Fraction(a.value).equals(b.value)) return true;
  const [share, percent] = a.unit === '%' ? [b, a] : [a, b];
  return (
    percent.unit === '%' &&
    share.unit === null &&
    share.decimals >= 2 &&
    new Fraction(share.value).mul(100).equals(percent.value)
  );
}
