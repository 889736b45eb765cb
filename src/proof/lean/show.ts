import type { Kernel } from './kernel.ts';

/** A term in Lean-like notation. */
export function show(k: Kernel, e: number): string {
  return `${k.store.kind(e)}:${e}`;
}
