import type { Constant } from './declaration.ts';
import { isDefEq } from './def-eq.ts';
import type { Tables } from './export-tables.ts';
import type { ExpressionStore } from './expressions.ts';
import { infer } from './infer.ts';
import type { Caches, Kernel } from './kernel.ts';
import type { LevelTable } from './levels.ts';
import type { NameTable } from './names.ts';
import { Primitives } from './primitives.ts';
import { Declined, Rejection } from './stop.ts';
import { wellKnown, type WellKnown } from './well-known.ts';
import { whnf, whnfCore } from './whnf.ts';

/** Rules inside of rules: well within the stack that Node and browsers give a thread. Real proofs need under 150. */
const deepest = 1200;

/** The state of one run of the kernel: what is declared, and what was worked out for the declaration at hand. */
export class Checker implements Kernel {
  readonly names: NameTable;
  readonly levels: LevelTable;
  readonly store: ExpressionStore;
  readonly constants = new Map<number, Constant>();
  readonly binders = new Map<number, readonly number[]>();
  readonly known: WellKnown;
  readonly primitives: Primitives;
  readonly sound = new Set<number>();
  readonly caches: Caches = {
    checked: new Map(),
    inferred: new Map(),
    whnf: new Map(),
    whnfCore: new Map(),
    whnfCheap: new Map(),
    unfolded: new Map(),
    equal: new Map(),
    different: new Set(),
    unequal: new Set(),
  };
  levelParams: ReadonlySet<number> = new Set();
  readonly #mostSteps: number;
  readonly #localTypes: number[] = [];
  readonly #localBinders: number[] = [];
  #stepsLeft: number;
  #depth = 0;

  constructor(
    { names, levels, store }: Tables,
    mostSteps: number,
    isKnown: (k: Kernel, name: number) => boolean,
  ) {
    this.names = names;
    this.levels = levels;
    this.store = store;
    this.known = wellKnown(names);
    this.primitives = new Primitives(names, isKnown);
    this.#mostSteps = mostSteps;
    this.#stepsLeft = mostSteps;
  }

  infer(e: number, check: boolean): number {
    return infer(this, e, check);
  }

  whnf(e: number): number {
    return whnf(this, e);
  }

  whnfCore(e: number, cheapProjections: boolean): number {
    return whnfCore(this, e, cheapProjections);
  }

  isDefEq(a: number, b: number): boolean {
    return isDefEq(this, a, b);
  }

  local(binder: number, type: number): number {
    this.#localTypes.push(type);
    this.#localBinders.push(binder);
    return this.store.fvar(this.#localTypes.length - 1);
  }

  typeOfLocal(fvar: number): number {
    return this.#localTypes[this.store.a(fvar)] ?? 0;
  }

  binderOfLocal(fvar: number): number {
    return this.#localBinders[this.store.a(fvar)] ?? 0;
  }

  enter(): void {
    this.step();
    if (++this.#depth > deepest)
      throw new Declined('depth', `Terms are nested deeper than ${deepest} rules of the kernel.`);
  }

  leave(): void {
    this.#depth -= 1;
  }

  step(): void {
    if (--this.#stepsLeft < 0)
      throw new Declined('work', `The declaration takes over ${this.#mostSteps} steps.`);
  }

  within<Value>(steps: number, run: () => Value): Value | null {
    const [left, depth] = [this.#stepsLeft, this.#depth];
    const allowed = Math.min(steps, left);
    this.#stepsLeft = allowed;
    try {
      return run();
    } catch (error) {
      if (error instanceof Declined || error instanceof Rejection) return null;
      throw error;
    } finally {
      this.#stepsLeft += left - allowed;
      this.#depth = depth;
    }
  }

  /** Runs a check of one declaration, then drops every term, variable and result that it made. */
  declare<Value>(levelParams: readonly number[], run: () => Value): Value {
    const mark = this.store.count;
    this.levelParams = new Set(levelParams);
    this.#stepsLeft = this.#mostSteps;
    this.levels.budget.allow(this.#mostSteps);
    this.#depth = 0;
    const result = run();
    for (const cache of Object.values(this.caches)) cache.clear();
    this.#localTypes.length = 0;
    this.#localBinders.length = 0;
    this.store.release(mark);
    this.levels.budget.allow(this.#mostSteps); // for what is asked between declarations
    return result;
  }
}
