import type { Kernel } from './kernel.ts';
import { areLevelsEqual } from './level-order.ts';

/** Two lists of arguments, one by one. */
export function areArgumentsEqual(k: Kernel, a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((arg, at) => k.isDefEq(arg, b[at] ?? -1));
}

/** Two lists of levels, one by one. */
export function areListsEqual(k: Kernel, a: number, b: number): boolean {
  if (a === b) return true;
  const [x, y] = [k.levels.listOf(a), k.levels.listOf(b)];
  return (
    x.length === y.length && x.every((level, at) => areLevelsEqual(k.levels, level, y[at] ?? -1))
  );
}
