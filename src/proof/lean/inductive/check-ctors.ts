import { kind } from '../expressions.ts';
import type { Kernel } from '../kernel.ts';
import { isLevelAtMost } from '../level-order.ts';
import { sortOf } from '../sorts.ts';
import { Rejection } from '../stop.ts';
import { instantiate } from '../substitute.ts';
import type { BlockCtor, CheckedBlock } from './block.ts';
import { mentions } from './mentions.ts';
import { toOccurrence } from './occurrence.ts';

/** Checks every constructor: its parameters, its fields' universes, positivity, and what it makes. */
export function checkCtors(k: Kernel, block: CheckedBlock): void {
  block.types.forEach(({ ctors }, type) => {
    for (const ctor of ctors) checkCtor(k, block, type, ctor);
  });
}

function checkCtor(k: Kernel, block: CheckedBlock, type: number, ctor: BlockCtor): void {
  const { store } = k;
  const shown = k.names.show(ctor.name);
  sortOf(k, ctor.type, true);
  const given: number[] = [];
  let at = ctor.type;
  for (; store.kind(at) === kind.pi; at = store.b(at)) {
    const domain = instantiate(store, store.a(at), given);
    const param = block.params[given.length];
    if (param !== undefined) {
      if (!k.isDefEq(domain, k.typeOfLocal(param)))
        throw new Rejection(`The constructor ${shown} has another parameter than its type.`, {
          expected: k.typeOfLocal(param),
          inferred: domain,
        });
      given.push(param);
    } else {
      assertFits(k, block, domain, shown);
      assertPositive(k, block, domain, shown);
      given.push(k.local(store.binder(at), domain));
    }
  }
  const made = instantiate(store, at, given);
  if (given.length < block.numParams || toOccurrence(k, block, made)?.type !== type)
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
