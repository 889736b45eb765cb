import type { About } from './about.ts';
import type { Brand } from './brand.ts';
import type { Token } from './number/token.ts';
import type { Range } from './span.ts';
import type { StatisticalResult } from './statistics/result.ts';

/** `c1`, `c2`, … in the order of the text. */
export type ClaimId = Brand<string, 'ClaimId'>;

/** How a derived number came about, by the words that stand with it. */
export type Operation =
  | 'difference'
  | 'relative-change'
  | 'ratio'
  | 'mean'
  | 'sum'
  | 'share'
  | 'harmonic-mean'
  | 'geometric-mean'
  | 'weighted-mean'
  | 'complement'
  | 'product'
  | 'spread'
  | 'maximum'
  | 'minimum'
  | 'count'
  | 'granular'
  | 'interval'
  | 'degrees-of-freedom'
  | 'significance'
  | 'extreme';

export type Role =
  /** Re-computable from other printed numbers. */
  | 'derived'
  /** One result of an experiment: can be copied, not re-computed. */
  | 'measurement'
  /** A mark such as bold that says "best": may contradict, never verifies. */
  | 'mark'
  /** A statement without a number. */
  | 'statement';

export type Direction = 'increase' | 'decrease';

export interface Quantity {
  readonly token: Token;
  /** One operation, or several where the words allow several; empty for a measurement. */
  readonly operations: readonly Operation[];
  readonly direction: Direction | null;
}

export interface CellRef {
  /** Index into `Paper.tables`. */
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

/** One statement with at most one number under test. */
export interface Claim {
  readonly id: ClaimId;
  readonly role: Role;
  /** The sentence, or the cell's own text. */
  readonly statement: Range;
  /** Index into `Paper.sentences`, or null for a cell. */
  readonly sentence: number | null;
  /** The cell that is the claim, or null for a sentence. */
  readonly cell: CellRef | null;
  readonly quantity: Quantity | null;
  /** The test result as read, for claims of significance. */
  readonly statistic: StatisticalResult | null;
  readonly about: About;
}

export type GroundingState = 'supported' | 'contradicted' | 'unsure' | 'not-found';

/** A claim tied to where it stands and to the cells that carry its number. */
export interface GroundedClaim extends Claim {
  /** Other sentences that say the same. */
  readonly also: readonly Range[];
  readonly grounding: {
    readonly state: GroundingState;
    /** Places other than the statement that say the same number of the same thing. */
    readonly cells: readonly CellRef[];
    /** In words a reader can check. */
    readonly reason: string;
  };
}
