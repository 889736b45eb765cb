import { unfold } from './constants.ts';
import { kind } from './expressions.ts';
import type { Kernel } from './kernel.ts';
import { reduceNat } from './reduce-nat.ts';
import { reduceProjection } from './reduce-projection.ts';
import { reduceQuotient } from './reduce-quotient.ts';
import { reduceRecursor } from './reduce-recursor.ts';
import { instantiate } from './substitute.ts';

/** Weak head normal form: nothing at the head can be reduced or unfolded any more. */
export function whnf(k: Kernel, root: number): number {
  if (isNormal(k, root)) return root;
  const known = k.caches.whnf.get(root);
  if (known !== undefined) return known;
  k.enter();
  let e = root;
  for (;;) {
    e = k.whnfCore(e, false);
    const next = reduceNat(k, e) ?? unfold(k, e);
    if (next === null) break;
    k.step();
    e = next;
  }
  k.leave();
  k.caches.whnf.set(root, e);
  return e;
}

/**
 * Beta, let, projections, recursors and quotients, no definitions. Cheap projections reduce their subject in the same
 * way only, which keeps big structures folded while two terms are compared.
 */
export function whnfCore(k: Kernel, root: number, cheapProjections: boolean): number {
  if (isNormal(k, root)) return root;
  const cache = cheapProjections ? k.caches.whnfCheap : k.caches.whnfCore;
  const known = cache.get(root);
  if (known !== undefined) return known;
  k.enter();
  let e = root;
  for (;;) {
    const next = stepCore(k, e, cheapProjections);
    if (next === null) break;
    k.step();
    e = next;
  }
  k.leave();
  cache.set(root, e);
  return e;
}

/** True for kinds that nothing reduces. */
function isNormal(k: Kernel, e: number): boolean {
  const of = k.store.kind(e);
  return of <= kind.sort || of === kind.lam || of === kind.pi || of === kind.nat || of === kind.str;
}

function stepCore(k: Kernel, e: number, cheapProjections: boolean): number | null {
  const { store } = k;
  if (store.kind(e) === kind.let) return instantiate(store, store.c(e), [store.b(e)]);
  if (store.kind(e) === kind.proj) return reduceProjection(k, e, cheapProjections);
  if (store.kind(e) !== kind.app) return null;
  const head = store.head(e);
  switch (store.kind(head)) {
    case kind.lam:
      return beta(k, head, store.args(e));
    case kind.let:
    case kind.proj: {
      const reduced = stepCore(k, head, cheapProjections);
      return reduced === null ? null : store.apps(reduced, store.args(e));
    }
    case kind.const:
      return reduceRecursor(k, e) ?? reduceQuotient(k, e);
    default:
      return null;
  }
}

/** As many arguments at once as there are binders. */
export function beta(k: Kernel, lam: number, args: readonly number[]): number {
  const { store } = k;
  let body = lam;
  let taken = 0;
  for (; taken < args.length && store.kind(body) === kind.lam; taken += 1) body = store.b(body);
  return store.apps(instantiate(store, body, args, 0, taken), args.slice(taken));
}
