import type { Axis, Line } from './table-view.ts';

/** Words of a claim that name rows or columns. Places are in the claim's text. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly axis: Axis;
  readonly lines: readonly Line[];
  /** Words that were found, in the spelling of names. */
  readonly keys: readonly string[];
  /** True when a line's name or one of its levels is these words and no others. */
  readonly whole: boolean;
}

/** A mention before its axis is told. */
export type Found = Omit<Mention, 'axis'>;
