import { kind } from '../expressions.ts';
import type { Kernel } from '../kernel.ts';
import { isLevelAtMost } from '../level-order.ts';
import { sortOf } from '../sorts.ts';
import { Rejection } from '../stop.ts';
import { instantiate } from '../substitute.ts';
import type { BlockCtor, CheckedBlock } from './block.ts';
import { mentions } from './mentions.ts';
import { toOccurrence } from './occurrence.ts';
import { applyPi } from './telescope.ts';

/** Checks every constructor: its parameters, its fields' universes, positivity, and what it makes. */
export function checkCtors(k: Kernel, block: CheckedBlock): void {
  block.types.forEach(({ ctors }, type) => {
    for (const ctor of ctors) checkCtor(k, block, type, ctor);
  });
}

/**
 * Rejects a constructor that does not begin with the parameters of its type. It is asked of what the file has: where
 * nested uses were replaced, the parameters are the block's by construction.
 */
export function assertParams(k: Kernel, { params }: CheckedBlock, ctor: BlockCtor): void {
  const { store } = k;
  let at = ctor.type;
  params.forEach((param, index) => {
    const domain = store.kind(at) === kind.pi ? store.a(at) : null;
    const own = domain === null ? null : instantiate(store, domain, params, 0, index);
    if (own === null || !k.isDefEq(own, k.typeOfLocal(param)))
      throw new Rejection(
        `The constructor ${k.names.show(ctor.name)} has another parameter than its type.`,
        { expected: k.typeOfLocal(param), ...(own !== null && { inferred: own }) },
      );
    at = store.b(at);
  });
}

function checkCtor(k: Kernel, block: CheckedBlock, type: number, ctor: BlockCtor): void {
  const { store } = k;
  const shown = k.names.show(ctor.name);
  sortOf(k, ctor.type, true);
  const fields: number[] = [];
  let at = applyPi(k, ctor.type, block.params);
  for (; store.kind(at) === kind.pi; at = store.b(at)) {
    const domain = instantiate(store, store.a(at), fields);
    assertFits(k, block, domain, shown);
    assertPositive(k, block, domain, shown);
    fields.push(k.local(store.binder(at), domain));
  }
  const made = instantiate(store, at, fields);
  if (toOccurrence(k, block, made)?.type !== type)
    throw new Rejection(`The constructor ${shown} does not make a value of its type.`, {
      inferred: made,
    });
}

/** A field lives in no larger universe than the type, unless that is a proposition. */
function assertFits(k: Kernel, block: CheckedBlock, domain: number, shown: string): void {
  const level = sortOf(k, domain, true);
  if (k.levels.simplify(block.resultLevel) === 0) return;
  if (!isLevelAtMost(k.levels, level, block.resultLevel))
    throw new Rejection(`A field of the constructor ${shown} lives in too large a universe.`, {
      expected: k.store.sort(block.resultLevel),
      inferred: k.store.sort(level),
    });
}

/** The block's types stand in a field only behind the last arrow. */
function assertPositive(k: Kernel, block: CheckedBlock, domain: number, shown: string): void {
  const { store } = k;
  const names = new Set(block.types.map(({ name }) => name));
  let at = k.whnf(domain);
  while (mentions(store, at, names)) {
    if (store.kind(at) === kind.pi) {
      if (mentions(store, store.a(at), names))
        throw new Rejection(`A field of the constructor ${shown} takes its own type as argument.`, {
          inferred: domain,
        });
      const local = k.local(store.binder(at), store.a(at));
      at = k.whnf(instantiate(store, store.b(at), [local]));
    } else if (toOccurrence(k, block, at)) return;
    else
      throw new Rejection(`A field of the constructor ${shown} uses its own type inside another.`, {
        inferred: domain,
      });
  }
}
