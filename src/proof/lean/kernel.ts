import type { Constant } from './declaration.ts';
import type { ExpressionStore } from './expressions.ts';
import type { LevelTable } from './levels.ts';
import type { NameTable } from './names.ts';
import type { WellKnown } from './well-known.ts';

/** What the rules of the kernel share while they check declarations; each rule is a file that is handed this. */
export interface Kernel {
  readonly names: NameTable;
  readonly levels: LevelTable;
  readonly store: ExpressionStore;
  /** Constants accepted so far, by name. */
  readonly constants: Map<number, Constant>;
  readonly known: WellKnown;
  /** Binders of each constant's type as its file writes them, for people to read. */
  readonly binders: Map<number, readonly number[]>;
  readonly caches: Caches;
  readonly primitives: NativeOperations;
  /** Names of library types that were found to be the library's own. */
  readonly sound: Set<number>;
  /** Universe parameters of the declaration that is checked. */
  levelParams: ReadonlySet<number>;
  /** The type of a term; with `check`, a rejection where it has none. */
  infer(e: number, check: boolean): number;
  /** Weak head normal form. */
  whnf(e: number): number;
  /** The same without unfolding definitions. */
  whnfCore(e: number, cheapProjections: boolean): number;
  isDefEq(a: number, b: number): boolean;
  /** A new free variable. */
  local(binder: number, type: number): number;
  typeOfLocal(fvar: number): number;
  binderOfLocal(fvar: number): number;
  /** Counts a step, and a level of the host's stack until `leave`. */
  enter(): void;
  leave(): void;
  /** Counts a step; beyond the limit the check is declined. */
  step(): void;
  /** Runs with fewer steps; null where it is not done in them or has no type. */
  within<Value>(steps: number, run: () => Value): Value | null;
}

/** Operations on numbers that are computed, not unfolded; each is held against its definition first. */
export interface NativeOperations {
  isOne(name: number): boolean;
  isSound(k: Kernel, name: number): boolean;
  apply(k: Kernel, name: number, a: bigint, b: bigint): number;
}

/** Results that hold for as long as the free variables of one declaration do. */
export interface Caches {
  readonly checked: Map<number, number>;
  readonly inferred: Map<number, number>;
  readonly whnf: Map<number, number>;
  readonly whnfCore: Map<number, number>;
  readonly whnfCheap: Map<number, number>;
  readonly unfolded: Map<number, number>;
  /** Union-find of terms that were found equal. */
  readonly equal: Map<number, number>;
  /** Pairs of terms that were found different. */
  readonly different: Set<number>;
  /** Pairs of calls whose arguments were compared in vain. */
  readonly unequal: Set<number>;
}
