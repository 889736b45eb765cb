import type { Kernel, NativeOperations } from './kernel.ts';
import { arrow, isNatKnown } from './literals.ts';
import type { NameTable } from './names.ts';
import { bitsOf, natOperations } from './nat-operations.ts';

/** Steps in which the equations of one operation must be found. */
const mostSteps = 200_000;

/**
 * Operations on numbers that are computed natively. A file may have declared another function under such a name, so
 * each is first held against the equations that define it (as lean4lean does), where no native step of its own is
 * taken; one that does not meet them is unfolded like any definition.
 */
export class Primitives implements NativeOperations {
  readonly #parts = new Map<number, string>();
  readonly #sound = new Map<number, boolean>();
  readonly #known: (k: Kernel, name: number) => boolean;

  /** `isKnown` tells a definition that is known by its digest, where equations are out of reach. */
  constructor(names: NameTable, isKnown: (k: Kernel, name: number) => boolean) {
    for (const part of Object.keys(natOperations)) this.#parts.set(names.of(`Nat.${part}`), part);
    this.#known = isKnown;
  }

  isOne(name: number): boolean {
    return this.#parts.has(name);
  }

  isSound(k: Kernel, name: number): boolean {
    const known = this.#sound.get(name);
    if (known !== undefined) return known;
    if (!k.constants.has(name)) return false;
    this.#sound.set(name, false); // while it is tried, it is unfolded
    const isSound = isNatKnown(k) && (this.#known(k, name) || this.#meetsEquations(k, name));
    this.#sound.set(name, isSound);
    return isSound;
  }

  apply(k: Kernel, name: number, a: bigint, b: bigint): number {
    k.levels.budget.spend(Number(bitsOf(a) + bitsOf(b)) / 16);
    const result = natOperations[this.#parts.get(name) ?? '']?.(a, b) ?? 0n;
    if (typeof result === 'bigint') k.levels.budget.spend(Number(bitsOf(result)) / 16);
    if (typeof result === 'bigint') return k.store.nat(result);
    return k.store.const(result ? k.known.boolTrue : k.known.boolFalse, 0);
  }

  #meetsEquations(k: Kernel, name: number): boolean {
    const equations = equationsOf[this.#parts.get(name) ?? ''];
    if (!equations) return false;
    return (
      k.within(mostSteps, () => {
        const terms = new Terms(k, name);
        return terms.hasType(name, terms.result) && equations(terms);
      }) ?? false
    );
  }
}

/** Terms of equations, over two numbers x and y. */
class Terms {
  readonly x: number;
  readonly y: number;
  readonly zero: number;
  readonly yes: number;
  readonly no: number;
  readonly #k: Kernel;
  readonly #name: number;

  constructor(k: Kernel, name: number) {
    const nat = k.store.const(k.known.nat, 0);
    this.#k = k;
    this.#name = name;
    this.x = k.local(k.names.of('x') * 4, nat);
    this.y = k.local(k.names.of('y') * 4, nat);
    this.zero = k.store.const(k.known.natZero, 0);
    this.yes = k.store.const(k.known.boolTrue, 0);
    this.no = k.store.const(k.known.boolFalse, 0);
  }

  /** The type of what the operation gives. */
  get result(): number {
    const { names, known, store } = this.#k;
    const isTest = ['beq', 'ble'].includes(String(names.partOf(this.#name)));
    return store.const(isTest ? known.bool : known.nat, 0);
  }

  succ(e: number): number {
    return this.#k.store.app(this.#k.store.const(this.#k.known.natSucc, 0), e);
  }

  /** The operation itself. */
  op(a: number, b: number): number {
    return this.call(this.#name, a, b);
  }

  call(name: number, ...args: readonly number[]): number {
    return this.#k.store.apps(this.#k.store.const(name, 0), args);
  }

  /** Another operation, which must be sound itself. */
  other(part: string, a: number, b: number): number | null {
    const name = this.#k.names.of(`Nat.${part}`);
    return this.#k.primitives.isSound(this.#k, name) ? this.call(name, a, b) : null;
  }

  same(a: number, b: number | null): boolean {
    return b !== null && this.#k.isDefEq(a, b);
  }

  hasType(name: number, result: number): boolean {
    const k = this.#k;
    const nat = k.store.const(k.known.nat, 0);
    const constant = k.constants.get(name);
    return (
      constant?.levelParams.length === 0 &&
      constant.type === arrow(k, nat, arrow(k, nat, result)) &&
      constant.kind === 'def'
    );
  }

  /** One less, zero of zero: by the library's own function, which must meet its equations. */
  pred(e: number): number | null {
    const name = this.#k.names.of('Nat.pred');
    const nat = this.#k.store.const(this.#k.known.nat, 0);
    const isPred =
      this.#k.constants.get(name)?.type === arrow(this.#k, nat, nat) &&
      this.same(this.call(name, this.zero), this.zero) &&
      this.same(this.call(name, this.succ(this.x)), this.x);
    return isPred ? this.call(name, e) : null;
  }
}

/** f x 0, and f x (succ y), each as it is defined. */
const equationsOf: Readonly<Record<string, (t: Terms) => boolean>> = {
  add: (t) =>
    t.same(t.op(t.x, t.zero), t.x) && t.same(t.op(t.x, t.succ(t.y)), t.succ(t.op(t.x, t.y))),
  sub: (t) =>
    t.same(t.op(t.x, t.zero), t.x) && t.same(t.op(t.x, t.succ(t.y)), t.pred(t.op(t.x, t.y))),
  mul: (t) =>
    t.same(t.op(t.x, t.zero), t.zero) &&
    t.same(t.op(t.x, t.succ(t.y)), t.other('add', t.op(t.x, t.y), t.x)),
  pow: (t) =>
    t.same(t.op(t.x, t.zero), t.succ(t.zero)) &&
    t.same(t.op(t.x, t.succ(t.y)), t.other('mul', t.op(t.x, t.y), t.x)),
  beq: (t) =>
    t.same(t.op(t.zero, t.zero), t.yes) &&
    t.same(t.op(t.zero, t.succ(t.y)), t.no) &&
    t.same(t.op(t.succ(t.x), t.zero), t.no) &&
    t.same(t.op(t.succ(t.x), t.succ(t.y)), t.op(t.x, t.y)),
  ble: (t) =>
    t.same(t.op(t.zero, t.zero), t.yes) &&
    t.same(t.op(t.zero, t.succ(t.y)), t.yes) &&
    t.same(t.op(t.succ(t.x), t.zero), t.no) &&
    t.same(t.op(t.succ(t.x), t.succ(t.y)), t.op(t.x, t.y)),
  shiftLeft: (t) => {
    const twice = t.other('mul', t.succ(t.succ(t.zero)), t.x);
    return (
      t.same(t.op(t.x, t.zero), t.x) &&
      twice !== null &&
      t.same(t.op(t.x, t.succ(t.y)), t.op(twice, t.y))
    );
  },
  shiftRight: (t) =>
    t.same(t.op(t.x, t.zero), t.x) &&
    t.same(t.op(t.x, t.succ(t.y)), t.other('div', t.op(t.x, t.y), t.succ(t.succ(t.zero)))),
};
