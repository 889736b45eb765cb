import { partsOf } from '../closure.ts';
import { kind, type ExpressionStore } from '../expressions.ts';

/** True where one of these constants stands in a term. */
export function mentions(
  store: ExpressionStore,
  root: number,
  names: ReadonlySet<number>,
): boolean {
  const seen = new Set([root]);
  const work = [root];
  for (let e = work.pop(); e !== undefined; e = work.pop()) {
    store.levels.budget.spend(1);
    if (isNamed(store, e, names)) return true;
    for (const part of partsOf(store, e)) {
      if (seen.has(part)) continue;
      seen.add(part);
      work.push(part);
    }
  }
  return false;
}

/** Every part of a term, itself included, in which one of these constants stands: each is looked at once. */
export function partsMentioning(
  store: ExpressionStore,
  root: number,
  names: ReadonlySet<number>,
): Set<number> {
  const found = new Set<number>();
  const done = new Set<number>();
  const work = [root];
  while (work.length > 0) {
    store.levels.budget.spend(1);
    const e = work[work.length - 1] ?? root;
    const parts = partsOf(store, e);
    const missing = parts.find((part) => !done.has(part));
    if (missing !== undefined) work.push(missing);
    else {
      work.pop();
      done.add(e);
      if (isNamed(store, e, names) || parts.some((part) => found.has(part))) found.add(e);
    }
  }
  return found;
}

function isNamed(store: ExpressionStore, e: number, names: ReadonlySet<number>): boolean {
  const of = store.kind(e);
  return (of === kind.const || of === kind.proj) && names.has(store.a(e));
}
