import type { Constant } from './declaration.ts';
import { kind } from './expressions.ts';
import type { Kernel } from './kernel.ts';
import { Rejection } from './stop.ts';
import { instantiateLevels } from './substitute.ts';

/** The constant that an expression names; a rejection where nothing of that name was accepted before. */
export function constantOf(k: Kernel, e: number): Constant {
  const constant = k.constants.get(k.store.a(e));
  if (!constant)
    throw new Rejection(`${k.names.show(k.store.a(e))} is used, but not declared before.`);
  const wanted = constant.levelParams.length;
  const given = k.levels.listOf(k.store.b(e)).length;
  if (given !== wanted)
    throw new Rejection(
      `${k.names.show(constant.name)} takes ${wanted} universe levels, not ${given}.`,
    );
  return constant;
}

/** The type of a constant at its levels. */
export function instantiateConstant(k: Kernel, e: number): number {
  const { levelParams, type } = constantOf(k, e);
  return instantiateLevels(k.store, type, levelParams, k.levels.listOf(k.store.b(e)));
}

/** The definition or theorem at the head of a term that can be unfolded, else null. */
export function deltaOf(k: Kernel, e: number): Extract<Constant, { kind: 'def' | 'thm' }> | null {
  const head = k.store.head(e);
  if (k.store.kind(head) !== kind.const) return null;
  const constant = constantOf(k, head);
  return constant.kind === 'def' || constant.kind === 'thm' ? constant : null;
}

/** The term with the definition at its head unfolded, or null. */
export function unfold(k: Kernel, e: number): number | null {
  const constant = deltaOf(k, e);
  if (!constant) return null;
  const { store, caches } = k;
  const head = store.head(e);
  let value = caches.unfolded.get(head);
  if (value === undefined) {
    const levels = k.levels.listOf(store.b(head));
    value = instantiateLevels(store, constant.value, constant.levelParams, levels);
    caches.unfolded.set(head, value);
  }
  return store.apps(value, store.args(e));
}
