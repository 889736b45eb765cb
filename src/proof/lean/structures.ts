import type { Constructor, InductiveType } from './declaration.ts';
import type { Kernel } from './kernel.ts';

/** A type with its one constructor. */
export interface Structure {
  readonly type: InductiveType;
  readonly ctor: Constructor;
}

/** An inductive type with one constructor, no indices and no recursion: what eta holds for; else null. */
export function structureOf(k: Kernel, name: number): Structure | null {
  const type = k.constants.get(name);
  if (type?.kind !== 'inductive' || type.numIndices > 0 || type.isRec) return null;
  const [first, ...others] = type.ctors;
  const ctor = first === undefined || others.length > 0 ? undefined : k.constants.get(first);
  return ctor?.kind === 'ctor' ? { type, ctor } : null;
}
