import type { BoundNumber } from '../../../src/core/identity.ts';
import type { ScriptResult } from '../../../src/core/io.ts';
import { readNumbers } from '../../../src/core/number/read-numbers.ts';
import type { Token } from '../../../src/core/number/token.ts';
import type { BoundData } from '../../../src/gate/script/bound-data.ts';
import { toTrials, type Trials } from '../../../src/gate/script/trials.ts';

/** The first number of a text. */
export function numberIn(text: string): Token {
  const [token] = readNumbers(text);
  if (!token) throw new Error(`No number in ${text}`);
  return token;
}

/** Inputs from a text such as "after 39.6, before 36.9", each under the word before it. */
export function inputsIn(text: string, offset = 1000): BoundNumber[] {
  return readNumbers(text, offset).map((token) => {
    const before = text.slice(0, token.start - offset).trim();
    return { name: /\w+$/.exec(before)?.[0] ?? 'x', token, cell: null };
  });
}

/** What our own function would give as a script; tests of the real sandbox are in test/cli and test/io. */
export function played(
  inputs: readonly BoundNumber[],
  play: (inputs: Record<string, number>) => number,
  data: readonly BoundData[] = [],
): { trials: Trials; results: ScriptResult[] } {
  const claim = { value: '16.6', step: '0.1' };
  const plan = { inputs, data, script: String(play), seed: 1, claim, mutants: [] };
  const trials = toTrials(plan);
  const results = trials.calls.map((call): ScriptResult => {
    const value = play(call.inputs as Record<string, number>);
    return Number.isFinite(value)
      ? { kind: 'value', value }
      : { kind: 'error', message: 'The script did not give a finite number' };
  });
  return { trials, results };
}
