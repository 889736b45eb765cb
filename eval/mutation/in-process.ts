import { Script } from 'node:vm';
import Fraction from 'fraction.js';
import * as interval from '../../src/core/interval-arithmetic.ts';
import { parseSha256 } from '../../src/core/hash.ts';
import type { Sandbox, SandboxResult } from '../../src/core/io.ts';
import { spread } from '../../src/core/spread.ts';
import { survival } from '../../sandbox/survival.ts';

const prelude = Object.freeze({ Fraction, interval: { ...interval }, spread, survival });

/**
 * Runs the catalogue's scripts in this process with the objects of the sandbox's prelude: thousands of
 * mutants do not wait for isolates. Only for scripts of our own; the verdicts are the engine's. What
 * `--sandbox` runs goes through the real one.
 */
export function inProcessSandbox(): Sandbox {
  const compiled = new Map<string, unknown>();
  const run = (script: string, input: unknown): SandboxResult => {
    const known = compiled.get(script) ?? new Script(`(${script}\n)`).runInThisContext();
    compiled.set(script, known);
    if (typeof known !== 'function') return { kind: 'error', message: 'No function' };
    try {
      const value: unknown = Reflect.apply(known, undefined, [input, prelude]);
      return { kind: 'value', output: JSON.stringify(value) };
    } catch (error) {
      return { kind: 'error', message: String(error) };
    }
  };
  return {
    prelude: parseSha256('0'.repeat(64)),
    profile: 'in-process',
    run: ({ script, input }) =>
      Promise.resolve({ result: run(script, structuredClone(input)), wallMs: 0, walls: [] }),
    close: () => Promise.resolve(),
  };
}
