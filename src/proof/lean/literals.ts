import type { Constant } from './declaration.ts';
import { kind } from './expressions.ts';
import type { Kernel } from './kernel.ts';
import { Rejection } from './stop.ts';

/**
 * The type of a number or a text. Literals stand for terms of the library's own `Nat` and `String`, so a file with
 * others under these names may not use them.
 */
export function literalType(k: Kernel, e: number): number {
  const { store, known } = k;
  const isNat = store.kind(e) === kind.nat;
  if (isNat ? !isNatKnown(k) : !textMaker(k))
    throw new Rejection(
      `A literal is used, but ${isNat ? 'Nat' : 'String'} is not declared before as in Lean's library.`,
    );
  return store.const(isNat ? known.nat : known.string, 0);
}

/** True where `Nat` is the inductive type of zero and succ. */
export function isNatKnown(k: Kernel): boolean {
  return once(k, k.known.nat, () => {
    const { store, known } = k;
    const nat = store.const(known.nat, 0);
    const type = k.constants.get(known.nat);
    return (
      type?.kind === 'inductive' &&
      type.ctors.length === 2 &&
      type.ctors[0] === known.natZero &&
      type.ctors[1] === known.natSucc &&
      hasType(k, known.nat, store.sort(k.levels.succ(0))) &&
      hasType(k, known.natZero, nat) &&
      hasType(k, known.natSucc, arrow(k, nat, nat))
    );
  });
}

/**
 * The function that makes a text of its characters: `String.mk` where that is the constructor (older libraries), else
 * `String.ofList`; null where it has another type. It never depends on what else is declared by then: a literal that
 * meant one thing before a declaration and another behind it would make the two equal.
 */
function textMaker(k: Kernel): number | null {
  const { store, known } = k;
  const string = k.constants.get(known.string);
  const isMade = string?.kind === 'inductive' && string.ctors.includes(known.stringMk);
  const maker = isMade ? known.stringMk : known.stringOfList;
  const isSound = once(k, known.string, () => {
    const type = store.sort(k.levels.succ(0));
    const char = store.const(known.char, 0);
    const charList = store.app(store.const(known.list, k.levels.list([0])), char);
    return (
      isNatKnown(k) &&
      isListKnown(k) &&
      hasType(k, known.string, type) &&
      hasType(k, known.char, type) &&
      hasType(k, known.charOfNat, arrow(k, store.const(known.nat, 0), char)) &&
      hasType(k, maker, arrow(k, charList, store.const(known.string, 0)))
    );
  });
  return isSound ? maker : null;
}

/** A literal as its constructor: `Nat.zero` or `Nat.succ n`; a text as its list of characters. Others are given back. */
export function toConstructor(k: Kernel, e: number): number {
  const { store, known } = k;
  const number = store.natValue(e);
  if (number === 0n) return store.const(known.natZero, 0);
  if (number !== null) return store.app(store.const(known.natSucc, 0), store.nat(number - 1n));
  const text = store.strValue(e);
  if (text === null) return e;
  const maker = textMaker(k);
  if (maker === null) throw new Rejection('A text is used, but String is not the library’s.');
  const zero = k.levels.list([0]);
  const char = store.const(known.char, 0);
  const nil = store.app(store.const(known.listNil, zero), char);
  const cons = store.app(store.const(known.listCons, zero), char);
  const ofNat = store.const(known.charOfNat, 0);
  const list = Array.from(text).reduceRight(
    (rest, one) =>
      store.apps(cons, [store.app(ofNat, store.nat(BigInt(one.codePointAt(0) ?? 0))), rest]),
    nil,
  );
  return store.app(store.const(maker, 0), list);
}

/** The number that a term in normal form is: a literal, or `Nat.zero`. */
export function numberOf(k: Kernel, e: number): bigint | null {
  if (k.store.kind(e) === kind.const)
    return k.store.a(e) === k.known.natZero && isNatKnown(k) ? 0n : null;
  return k.store.natValue(e);
}

/** A function type without dependency. */
export function arrow(k: Kernel, from: number, to: number): number {
  return k.store.binding(kind.pi, 0, from, to);
}

function isListKnown(k: Kernel): boolean {
  const { store, known, levels } = k;
  const list = k.constants.get(known.list);
  const [param] = list?.levelParams ?? [];
  if (list?.kind !== 'inductive' || param === undefined || list.levelParams.length !== 1)
    return false;
  const here = levels.list([levels.param(param)]);
  const sort = store.sort(levels.succ(levels.param(param)));
  const of = (index: number): number => store.app(store.const(known.list, here), store.bvar(index));
  const sameParam = (name: number): boolean => k.constants.get(name)?.levelParams[0] === param;
  return (
    list.ctors.length === 2 &&
    list.ctors[0] === known.listNil &&
    list.ctors[1] === known.listCons &&
    sameParam(known.listNil) &&
    sameParam(known.listCons) &&
    list.type === arrow(k, sort, sort) &&
    k.constants.get(known.listNil)?.type === arrow(k, sort, of(0)) &&
    k.constants.get(known.listCons)?.type ===
      arrow(k, sort, arrow(k, store.bvar(0), arrow(k, of(1), of(2))))
  );
}

function hasType(k: Kernel, name: number, type: number): boolean {
  const constant: Constant | undefined = k.constants.get(name);
  return constant !== undefined && constant.levelParams.length === 0 && constant.type === type;
}

/** Remembered once it holds: what is declared stays. */
function once(k: Kernel, name: number, ask: () => boolean): boolean {
  if (k.sound.has(name)) return true;
  const isSound = ask();
  if (isSound) k.sound.add(name);
  return isSound;
}
