import { kind } from '../expressions.ts';
import type { Kernel } from '../kernel.ts';
import type { CheckedBlock } from './block.ts';
import { mentions } from './mentions.ts';
import { openReducedPi } from './telescope.ts';

/** One of the block's types, fully applied: which, and at which indices. */
export interface Occurrence {
  readonly type: number;
  readonly indices: readonly number[];
}

/** Reads a term as one of the block's types at its own parameters; null where it is none. */
export function toOccurrence(k: Kernel, block: CheckedBlock, e: number): Occurrence | null {
  const { store } = k;
  const head = store.head(e);
  if (store.kind(head) !== kind.const || store.b(head) !== block.list) return null;
  const type = block.types.findIndex(({ name }) => name === store.a(head));
  const args = store.args(e);
  const { numParams } = block;
  if (type < 0 || args.length !== numParams + (block.numIndices[type] ?? 0)) return null;
  if (!block.params.every((param, at) => k.isDefEq(param, args[at] ?? -1))) return null;
  const indices = args.slice(numParams);
  const names = new Set(block.types.map(({ name }) => name));
  return indices.some((index) => mentions(store, index, names)) ? null : { type, indices };
}

/** A recursive field: the functions it is behind, and the type that these end in. */
export interface RecursiveField {
  readonly field: number;
  readonly locals: readonly number[];
  readonly occurrence: Occurrence;
}

/** A field as a recursive one; null where it is none. */
export function toRecursiveField(
  k: Kernel,
  block: CheckedBlock,
  field: number,
): RecursiveField | null {
  const { locals, rest } = openReducedPi(k, k.typeOfLocal(field));
  const occurrence = toOccurrence(k, block, rest);
  return occurrence && { field, locals, occurrence };
}
