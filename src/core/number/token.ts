import type { Range } from '../span.ts';

export type Hedge = 'none' | 'about' | 'over' | 'under' | 'up-to' | 'at-least';

export type Unit = '%' | 'points' | 'x' | null;

/** One printed number. `start` and `end` are places in the text it was read from. */
export interface Token extends Range {
  /** The characters as printed: sign, digits, separators, exponent, magnitude letter; no unit. */
  readonly raw: string;
  /** Exact value as a plain decimal such as "-2.50" or "16600"; trailing zeros kept. */
  readonly value: string;
  /** Printed decimals of the mantissa; trailing zeros count. */
  readonly decimals: number;
  /** Worth of one unit in the last printed digit, an exact decimal such as "0.1" or "100". */
  readonly step: string;
  readonly unit: Unit;
  readonly hedge: Hedge;
  /** True when a sign is printed before the digits. */
  readonly signed: boolean;
  /** What follows ± behind the number, or null. */
  readonly spread: string | null;
}
