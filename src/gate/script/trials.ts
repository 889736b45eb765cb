import { sha256 } from '../../core/hash.ts';
import type { BoundNumber } from '../../core/identity.ts';
import type { ScriptResult } from '../../core/io.ts';

export type Inputs = Readonly<Record<string, number>>;

/** Every call that the rules want of a script, the real one first. */
export interface Trials {
  readonly calls: readonly Inputs[];
  /** Places in `calls`. */
  readonly redraws: readonly number[];
  readonly moves: readonly Trial[];
  readonly missing: readonly Trial[];
}

export interface Trial {
  readonly name: string;
  readonly what: string;
  readonly call: number;
}

export const redrawCount = 50;

/** Redraws, single moves and missing inputs; drawn from the script's own hash, so that they repeat. */
export function toTrials(inputs: readonly BoundNumber[], script: string): Trials {
  const real = Object.fromEntries(inputs.map(({ name, token }) => [name, Number(token.value)]));
  const calls: Inputs[] = [real];
  const add = (call: Inputs): number => calls.push(call) - 1;
  const random = randomOf(script);
  const redraws = Array.from({ length: redrawCount }, () =>
    add(Object.fromEntries(inputs.map(({ name, token }) => [name, redraw(token.value, random)]))),
  );
  const moves = inputs.flatMap(({ name, token }) => {
    const [value, step] = [Number(token.value), Number(token.step)];
    const moved = {
      '+1 unit': value + step,
      '−1 unit': value - step,
      '+10%': value * 1.1,
      '−10%': value * 0.9,
      '×2': value * 2,
    };
    return Object.entries(moved).map(([what, to]) => ({
      name,
      what,
      call: add({ ...real, [name]: to }),
    }));
  });
  const missing = inputs.map(({ name }) => ({
    name,
    what: 'missing',
    call: add(Object.fromEntries(Object.entries(real).filter(([other]) => other !== name))),
  }));
  return { calls, redraws, moves, missing };
}

/** The number that a call gave, or null. */
export function valueOf(results: readonly ScriptResult[], call: number): number | null {
  const result = results[call];
  return result?.kind === 'value' ? result.value : null;
}

/** Within ×[0.5, 2]; zero has no factor and is drawn around itself. */
function redraw(value: string, random: () => number): number {
  const number = Number(value);
  return number === 0 ? 2 * random() - 1 : number * (0.5 + 1.5 * random());
}

/** mulberry32, started from the script's hash. */
function randomOf(script: string): () => number {
  let state = Number.parseInt(sha256(script).slice(0, 8), 16) | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
