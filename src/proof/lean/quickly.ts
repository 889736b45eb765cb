import { kind } from './expressions.ts';
import type { Kernel } from './kernel.ts';
import { areLevelsEqual } from './level-order.ts';
import { instantiate } from './substitute.ts';

/** Decided by the outer form alone; null where it is not. */
export function quickly(k: Kernel, a: number, b: number): boolean | null {
  if (a === b) return true;
  const { store } = k;
  const of = store.kind(a);
  if (of !== store.kind(b)) return null;
  switch (of) {
    case kind.sort:
      return areLevelsEqual(k.levels, store.a(a), store.a(b));
    case kind.lam:
    case kind.pi:
      return areBindingsEqual(k, a, b);
    case kind.nat:
    case kind.str:
      return false; // equal ones are the same
    default:
      return null;
  }
}

/** Binder by binder; a local is made only where a body looks at it. */
function areBindingsEqual(k: Kernel, a: number, b: number): boolean {
  const { store } = k;
  const locals: number[] = [];
  const of = store.kind(a);
  let [x, y] = [a, b];
  k.enter();
  while (store.kind(x) === of && store.kind(y) === of) {
    const [left, right] = [store.a(x), store.a(y)];
    const domain = instantiate(store, left, locals);
    if (left !== right && !k.isDefEq(domain, instantiate(store, right, locals))) {
      k.leave();
      return false;
    }
    locals.push(k.local(store.binder(x), domain));
    [x, y] = [store.b(x), store.b(y)];
    if (x === y) break;
  }
  const areEqual =
    x === y || k.isDefEq(instantiate(store, x, locals), instantiate(store, y, locals));
  k.leave();
  return areEqual;
}
