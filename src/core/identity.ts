import type { CellRef, ClaimId } from './claim.ts';
import type { Json } from './json.ts';
import type { Token } from './number/token.ts';
import type { Range } from './span.ts';

export type CheckId = `F${number}` | `S${number}`;

/** A printed number in its part in a formula. */
export interface BoundNumber {
  /** Its name in the formula, such as "SciFact" or "before". */
  readonly name: string;
  readonly token: Token;
  readonly cell: CellRef | null;
}

/** Why this formula may be used (section 4 of the numeric-checks specification). */
export type Basis =
  | { readonly kind: 'stated'; readonly words: string; readonly range: Range | null }
  | { readonly kind: 'established'; readonly agreeing: number; readonly of: number }
  | { readonly kind: 'supposed'; readonly why: string };

/** One admissible way to compute the number: its name and what the script is given. */
export interface Reading {
  readonly name: string;
  readonly input: Json;
}

/** Numbers that must agree: a claim, its inputs and the formula between them. */
export interface Identity {
  readonly check: CheckId;
  readonly claim: ClaimId;
  /** The printed number under test. */
  readonly target: Token;
  /** With the printed numbers, such as "(84.2 + 88.4) / 2". */
  readonly formula: string;
  readonly inputs: readonly BoundNumber[];
  readonly basis: Basis;
  readonly readings: readonly Reading[];
  /** Why a mismatch would not be the paper's fault, or null: turns inconsistent into indeterminate. */
  readonly doubt: string | null;
  /** What would settle it when the check cannot. */
  readonly decider: string | null;
}
