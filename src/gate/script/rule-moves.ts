import type { ScriptResult } from '../../core/io.ts';
import type { RuleResult } from '../../core/script-check.ts';
import { valueOf, type Trials } from './trials.ts';

/** Rule 4: each input moves the result; one that never does is dead. */
export function ruleMoves(
  trials: Trials,
  results: readonly ScriptResult[],
  inputs: readonly { readonly name: string }[],
): RuleResult {
  const real = valueOf(results, 0);
  const moved = inputs.map(({ name }) => ({
    name,
    by: trials.moves.filter((move) => {
      const value = move.name === name ? valueOf(results, move.call) : null;
      return value !== null && value !== real;
    }),
  }));
  const dead = moved.filter(({ by }) => by.length === 0).map(({ name }) => `“${name}”`);
  return {
    rule: 4,
    met: dead.length === 0,
    words:
      dead.length === 0
        ? 'Each input moves the result.'
        : `The result does not depend on ${dead.join(', ')}: neither a unit, 10% nor twice of it moves it.`,
    details: moved.map(({ name, by }) => `${name}: ${by.length} of 5 moves change the result`),
  };
}
