import type { LevelTable } from './levels.ts';
import { Declined } from './stop.ts';

/** Kinds of expressions. `mdata` is left out: it says nothing to the kernel. */
export const kind = {
  bvar: 0,
  fvar: 1,
  sort: 2,
  const: 3,
  app: 4,
  lam: 5,
  pi: 6,
  let: 7,
  proj: 8,
  nat: 9,
  str: 10,
} as const;

const hasFvarFlag = 1;
const hasParamFlag = 2;
/** Ids stay below this, whatever a caller allows: pairs of them are told apart by it. */
export const mostExpressions = 2 ** 26;
/** What a bound variable may count; deeper terms are declined. */
const deepestBinder = 1_000_000;
/** Slots that are looked at for one term: a table at most half full needs some dozens, unless terms are made to meet. */
const mostTries = 10_000;

/**
 * Expressions, each stored once: equal ids are equal terms up to the names of bound variables. Fields by kind, in
 * `a`, `b`, `c`: bvar index · fvar number · sort level · const name, list of levels · app function, argument · lam and
 * pi domain, body · let type, value, body · proj structure's name, index, subject · nat and str place in `literals`.
 */
export class ExpressionStore {
  readonly levels: LevelTable;
  readonly literals: (bigint | string)[] = [];
  count = 0;
  readonly #most: number;
  readonly #literalPlaces = new Map<string, number>();
  #kind = new Uint8Array(1 << 12);
  #flags = new Uint8Array(1 << 12);
  #a = new Int32Array(1 << 12);
  #b = new Int32Array(1 << 12);
  #c = new Int32Array(1 << 12);
  #binder = new Int32Array(1 << 12);
  #loose = new Int32Array(1 << 12);
  #slots = new Int32Array(1 << 13).fill(-1);

  constructor(levels: LevelTable, most: number) {
    this.levels = levels;
    this.#most = Math.min(most, mostExpressions);
  }

  kind(e: number): number {
    return this.#kind[e] ?? 0;
  }

  a(e: number): number {
    return this.#a[e] ?? 0;
  }

  b(e: number): number {
    return this.#b[e] ?? 0;
  }

  c(e: number): number {
    return this.#c[e] ?? 0;
  }

  /** The bound variable's name, four times, plus its binder's form (see `binderForm`). */
  binder(e: number): number {
    return this.#binder[e] ?? 0;
  }

  /** One more than the largest loose bound variable; 0 for a closed term. */
  loose(e: number): number {
    return this.#loose[e] ?? 0;
  }

  hasFvar(e: number): boolean {
    return ((this.#flags[e] ?? 0) & hasFvarFlag) !== 0;
  }

  hasParam(e: number): boolean {
    return ((this.#flags[e] ?? 0) & hasParamFlag) !== 0;
  }

  bvar(index: number): number {
    if (index >= deepestBinder)
      throw new Declined('depth', `A bound variable counts more than ${deepestBinder} binders.`);
    return this.#add(kind.bvar, index, 0, 0, 0, index + 1, 0);
  }

  fvar(number: number): number {
    return this.#add(kind.fvar, number, 0, 0, 0, 0, hasFvarFlag);
  }

  sort(level: number): number {
    return this.#add(kind.sort, level, 0, 0, 0, 0, this.levels.hasParam(level) ? hasParamFlag : 0);
  }

  /** A constant with a list of levels, as `LevelTable.list` gives it. */
  const(name: number, list: number): number {
    const flags = this.levels.listOf(list).some((level) => this.levels.hasParam(level))
      ? hasParamFlag
      : 0;
    return this.#add(kind.const, name, list, 0, 0, 0, flags);
  }

  app(fn: number, arg: number): number {
    const loose = Math.max(this.loose(fn), this.loose(arg));
    return this.#add(kind.app, fn, arg, 0, 0, loose, this.#flagsOf(fn, arg));
  }

  /** `of` is a lam or a pi. */
  binding(of: 5 | 6, binder: number, domain: number, body: number): number {
    const loose = Math.max(this.loose(domain), this.loose(body) - 1);
    return this.#add(of, domain, body, 0, binder, loose, this.#flagsOf(domain, body));
  }

  let(binder: number, type: number, value: number, body: number): number {
    const loose = Math.max(this.loose(type), this.loose(value), this.loose(body) - 1);
    const flags = this.#flagsOf(type, value) | this.#flagsOf(body, body);
    return this.#add(kind.let, type, value, body, binder, loose, flags);
  }

  proj(structure: number, index: number, subject: number): number {
    const loose = this.loose(subject);
    return this.#add(
      kind.proj,
      structure,
      index,
      subject,
      0,
      loose,
      this.#flagsOf(subject, subject),
    );
  }

  nat(value: bigint): number {
    return this.#add(kind.nat, this.#literal(value), 0, 0, 0, 0, 0);
  }

  str(value: string): number {
    return this.#add(kind.str, this.#literal(value), 0, 0, 0, 0, 0);
  }

  apps(fn: number, args: readonly number[]): number {
    return args.reduce((made, arg) => this.app(made, arg), fn);
  }

  /** The function at the head of an application. */
  head(e: number): number {
    let at = e;
    while (this.#kind[at] === kind.app) at = this.#a[at] ?? 0;
    return at;
  }

  /** Arguments, first to last. */
  args(e: number): number[] {
    const args: number[] = [];
    for (let at = e; this.#kind[at] === kind.app; at = this.#a[at] ?? 0)
      args.push(this.#b[at] ?? 0);
    return args.reverse();
  }

  natValue(e: number): bigint | null {
    const value = this.#kind[e] === kind.nat ? this.literals[this.a(e)] : null;
    return typeof value === 'bigint' ? value : null;
  }

  strValue(e: number): string | null {
    const value = this.#kind[e] === kind.str ? this.literals[this.a(e)] : null;
    return typeof value === 'string' ? value : null;
  }

  /** Forgets every expression from `mark` on; the last made go first, so that no chain of slots breaks. */
  release(mark: number): void {
    for (let e = this.count - 1; e >= mark; e -= 1) {
      this.#slots[this.#slotOf(e)] = -1;
      if (this.kind(e) === kind.nat || this.kind(e) === kind.str) this.#releaseLiteral();
    }
    this.count = mark;
  }

  #flagsOf(x: number, y: number): number {
    return (this.#flags[x] ?? 0) | (this.#flags[y] ?? 0);
  }

  /** By text: maps of big integers look at their last 64 bits only, and many may share these. */
  #literal(value: bigint | string): number {
    const key = literalKey(value);
    const known = this.#literalPlaces.get(key);
    if (known !== undefined) return known;
    this.literals.push(value);
    this.#literalPlaces.set(key, this.literals.length - 1);
    return this.literals.length - 1;
  }

  /** Its place is the last one: literals are stored in the order of their expressions. */
  #releaseLiteral(): void {
    const value = this.literals.pop();
    if (value !== undefined) this.#literalPlaces.delete(literalKey(value));
  }

  /** The slot that holds `e`. */
  #slotOf(e: number): number {
    const mask = this.#slots.length - 1;
    let slot = hash(this.kind(e), this.a(e), this.b(e), this.c(e)) & mask;
    while (this.#slots[slot] !== e) slot = (slot + 1) & mask;
    return slot;
  }

  #add(
    of: number,
    a: number,
    b: number,
    c: number,
    binder: number,
    loose: number,
    flags: number,
  ): number {
    const mask = this.#slots.length - 1;
    let slot = hash(of, a, b, c) & mask;
    for (let tries = 0; ; tries += 1) {
      if (tries > mostTries)
        throw new Declined('work', 'The file’s terms crowd one place of the store of terms.');
      const e = this.#slots[slot] ?? -1;
      if (e < 0) break;
      if (this.#kind[e] === of && this.#a[e] === a && this.#b[e] === b && this.#c[e] === c)
        return e;
      slot = (slot + 1) & mask;
    }
    const e = this.count;
    if (e >= this.#kind.length) this.#grow();
    this.#kind[e] = of;
    this.#flags[e] = flags;
    this.#a[e] = a;
    this.#b[e] = b;
    this.#c[e] = c;
    this.#binder[e] = binder;
    this.#loose[e] = loose;
    this.#slots[slot] = e;
    this.count = e + 1;
    if (2 * this.count > this.#slots.length) this.#rehash();
    return e;
  }

  #grow(): void {
    const size = 2 * this.#kind.length;
    if (size > this.#most)
      throw new Declined('size', `More than ${this.#most / 2} expressions are needed.`);
    this.#kind = grown(this.#kind, new Uint8Array(size));
    this.#flags = grown(this.#flags, new Uint8Array(size));
    this.#a = grown(this.#a, new Int32Array(size));
    this.#b = grown(this.#b, new Int32Array(size));
    this.#c = grown(this.#c, new Int32Array(size));
    this.#binder = grown(this.#binder, new Int32Array(size));
    this.#loose = grown(this.#loose, new Int32Array(size));
  }

  /** In the order of ids, so that `release` takes away what came last. */
  #rehash(): void {
    const slots = new Int32Array(2 * this.#slots.length).fill(-1);
    const mask = slots.length - 1;
    for (let e = 0; e < this.count; e += 1) {
      let slot = hash(this.kind(e), this.a(e), this.b(e), this.c(e)) & mask;
      while ((slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask;
      slots[slot] = e;
    }
    this.#slots = slots;
  }
}

/** The form of a binder, beside its name in `binder`. */
export const binderForm = { default: 0, implicit: 1, strictImplicit: 2, instImplicit: 3 } as const;

/** No text and number have the same. */
function literalKey(value: bigint | string): string {
  return typeof value === 'string' ? `"${value}` : value.toString(16);
}

function hash(of: number, a: number, b: number, c: number): number {
  let h = Math.imul(of + 1, 0x9e3779b1);
  h = Math.imul(h ^ a, 0x85ebca6b);
  h = Math.imul((h ^ (h >>> 15)) + b, 0xc2b2ae35);
  h = Math.imul((h ^ (h >>> 13)) + c, 0x27d4eb2f);
  return (h ^ (h >>> 16)) >>> 0;
}

function grown<Kind extends Uint8Array | Int32Array>(old: Kind, wider: Kind): Kind {
  wider.set(old);
  return wider;
}
