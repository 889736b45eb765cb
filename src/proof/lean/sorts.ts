import { kind } from './expressions.ts';
import type { Kernel } from './kernel.ts';
import { Rejection } from './stop.ts';

/** The level of a term that is a type; a rejection for other terms. */
export function sortOf(k: Kernel, type: number, check: boolean): number {
  const sort = k.whnf(k.infer(type, check));
  if (k.store.kind(sort) === kind.sort) return k.store.a(sort);
  throw new Rejection('A type is expected here, but this term is none.', {
    expected: k.store.sort(0),
    inferred: sort,
  });
}

/** True for a term whose type is Prop. */
export function isProposition(k: Kernel, e: number): boolean {
  const type = k.whnf(k.infer(e, false));
  return k.store.kind(type) === kind.sort && k.levels.simplify(k.store.a(type)) === 0;
}
