import type { Decline } from '../../core/proof.ts';

/** Ends a check: a declaration does not hold. Expressions are ids of the store that the check runs on. */
export class Rejection extends Error {
  readonly expected: number | null;
  readonly inferred: number | null;

  constructor(
    message: string,
    { expected, inferred }: { readonly expected?: number; readonly inferred?: number } = {},
  ) {
    super(message);
    this.expected = expected ?? null;
    this.inferred = inferred ?? null;
  }
}

/** Ends a check without a judgement: the file is no export that we read, or asks for more than the limits. */
export class Declined extends Error {
  readonly because: Decline['because'];

  constructor(because: Decline['because'], message: string) {
    super(message);
    this.because = because;
  }
}
