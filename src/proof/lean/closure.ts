import type { Constant } from './declaration.ts';
import { kind, type ExpressionStore } from './expressions.ts';
import type { Kernel } from './kernel.ts';

/** Names of all constants that stand in terms, of structures that they project from, and of the types of literals. */
export function namesIn(k: Kernel, roots: readonly number[]): Set<number> {
  const { store, known } = k;
  const found = new Set<number>();
  const seen = new Set(roots);
  const work = [...roots];
  for (let e = work.pop(); e !== undefined; e = work.pop()) {
    if (store.kind(e) === kind.const || store.kind(e) === kind.proj) found.add(store.a(e));
    if (store.kind(e) === kind.nat) found.add(known.nat);
    if (store.kind(e) === kind.str)
      for (const name of [known.string, known.stringOfList, known.charOfNat]) found.add(name);
    for (const part of partsOf(store, e))
      if (!seen.has(part)) {
        seen.add(part);
        work.push(part);
      }
  }
  return found;
}

/** The expressions right under one. */
export function partsOf(store: ExpressionStore, e: number): readonly number[] {
  switch (store.kind(e)) {
    case kind.app:
    case kind.lam:
    case kind.pi:
      return [store.a(e), store.b(e)];
    case kind.let:
      return [store.a(e), store.b(e), store.c(e)];
    case kind.proj:
      return [store.c(e)];
    default:
      return [];
  }
}

/** Constants that must be the same for a statement to say the same: `isOpen` ones are looked at from outside only. */
export interface ClosureOptions {
  /** Also what proofs use. */
  readonly withProofs: boolean;
  readonly isOpen?: (name: number) => boolean;
}

/** Every constant that these names rest on, themselves included; names that nothing declares are left out. */
export function closureOf(
  k: Kernel,
  roots: Iterable<number>,
  { withProofs, isOpen }: ClosureOptions,
): Set<number> {
  const found = new Set<number>();
  const work = [...roots];
  for (let name = work.pop(); name !== undefined; name = work.pop()) {
    const constant = k.constants.get(name);
    if (!constant || found.has(name)) continue;
    found.add(name);
    const valueOf = isOpen?.(name) ? [] : valuesOf(constant, withProofs);
    for (const under of namesIn(k, [constant.type, ...valueOf])) work.push(under);
    for (const relative of relativesOf(constant)) work.push(relative);
  }
  return found;
}

/** Terms of a constant beside its type. */
function valuesOf(constant: Constant, withProofs: boolean): number[] {
  if (constant.kind === 'def' || constant.kind === 'opaque') return [constant.value];
  return constant.kind === 'thm' && withProofs ? [constant.value] : [];
}

/** Constants of the same block. */
function relativesOf(constant: Constant): readonly number[] {
  if (constant.kind === 'inductive') return [...constant.all, ...constant.ctors];
  return constant.kind === 'ctor' || constant.kind === 'rec' ? [constant.induct] : [];
}
