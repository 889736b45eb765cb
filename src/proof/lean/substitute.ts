import { kind, type ExpressionStore } from './expressions.ts';
import { rewrite } from './rewrite.ts';

/** Puts `by[from…to)` for the loose bound variables, the last for variable 0; other loose variables come down. */
export function instantiate(
  store: ExpressionStore,
  e: number,
  by: readonly number[],
  from = 0,
  to = by.length,
): number {
  const count = to - from;
  if (count === 0 || store.loose(e) === 0) return e;
  return rewrite(store, e, (part, depth) => {
    if (store.loose(part) <= depth) return part;
    if (store.kind(part) !== kind.bvar) return -1;
    const index = store.a(part) - depth;
    if (index >= count) return store.bvar(store.a(part) - count);
    return lift(store, by[to - 1 - index] ?? part, depth);
  });
}

/** Raises every loose bound variable. */
export function lift(store: ExpressionStore, e: number, by: number): number {
  if (by === 0 || store.loose(e) === 0) return e;
  return rewrite(store, e, (part, depth) => {
    if (store.loose(part) <= depth) return part;
    return store.kind(part) === kind.bvar ? store.bvar(store.a(part) + by) : -1;
  });
}

/** Makes free variables bound ones, the last of the list variable 0. */
export function abstract(store: ExpressionStore, e: number, fvars: readonly number[]): number {
  return abstractFirst(store, e, new Map(fvars.map((fvar, at) => [fvar, at])), fvars.length);
}

/** The same for the first `count` of those whose places in the list are given. */
export function abstractFirst(
  store: ExpressionStore,
  e: number,
  places: ReadonlyMap<number, number>,
  count: number,
): number {
  if (count === 0 || !store.hasFvar(e)) return e;
  return rewrite(store, e, (part, depth) => {
    if (!store.hasFvar(part)) return part;
    if (store.kind(part) !== kind.fvar) return -1;
    const place = places.get(part) ?? count;
    return place < count ? store.bvar(count - 1 - place + depth) : part;
  });
}

/** Puts levels for universe parameters. */
export function instantiateLevels(
  store: ExpressionStore,
  e: number,
  names: readonly number[],
  by: readonly number[],
): number {
  if (names.length === 0 || !store.hasParam(e)) return e;
  const { levels } = store;
  return rewrite(
    store,
    e,
    (part) => {
      if (!store.hasParam(part)) return part;
      if (store.kind(part) === kind.sort)
        return store.sort(levels.substitute(store.a(part), names, by));
      if (store.kind(part) !== kind.const) return -1;
      const list = levels.listOf(store.b(part)).map((one) => levels.substitute(one, names, by));
      return store.const(store.a(part), levels.list(list));
    },
    0,
  );
}
