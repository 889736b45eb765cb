import type { BoundNumber } from '../../core/identity.ts';
import type { ScriptCall, ScriptResult } from '../../core/io.ts';
import type { BoundData } from './bound-data.ts';
import { moveRows, redrawRows, scaleRows } from './data-moves.ts';
import type { Row } from './data-table.ts';
import { maskRows } from './mask-rows.ts';
import type { Mutant } from './mutants.ts';
import { seededRandom } from './seeded-random.ts';

export type Inputs = Readonly<Record<string, number | readonly Row[]>>;

/** Every call that the rules want of a script, the real one first. */
export interface Trials {
  readonly calls: readonly (ScriptCall & { readonly inputs: Inputs })[];
  /** Places in `calls`. */
  readonly redraws: readonly number[];
  readonly moves: readonly Trial[];
  readonly missing: readonly Trial[];
  /** Data with the cells masked that print the claim's number. */
  readonly masked: readonly Trial[];
  /** One input a little more or less, in the order of `steps`. */
  readonly ladders: readonly Ladder[];
  readonly swaps: readonly Swap[];
  /** The real inputs once more. */
  readonly repeats: readonly number[];
  /** The real inputs under other seeds; empty where the script draws nothing. */
  readonly seeds: readonly number[];
  readonly mutants: readonly MutantTrial[];
}

export interface Trial {
  readonly name: string;
  readonly what: string;
  readonly call: number;
}

export interface Ladder {
  readonly name: string;
  /** One call for each of `steps`, upwards and downwards. */
  readonly up: readonly number[];
  readonly down: readonly number[];
}

/** Two inputs exchanged, in the real inputs and in the first redraw. */
export interface Swap {
  readonly names: readonly [string, string];
  readonly real: number;
  readonly redraw: number;
}

export interface MutantTrial {
  readonly what: string;
  readonly real: number;
  readonly redraw: number;
}

export const redrawCount = 50;
const seedCount = 24;
/** Shares by which rule 6 moves an input. */
export const steps = [1e-6, 1e-3, 1e-2, 3e-2, 0.1] as const;
const mostSwaps = 12;

export interface TrialPlan {
  readonly inputs: readonly BoundNumber[];
  readonly data: readonly BoundData[];
  readonly script: string;
  readonly seed: number;
  /** The claim's printed value, masked in data. */
  readonly claim: { readonly value: string; readonly step: string };
  readonly mutants: readonly Mutant[];
}

/** All trials of a script; drawn from its own hash, so that they repeat. */
export function toTrials(plan: TrialPlan): Trials {
  const { inputs, data, script, seed, claim } = plan;
  const real: Inputs = Object.fromEntries([
    ...inputs.map(({ name, token }) => [name, Number(token.value)] as const),
    ...data.map(({ name, rows }) => [name, rows] as const),
  ]);
  const calls: (ScriptCall & { inputs: Inputs })[] = [{ inputs: real }];
  const add = (given: Inputs, other: Partial<ScriptCall> = {}): number =>
    calls.push({ ...other, inputs: given }) - 1;
  const random = seededRandom(script);
  const redraws = Array.from({ length: redrawCount }, () =>
    add(
      Object.fromEntries([
        ...inputs.map(({ name, token }) => [name, redraw(token.value, random)] as const),
        ...data.map(({ name, rows }) => [name, redrawRows(rows, random)] as const),
      ]),
    ),
  );
  const moves = [
    ...inputs.flatMap(({ name, token }) =>
      toTrialList(name, moveNumber(Number(token.value), Number(token.step)), real, add),
    ),
    ...data.flatMap(({ name, rows }) => toTrialList(name, moveRows(rows), real, add)),
  ];
  const names = [...inputs, ...data].map(({ name }) => name);
  const missing = names.map((name) => ({ name, what: 'missing', call: add(without(real, name)) }));
  const masked = data.flatMap(({ name, rows }) => {
    const hidden = maskRows(rows, claim);
    return hidden ? [{ name, what: 'masked', call: add({ ...real, [name]: hidden }) }] : [];
  });
  const ladders = [
    ...inputs.map(({ name, token }) => {
      const at = (by: number): number =>
        add({ ...real, [name]: Number(token.value) === 0 ? by - 1 : Number(token.value) * by });
      return toLadder(name, at);
    }),
    ...data.flatMap(({ name, rows }) => {
      const at = (by: number): number => add({ ...real, [name]: scaleRows(rows, by) ?? rows });
      return scaleRows(rows, 1) ? [toLadder(name, at)] : [];
    }),
  ];
  const drawn = calls[redraws[0] ?? 0]?.inputs ?? real;
  const swaps = pairsOf(inputs).map(([a, b]) => ({
    names: [a, b] as const,
    real: add(exchanged(real, a, b)),
    redraw: add(exchanged(drawn, a, b)),
  }));
  const repeats = [add(real), add(real)];
  const seeds = drawsNumbers(script)
    ? Array.from({ length: seedCount }, (_, index) =>
        add(real, { seed: (seed + index + 1) % 4_294_967_296 }),
      )
    : [];
  const mutants = plan.mutants.map((mutant) => ({
    what: mutant.what,
    real: add(real, { script: mutant.script }),
    redraw: add(drawn, { script: mutant.script }),
  }));
  return { calls, redraws, moves, missing, masked, ladders, swaps, repeats, seeds, mutants };
}

/** The number that a call gave, or null. */
export function valueOf(results: readonly ScriptResult[], call: number | undefined): number | null {
  const result = call === undefined ? undefined : results[call];
  return result?.kind === 'value' ? result.value : null;
}

/** True for a script that can draw random numbers. */
export function drawsNumbers(script: string): boolean {
  return /random|numeric/i.test(script);
}

function toTrialList(
  name: string,
  moved: Readonly<Record<string, number | readonly Row[]>>,
  real: Inputs,
  add: (given: Inputs) => number,
): Trial[] {
  return Object.entries(moved).map(([what, to]) => ({
    name,
    what,
    call: add({ ...real, [name]: to }),
  }));
}

function moveNumber(value: number, step: number): Record<string, number> {
  return {
    '+1 unit': value + step,
    '−1 unit': value - step,
    '+10%': value * 1.1,
    '−10%': value * 0.9,
    '×2': value * 2,
  };
}

function toLadder(name: string, at: (by: number) => number): Ladder {
  return { name, up: steps.map((step) => at(1 + step)), down: steps.map((step) => at(1 - step)) };
}

function without(real: Inputs, name: string): Inputs {
  return Object.fromEntries(Object.entries(real).filter(([other]) => other !== name));
}

function exchanged(given: Inputs, a: string, b: string): Inputs {
  return { ...given, [a]: given[b] ?? 0, [b]: given[a] ?? 0 };
}

/** Neighbours, then the first with each other. */
function pairsOf(inputs: readonly BoundNumber[]): (readonly [string, string])[] {
  const names = inputs.map(({ name }) => name);
  const neighbours = names.slice(1).map((name, index) => [names[index] ?? '', name] as const);
  const withFirst = names.slice(2).map((name) => [names[0] ?? '', name] as const);
  return [...neighbours, ...withFirst].slice(0, mostSwaps);
}

/** Within ×[0.5, 2]; zero has no factor and is drawn around itself. */
function redraw(value: string, random: () => number): number {
  const number = Number(value);
  return number === 0 ? 2 * random() - 1 : number * (0.5 + 1.5 * random());
}
