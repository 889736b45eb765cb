import { kind, type ExpressionStore } from '../expressions.ts';

/** True where one of these constants stands in a term. */
export function mentions(
  store: ExpressionStore,
  root: number,
  names: ReadonlySet<number>,
): boolean {
  const seen = new Set([root]);
  const work = [root];
  const add = (e: number): void => {
    if (seen.has(e)) return;
    seen.add(e);
    work.push(e);
  };
  for (let e = work.pop(); e !== undefined; e = work.pop()) {
    switch (store.kind(e)) {
      case kind.const:
        if (names.has(store.a(e))) return true;
        break;
      case kind.let:
        add(store.c(e));
        add(store.a(e));
        add(store.b(e));
        break;
      case kind.app:
      case kind.lam:
      case kind.pi:
        add(store.a(e));
        add(store.b(e));
        break;
      case kind.proj:
        if (names.has(store.a(e))) return true;
        add(store.c(e));
        break;
      default:
    }
  }
  return false;
}
