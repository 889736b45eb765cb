import { kind } from '../expressions.ts';
import type { Kernel } from '../kernel.ts';
import { Rejection } from '../stop.ts';
import { instantiate } from '../substitute.ts';

/** A pi taken apart: its variables, free now, and what stands behind them. */
export interface Telescope {
  readonly locals: readonly number[];
  readonly rest: number;
}

/** Every pi that stands there without reduction. */
export function openPi(k: Kernel, e: number): Telescope {
  return open(k, e, (type) => type);
}

/** Every pi to which the term reduces. */
export function openReducedPi(k: Kernel, e: number): Telescope {
  return open(k, e, (type) => k.whnf(type));
}

function open(k: Kernel, e: number, reduce: (type: number) => number): Telescope {
  const { store } = k;
  const locals: number[] = [];
  let at = reduce(e);
  while (store.kind(at) === kind.pi) {
    const local = k.local(store.binder(at), store.a(at));
    locals.push(local);
    at = reduce(instantiate(store, store.b(at), [local]));
  }
  return { locals, rest: at };
}

/** What stands behind the block's parameters, with these put for them. */
export function applyPi(k: Kernel, e: number, args: readonly number[]): number {
  const { store } = k;
  const behind = args.reduce((at) => {
    if (store.kind(at) !== kind.pi)
      throw new Rejection(`This type has fewer than ${args.length} parameters.`, { inferred: e });
    return store.b(at);
  }, e);
  return instantiate(store, behind, args);
}
