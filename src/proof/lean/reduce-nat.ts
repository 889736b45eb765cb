import { kind } from './expressions.ts';
import type { Kernel } from './kernel.ts';
import { isNatKnown, numberOf } from './literals.ts';

/** `Nat.succ` of a number, or a native operation on two of them; null for other terms. */
export function reduceNat(k: Kernel, e: number): number | null {
  const { store, known } = k;
  if (store.kind(e) !== kind.app || store.hasFvar(e)) return null;
  const fn = store.a(e);
  if (store.kind(fn) === kind.const) {
    if (store.a(fn) !== known.natSucc || !isNatKnown(k)) return null;
    const under = numberOf(k, k.whnf(store.b(e)));
    return under === null ? null : store.nat(under + 1n);
  }
  if (store.kind(fn) !== kind.app || store.kind(store.a(fn)) !== kind.const) return null;
  const name = store.a(store.a(fn));
  if (!k.primitives.isOne(name)) return null;
  const a = numberOf(k, k.whnf(store.b(fn)));
  if (a === null) return null;
  const b = numberOf(k, k.whnf(store.b(e)));
  if (b === null || !k.primitives.isSound(k, name)) return null;
  return k.primitives.apply(k, name, a, b);
}
