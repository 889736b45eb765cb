import { kind } from './expressions.ts';
import type { Kernel } from './kernel.ts';
import { Rejection } from './stop.ts';
import { abstractFirst } from './substitute.ts';

/** Rejects a value whose type is another. */
export function assertHasType(k: Kernel, value: number, type: number): void {
  const inferred = k.infer(value, true);
  if (!k.isDefEq(inferred, type))
    throw new Rejection('The value has another type than the declared one.', {
      expected: type,
      inferred,
    });
}

/** A pi over free variables. */
export function piOver(k: Kernel, locals: readonly number[], body: number): number {
  return bindOver(k, kind.pi, locals, body);
}

/** A lam over free variables. */
export function lamOver(k: Kernel, locals: readonly number[], body: number): number {
  return bindOver(k, kind.lam, locals, body);
}

function bindOver(k: Kernel, of: 5 | 6, locals: readonly number[], body: number): number {
  const { store } = k;
  const places = new Map(locals.map((local, at) => [local, at]));
  return locals.reduceRight(
    (made, local, at) => {
      const domain = abstractFirst(store, k.typeOfLocal(local), places, at);
      return store.binding(of, k.binderOfLocal(local), domain, made);
    },
    abstractFirst(store, body, places, locals.length),
  );
}
