import type { Interval } from '../core/interval.ts';
import type { Reading } from '../core/identity.ts';
import type { Sandbox } from '../core/io.ts';
import { parseEnds } from './run-identity.ts';

/** A slip that would explain a contradiction; it is tried like a reading and never judged. */
export interface Guess {
  /** Lower-case, such as "a one-tailed p without saying so". */
  readonly words: string;
  readonly input: Reading['input'];
  readonly explains: (computed: Interval) => boolean;
}

/** Remarks on the slips that would explain a contradiction. */
export async function explainBySlips(
  guesses: readonly Guess[],
  script: string,
  sandbox: Sandbox,
): Promise<string[]> {
  const found = new Set<string>();
  for (const { words, input, explains } of guesses) {
    const { result } = await sandbox.run({ script, input });
    const computed = result.kind === 'value' ? parseEnds(result.output) : null;
    if (computed && explains(computed)) found.add(words);
  }
  return [...found].map((words) => `A likely slip, a guess and no verdict: ${words}.`);
}
