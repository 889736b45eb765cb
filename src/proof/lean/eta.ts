import { kind } from './expressions.ts';
import type { Kernel } from './kernel.ts';
import { structureOf } from './structures.ts';

/** A function against `fun x => f x`, whichever side has it. */
export function areEtaEqual(k: Kernel, a: number, b: number): boolean {
  return isEtaOf(k, a, b) || isEtaOf(k, b, a);
}

function isEtaOf(k: Kernel, lam: number, other: number): boolean {
  const { store } = k;
  if (store.kind(lam) !== kind.lam || store.kind(other) === kind.lam) return false;
  const type = k.whnf(k.infer(other, false));
  if (store.kind(type) !== kind.pi) return false;
  const body = store.app(other, store.bvar(0)); // what is compared is closed
  return k.isDefEq(lam, store.binding(kind.lam, store.binder(type), store.a(type), body));
}

/** A value of a structure against its constructor, field by field, whichever side has it. */
export function areStructuresEqual(k: Kernel, a: number, b: number): boolean {
  return isStructureOf(k, a, b) || isStructureOf(k, b, a);
}

function isStructureOf(k: Kernel, value: number, made: number): boolean {
  const { store } = k;
  const head = store.head(made);
  const ctor = store.kind(head) === kind.const ? k.constants.get(store.a(head)) : undefined;
  if (ctor?.kind !== 'ctor' || !structureOf(k, ctor.induct)) return false;
  const args = store.args(made);
  if (args.length !== ctor.numParams + ctor.numFields) return false;
  if (!k.isDefEq(k.infer(value, false), k.infer(made, false))) return false;
  return args
    .slice(ctor.numParams)
    .every((field, index) => k.isDefEq(store.proj(ctor.induct, index, value), field));
}

/** Two values of a structure without fields. */
export function areUnitsEqual(k: Kernel, a: number, b: number): boolean {
  const { store } = k;
  const type = k.whnf(k.infer(a, false));
  const head = store.head(type);
  if (store.kind(head) !== kind.const) return false;
  if (structureOf(k, store.a(head))?.ctor.numFields !== 0) return false;
  return k.isDefEq(type, k.infer(b, false));
}
