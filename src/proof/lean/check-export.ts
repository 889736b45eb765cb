import type { KernelVerdict } from '../../core/proof.ts';

/** Bounds on what the kernel takes on; beyond them it declines. */
export interface KernelLimits {
  readonly bytes: number;
  /** Expressions, of the file and made while checking one declaration. */
  readonly expressions: number;
  /** Reduction and comparison steps of one declaration. */
  readonly steps: number;
}

export const kernelLimits: KernelLimits = {
  bytes: 1_000_000_000,
  expressions: 60_000_000,
  steps: 200_000_000,
};

/** Judges an export by the kernel alone; `chunks` are its bytes in order. Pure: the same in Node and in a page. */
export function checkExport(
  chunks: Iterable<Uint8Array>,
  limits: KernelLimits = kernelLimits,
): KernelVerdict {
  void [...chunks];
  return { kind: 'decline', because: 'unsupported', message: `Not built yet: ${limits.bytes}` };
}
