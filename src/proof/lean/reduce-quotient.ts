import { kind } from './expressions.ts';
import type { Kernel } from './kernel.ts';

/** Where `Quot.mk r a` stands among the arguments, and where the function that is applied to `a`. */
const places = { lift: { quotient: 5, fn: 3 }, ind: { quotient: 4, fn: 3 } } as const;

/** `Quot.lift f h (Quot.mk r a)` is `f a`, `Quot.ind p (Quot.mk r a)` is `p a`; null for other terms. */
export function reduceQuotient(k: Kernel, e: number): number | null {
  const { store, known } = k;
  const constant = k.constants.get(store.a(store.head(e)));
  if (constant?.kind !== 'quot' || (constant.quotKind !== 'lift' && constant.quotKind !== 'ind'))
    return null;
  const { quotient, fn } = places[constant.quotKind];
  const args = store.args(e);
  const [given, applied] = [args[quotient], args[fn]];
  if (given === undefined || applied === undefined) return null;
  const made = k.whnf(given);
  const head = store.head(made);
  const [, , value, ...more] = store.args(made);
  if (store.kind(head) !== kind.const || store.a(head) !== known.quotMk) return null;
  if (value === undefined || more.length > 0) return null;
  return store.apps(store.app(applied, value), args.slice(quotient + 1));
}
