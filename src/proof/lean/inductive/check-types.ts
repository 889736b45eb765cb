import { kind } from '../expressions.ts';
import type { Kernel } from '../kernel.ts';
import { areLevelsEqual } from '../level-order.ts';
import { sortOf } from '../sorts.ts';
import { Rejection } from '../stop.ts';
import { instantiate } from '../substitute.ts';
import type { Block, CheckedBlock } from './block.ts';
import { openPi } from './telescope.ts';

/** Checks the types of a block: the same parameters in each, then indices, then the same sort. */
export function checkTypes(k: Kernel, block: Block): CheckedBlock {
  const { store, levels } = k;
  const params: number[] = [];
  const numIndices: number[] = [];
  let resultLevel: number | null = null;
  for (const { type } of block.types) {
    sortOf(k, type, true);
    const { locals, rest } = openPi(k, afterParams(k, type, block.numParams, params));
    numIndices.push(locals.length);
    const sort = k.whnf(rest);
    if (store.kind(sort) !== kind.sort)
      throw new Rejection('An inductive type must be a sort behind its parameters and indices.', {
        inferred: sort,
      });
    const level = store.a(sort);
    resultLevel ??= level;
    if (!areLevelsEqual(levels, level, resultLevel))
      throw new Rejection('The types of a mutual block must live in the same sort.', {
        expected: store.sort(resultLevel),
        inferred: sort,
      });
  }
  if (resultLevel === null) throw new Rejection('An inductive block has no type.');
  const list = levels.list(block.levelParams.map((param) => levels.param(param)));
  return { ...block, list, params, numIndices, resultLevel };
}

/** Makes the parameters of the first type, and holds those of the others against them. */
function afterParams(k: Kernel, type: number, count: number, params: number[]): number {
  const { store } = k;
  let at = type;
  for (let index = 0; index < count; index += 1) {
    if (store.kind(at) !== kind.pi)
      throw new Rejection(`The type has fewer than ${count} parameters.`, { inferred: type });
    const domain = instantiate(store, store.a(at), params, 0, index);
    const known = params[index];
    if (known === undefined) params.push(k.local(store.binder(at), domain));
    else if (!k.isDefEq(domain, k.typeOfLocal(known)))
      throw new Rejection('The types of a mutual block must have the same parameters.', {
        expected: k.typeOfLocal(known),
        inferred: domain,
      });
    at = store.b(at);
  }
  return instantiate(store, at, params, 0, count);
}
