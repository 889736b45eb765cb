import { kind, mostExpressions } from './expressions.ts';
import type { Kernel } from './kernel.ts';
import { notations, precedence } from './notation.ts';

/** Terms that are written out, and how deep; what is beyond shows as "…". */
const mostTerms = 1000;
const deepest = 80;

/** How a term is written. */
export interface ShowOptions {
  /** Also what Lean leaves out: implicit arguments and universe levels. */
  readonly isFull?: boolean;
  /** Binders of the outermost pis, where others are stored for the same term. */
  readonly binders?: readonly number[];
}

/** A term in Lean-like notation, cut where it is long or deep. */
export function show(k: Kernel, e: number, options: ShowOptions = {}): string {
  return new Printer(k, options).print(e);
}

/** Both as short as they can be told apart. */
export function showPair(
  k: Kernel,
  expected: number | null,
  inferred: number | null,
): { expected: string | null; inferred: string | null } {
  const shown = (isFull: boolean): (string | null)[] =>
    [expected, inferred].map((e) => (e === null ? null : show(k, e, { isFull })));
  const [a = null, b = null] = shown(false);
  if (a === null || a !== b) return { expected: a, inferred: b };
  const [c = null, d = null] = shown(true);
  return { expected: c, inferred: d };
}

class Printer {
  readonly #k: Kernel;
  readonly #isFull: boolean;
  /** Names of bound variables, the innermost last. */
  readonly #scope: string[] = [];
  #outer: readonly number[];
  #left = mostTerms;
  #depth = 0;

  constructor(k: Kernel, { isFull = false, binders = [] }: ShowOptions) {
    this.#k = k;
    this.#isFull = isFull;
    this.#outer = binders;
  }

  print(e: number): string {
    return this.#term(e, precedence.lowest);
  }

  #term(e: number, at: number): string {
    this.#left -= 1;
    if (this.#left <= 0 || this.#depth > deepest) return '…';
    this.#depth += 1;
    const [text, own] = this.#written(e);
    this.#depth -= 1;
    // a name of many characters counts for several terms
    if (this.#k.store.kind(e) === kind.const) this.#left -= Math.floor(text.length / 40);
    return own < at ? `(${text})` : text;
  }

  /** The text, and how closely it holds together. */
  #written(e: number): readonly [string, number] {
    const { store } = this.#k;
    switch (store.kind(e)) {
      case kind.bvar:
        return [
          this.#scope[this.#scope.length - 1 - store.a(e)] ?? `#${store.a(e)}`,
          precedence.argument,
        ];
      case kind.fvar:
        return [plainName(this.#k, this.#k.binderOfLocal(e)), precedence.argument];
      case kind.sort:
        return this.#sort(store.a(e));
      case kind.const:
        return this.#constant(e);
      case kind.app:
        return this.#application(e);
      case kind.lam:
        return [`fun ${this.#binders(e, kind.lam)}`, precedence.binder];
      case kind.pi:
        return this.#pi(e);
      case kind.let: {
        const name = this.#fresh(store.binder(e));
        const head = `let ${name} : ${this.#term(store.a(e), 0)} := ${this.#term(store.b(e), 0)}; `;
        return [head + this.#under([name], store.c(e)), precedence.binder];
      }
      case kind.proj:
        return [
          `${this.#term(store.c(e), precedence.argument)}.${store.b(e) + 1}`,
          precedence.argument,
        ];
      case kind.nat:
        return [String(store.natValue(e)).slice(0, 200), precedence.argument];
      default:
        return [JSON.stringify(store.strValue(e)).slice(0, 200), precedence.argument];
    }
  }

  #sort(level: number): readonly [string, number] {
    const { levels, names } = this.#k;
    const simple = levels.simplify(level);
    if (simple === 0) return ['Prop', precedence.argument];
    const shown = levels.show(simple, names);
    if (shown === '1') return ['Type', precedence.argument];
    if (/^\d+$/.test(shown)) return [`Type ${Number(shown) - 1}`, precedence.call];
    const isType = /\+1$/.test(shown);
    const under = isType ? shown.slice(0, -2) : shown;
    return [
      `${isType ? 'Type' : 'Sort'} ${/ |\+/.test(under) ? `(${under})` : under}`,
      precedence.call,
    ];
  }

  #constant(e: number): readonly [string, number] {
    const { store, levels, names } = this.#k;
    const given = levels.listOf(store.b(e));
    const shown = names.show(store.a(e));
    if (!this.#isFull || given.length === 0) return [shown, precedence.argument];
    return [
      `${shown}.{${given.map((level) => levels.show(level, names)).join(', ')}}`,
      precedence.argument,
    ];
  }

  #application(e: number): readonly [string, number] {
    const { store, names } = this.#k;
    const head = store.head(e);
    const args = store.args(e);
    if (!this.#isFull && store.kind(head) === kind.const) {
      const special = this.#notation(names.show(store.a(head)), args);
      if (special) return special;
    }
    const shown = this.#isFull ? args : args.filter((_, at) => !this.#isImplicit(head, at));
    const fn = this.#term(head, precedence.call);
    if (shown.length === 0) return [fn, precedence.argument];
    return [
      [fn, ...shown.map((arg) => this.#term(arg, precedence.argument))].join(' '),
      precedence.call,
    ];
  }

  #notation(name: string, args: readonly number[]): readonly [string, number] | null {
    const [first, second] = args;
    if (name === 'OfNat.ofNat' && args.length === 3 && second !== undefined)
      if (this.#k.store.kind(second) === kind.nat) return this.#written(second);
    if (name === 'Exists' && args.length === 2 && first !== undefined && second !== undefined)
      return this.#exists(second);
    const notation = Object.hasOwn(notations, name) ? notations[name] : undefined;
    if (!notation || args.length !== notation.arity) return null;
    const [left, right] = notation.written.map((at) => args[at] ?? 0);
    if (left === undefined) return null;
    if (notation.left === null || right === undefined)
      return [notation.symbol + this.#term(left, notation.right), notation.precedence];
    const [a, b] = [this.#term(left, notation.left), this.#term(right, notation.right)];
    return [a + notation.symbol + b, notation.precedence];
  }

  #exists(predicate: number): readonly [string, number] | null {
    const { store } = this.#k;
    if (store.kind(predicate) !== kind.lam) return null;
    const name = this.#fresh(store.binder(predicate));
    const domain = this.#term(store.a(predicate), 0);
    return [`∃ ${name} : ${domain}, ${this.#under([name], store.b(predicate))}`, precedence.binder];
  }

  /** A function type as an arrow where nothing depends on the argument, as ∀ over propositions. */
  #pi(e: number): readonly [string, number] {
    const { store } = this.#k;
    const [domain, body] = [store.a(e), store.b(e)];
    const [binder = store.binder(e)] = this.#outer;
    if (store.loose(body) === 0 || !usesFirst(this.#k, body))
      if ((binder & 3) === 0) {
        this.#outer = this.#outer.slice(1);
        const rest = this.#outer;
        this.#outer = [];
        const left = this.#term(domain, precedence.arrow + 1);
        this.#outer = rest;
        this.#scope.push('_');
        const right = this.#term(body, store.kind(body) === kind.pi ? 0 : precedence.arrow);
        this.#scope.pop();
        return [`${left} → ${right}`, precedence.arrow];
      }
    return [`∀ ${this.#binders(e, kind.pi)}`, precedence.binder];
  }

  /** A run of binders and what they bind: "(a b : Nat) {c : Type}, …". */
  #binders(e: number, of: number): string {
    const { store } = this.#k;
    const groups: { names: string[]; open: string; domain: string }[] = [];
    const pushed: string[] = [];
    let at = e;
    while (store.kind(at) === of) {
      const [binder = store.binder(at), ...others] = this.#outer;
      if (of === kind.pi && (binder & 3) === 0 && !usesFirst(this.#k, store.b(at)) && at !== e)
        break;
      this.#outer = [];
      const domain = this.#term(store.a(at), 0);
      this.#outer = of === kind.pi ? others : [];
      const name = this.#fresh(binder);
      const open = '({⦃['[binder & 3] ?? '(';
      const last = groups.at(-1);
      if (last?.domain === domain && last.open === open && open !== '[') last.names.push(name);
      else groups.push({ names: [name], open, domain });
      this.#scope.push(name);
      pushed.push(name);
      at = store.b(at);
      if (this.#left <= 0) break;
    }
    const body = this.#term(at, 0);
    this.#scope.length -= pushed.length;
    const shown = groups.map(({ names, open, domain }) => {
      const close = { '(': ')', '{': '}', '⦃': '⦄', '[': ']' }[open] ?? ')';
      return `${open}${names.join(' ')} : ${domain}${close}`;
    });
    return `${shown.join(' ')}${of === kind.lam ? ' =>' : ','} ${body}`;
  }

  #under(names: readonly string[], body: number): string {
    this.#scope.push(...names);
    const shown = this.#term(body, 0);
    this.#scope.length -= names.length;
    return shown;
  }

  /** A bound variable's name that none in scope has. */
  #fresh(binder: number): string {
    const plain = plainName(this.#k, binder);
    const taken = new Set(this.#scope);
    let name = plain;
    for (let count = 1; taken.has(name); count += 1) name = `${plain}_${count}`;
    return name;
  }

  #isImplicit(head: number, at: number): boolean {
    const { store } = this.#k;
    if (store.kind(head) !== kind.const) return false;
    return ((this.#k.binders.get(store.a(head))?.[at] ?? 0) & 3) !== 0;
  }
}

/** The name that an author gave a bound variable, without what a macro put behind it. */
function plainName({ names }: Kernel, binder: number): string {
  let name = binder >> 2;
  for (let at = name; at !== 0; at = names.prefixOf(at))
    if (names.partOf(at) === '_@') name = names.prefixOf(at);
  return name === 0 ? 'x' : names.show(name);
}

const mostLookedAt = 10_000;

/** True where the variable of the nearest binder is used, or the term is too large to tell. */
function usesFirst({ store }: Kernel, body: number): boolean {
  const seen = new Set<number>();
  const work: [number, number][] = [[body, 0]];
  for (let next = work.pop(); next; next = work.pop()) {
    const [e, depth] = next;
    const key = depth * mostExpressions + e;
    if (store.loose(e) <= depth || seen.has(key)) continue;
    if (seen.size > mostLookedAt) return true;
    seen.add(key);
    const [a, b, c] = [store.a(e), store.b(e), store.c(e)];
    switch (store.kind(e)) {
      case kind.bvar:
        if (a === depth) return true;
        break;
      case kind.app:
        work.push([a, depth], [b, depth]);
        break;
      case kind.lam:
      case kind.pi:
        work.push([a, depth], [b, depth + 1]);
        break;
      case kind.let:
        work.push([a, depth], [b, depth], [c, depth + 1]);
        break;
      case kind.proj:
        work.push([c, depth]);
        break;
      default:
    }
  }
  return false;
}
