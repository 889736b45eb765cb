import { digestOf } from './digest.ts';
import type { Kernel } from './kernel.ts';
import { pinnedDigests } from './pinned-digests.ts';

/**
 * True for an operation whose definition, with everything under it, is Lean's own of a known release. It stands in for
 * equations where a definition is by well-founded recursion, which no symbolic comparison unfolds.
 */
export function isPinned(k: Kernel, name: number): boolean {
  const digests = pinnedDigests[k.names.show(name)];
  return digests !== undefined && Object.hasOwn(digests, digestOf(k, [name]));
}
