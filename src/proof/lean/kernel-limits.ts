/** Bounds on what the kernel takes on; beyond them it declines. */
export interface KernelLimits {
  readonly bytes: number;
  /** Expressions, of the file and made while checking one declaration. */
  readonly expressions: number;
  /** Reduction and comparison steps of one declaration; as many parts of its terms may be rewritten. */
  readonly steps: number;
}

/** What a command and a page take on: far more than any proof that was tried needs. */
export const kernelLimits: KernelLimits = {
  bytes: 1_000_000_000,
  expressions: 2 ** 24,
  steps: 20_000_000,
};
