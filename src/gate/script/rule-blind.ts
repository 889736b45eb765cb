import type { BoundNumber } from '../../core/identity.ts';
import type { ScriptResult } from '../../core/io.ts';
import { readNumbers } from '../../core/number/read-numbers.ts';
import type { Token } from '../../core/number/token.ts';
import type { RuleResult } from '../../core/script-check.ts';
import { overlaps } from '../../core/span.ts';
import type { BoundData } from './bound-data.ts';
import { maskFactor } from './mask-rows.ts';
import { isSameNumber } from './same-number.ts';
import { valueOf, type Trials } from './trials.ts';

export interface Blindness {
  readonly text: string;
  readonly target: Token;
  readonly inputs: readonly BoundNumber[];
  readonly data: readonly BoundData[];
  /** True when the script is a known operation on every trial: a median may be one of its cells. */
  readonly isKnown: boolean;
}

/**
 * Rule 2: the script cannot see the claim. It is handed numbers and rows, never the document, so the text needs no
 * mask; in data the cells that print the claim are masked, and the result may not be one of them.
 */
export function ruleBlind(
  { text, target, inputs, data, isKnown }: Blindness,
  trials: Trials,
  results: readonly ScriptResult[],
): RuleResult {
  const repeated = readNumbers(text).filter(
    (token) => !overlaps(token, target) && isSameNumber(token, target),
  );
  const given = inputs.filter(({ token }) => repeated.some((place) => overlaps(place, token)));
  const real = valueOf(results, 0);
  const leaks = trials.masked.filter(({ call }) => {
    const masked = valueOf(results, call);
    return !isKnown && real !== null && masked !== null && followsCell(real, masked);
  });
  const leaked = leaks.map(({ name }) => `“${name}”`).join(', ');
  const hidden = data.length === 0 ? '' : masksInWords(trials.masked.length);
  return {
    rule: 2,
    met: leaks.length === 0,
    words:
      leaks.length > 0
        ? `The result is the claim’s own number out of ${leaked}: with the cells masked that print it, the result moves as they do.`
        : `The script is handed ${data.length === 0 ? 'numbers' : 'numbers and rows'}, never the document: the claim and its ${repeated.length} repetition${repeated.length === 1 ? '' : 's'} in the text cannot be seen.${hidden}`,
    details: [
      ...repeated
        .slice(0, 20)
        .map(({ raw, start, end }) => `repeated: ${raw}, characters ${start} to ${end}`),
      ...given.map(({ name }) => `input “${name}” is one of the repetitions (see rule 1)`),
      ...trials.masked.map(
        ({ name, call }) =>
          `${name} masked: ${valueOf(results, call) ?? 'no number'}, unmasked ${real ?? 'no number'}`,
      ),
    ],
  };
}

/** What a masked cell does to itself; a mean over cells moves by a part of it. */
function followsCell(real: number, masked: number): boolean {
  const whole = Math.abs(real * (maskFactor - 1));
  return Math.abs(masked - real) >= 0.9 * whole && whole > 0;
}

function masksInWords(count: number): string {
  return count === 0
    ? ' No cell of its data prints the claim.'
    : ' With the cells of its data masked that print the claim, the result is not one of them.';
}
