import { assertHasType, piOver } from './binders.ts';
import { kind } from './expressions.ts';
import { inferProjection } from './infer-projection.ts';
import type { Kernel } from './kernel.ts';
import { literalType } from './literals.ts';
import { instantiateConstant } from './constants.ts';
import { Rejection } from './stop.ts';
import { sortOf } from './sorts.ts';
import { instantiate } from './substitute.ts';

/**
 * The type of a term (Carneiro 2019, section 2.3). With `check`, everything in it is checked; without, it is known to
 * have a type. Closed parts are inferred first, from a list, so that a deep application is no deep recursion.
 */
export function infer(k: Kernel, root: number, check: boolean): number {
  const cache = check ? k.caches.checked : k.caches.inferred;
  const known = cache.get(root);
  if (known !== undefined) return known;
  const work = [root];
  while (work.length > 0) {
    const e = work[work.length - 1] ?? root;
    if (cache.has(e)) {
      work.pop();
      continue;
    }
    const before = work.length;
    for (const part of partsOf(k, e, check))
      if (k.store.loose(part) === 0 && !cache.has(part)) work.push(part);
    if (work.length > before) continue;
    k.enter();
    cache.set(e, inferOne(k, e, check));
    k.leave();
    work.pop();
  }
  return cache.get(root) ?? root;
}

/** Parts whose types the rule for `e` asks for. */
function partsOf(k: Kernel, e: number, check: boolean): number[] {
  const { store } = k;
  switch (store.kind(e)) {
    case kind.app:
      return check ? [store.head(e), ...store.args(e)] : [store.head(e)];
    case kind.let:
      return check ? [store.a(e), store.b(e)] : [];
    case kind.proj:
      return [store.c(e)];
    default:
      return [];
  }
}

function inferOne(k: Kernel, e: number, check: boolean): number {
  const { store } = k;
  switch (store.kind(e)) {
    case kind.bvar:
      throw new Rejection('A bound variable has no binder.');
    case kind.fvar:
      return k.typeOfLocal(e);
    case kind.sort:
      if (check) assertLevel(k, store.a(e));
      return store.sort(k.levels.succ(store.a(e)));
    case kind.const:
      if (check) for (const level of k.levels.listOf(store.b(e))) assertLevel(k, level);
      return instantiateConstant(k, e);
    case kind.app:
      return inferApplication(k, e, check);
    case kind.pi:
      return inferPi(k, e, check);
    case kind.lam:
    case kind.let:
      return inferBinders(k, e, check);
    case kind.proj:
      return inferProjection(k, e, check);
    default:
      return literalType(k, e);
  }
}

function assertLevel(k: Kernel, level: number): void {
  if (!k.levels.hasParam(level)) return;
  const strange = [...k.levels.paramsOf(level)].find((name) => !k.levelParams.has(name));
  if (strange !== undefined)
    throw new Rejection(
      `The universe parameter ${k.names.show(strange)} is used and not declared.`,
    );
}

function inferApplication(k: Kernel, e: number, check: boolean): number {
  const { store } = k;
  const args = store.args(e);
  let type = k.infer(store.head(e), check);
  let from = 0;
  args.forEach((arg, at) => {
    if (store.kind(type) !== kind.pi) {
      type = k.whnf(instantiate(store, type, args, from, at));
      from = at;
    }
    if (store.kind(type) !== kind.pi)
      throw new Rejection('This term is applied like a function, but it is none.', {
        inferred: type,
      });
    if (check) {
      const given = k.infer(arg, true);
      const wanted = instantiate(store, store.a(type), args, from, at);
      if (!k.isDefEq(given, wanted))
        throw new Rejection('An argument has another type than the function takes.', {
          expected: wanted,
          inferred: given,
        });
    }
    type = store.b(type);
  });
  return instantiate(store, type, args, from, args.length);
}

/** Sort (imax of the domains' levels and the body's). */
function inferPi(k: Kernel, e: number, check: boolean): number {
  const { store, levels } = k;
  const locals: number[] = [];
  const sorts: number[] = [];
  let at = e;
  for (; store.kind(at) === kind.pi; at = store.b(at)) {
    const domain = instantiate(store, store.a(at), locals);
    sorts.push(sortOf(k, domain, check));
    locals.push(k.local(store.binder(at), domain));
  }
  const last = sortOf(k, instantiate(store, at, locals), check);
  return store.sort(sorts.reduceRight((level, sort) => levels.imax(sort, level), last));
}

/** A run of lam and let: values are put for the variables of let, and the type is a pi over those of lam. */
function inferBinders(k: Kernel, e: number, check: boolean): number {
  const { store } = k;
  const given: number[] = [];
  const locals: number[] = [];
  let at = e;
  for (; store.kind(at) === kind.lam || store.kind(at) === kind.let;) {
    const type = instantiate(store, store.a(at), given);
    if (check) sortOf(k, type, true);
    if (store.kind(at) === kind.lam) {
      const local = k.local(store.binder(at), type);
      locals.push(local);
      given.push(local);
      at = store.b(at);
    } else {
      const value = instantiate(store, store.b(at), given);
      if (check) assertHasType(k, value, type);
      given.push(value);
      at = store.c(at);
    }
  }
  return piOver(k, locals, k.infer(instantiate(store, at, given), check));
}
