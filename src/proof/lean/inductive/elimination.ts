import type { Kernel } from '../kernel.ts';
import { levelKind } from '../levels.ts';
import { sortOf } from '../sorts.ts';
import type { CheckedBlock } from './block.ts';
import { applyPi, openPi } from './telescope.ts';

/** True where values are taken apart into propositions only (Carneiro 2019, section 2.6.4). */
export function eliminatesToPropOnly(k: Kernel, block: CheckedBlock): boolean {
  if (isNeverZero(k, block.resultLevel)) return false;
  const [only, ...others] = block.types;
  if (!only || others.length > 0 || only.ctors.length > 1) return true;
  const [ctor] = only.ctors;
  if (!ctor) return false;
  const { locals, rest } = openPi(k, applyPi(k, ctor.type, block.params));
  const indices = new Set(k.store.args(rest));
  return locals.some((field) => {
    const level = k.levels.simplify(sortOf(k, k.typeOfLocal(field), false));
    return level !== 0 && !indices.has(field);
  });
}

/** As it stands: a succ, or a max or imax that has one where it decides. */
function isNeverZero(k: Kernel, level: number): boolean {
  const { levels } = k;
  const work = [level];
  for (let at = work.pop(); at !== undefined; at = work.pop()) {
    if (levels.kind(at) === levelKind.succ) return true;
    if (levels.kind(at) === levelKind.max) work.push(levels.first(at), levels.second(at));
    if (levels.kind(at) === levelKind.imax) work.push(levels.second(at));
  }
  return false;
}
