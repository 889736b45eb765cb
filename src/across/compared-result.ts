import type { Comparison } from '../core/records/generated/types.ts';

/** One result of one paper, as a comparison records it. */
export type Result = Comparison['results'][number];
/** Two results held against each other. */
export type Pair = Comparison['pairs'][number];
