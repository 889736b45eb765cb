import type { Range } from '../span.ts';

export type TestType = 't' | 'F' | 'r' | 'Chi2' | 'Z' | 'Q';
export type Comparator = '=' | '<' | '>' | '≤' | '≥';

/** One printed result of a significance test. Ranges are in the text it was found in. */
export interface StatisticalResult {
  readonly type: TestType;
  readonly range: Range;
  /** First degrees of freedom as a decimal: of F, χ² and Q; null for the others. */
  readonly df1: string | null;
  /** Second degrees of freedom: of F, t and r; null for the others. */
  readonly df2: string | null;
  /** Where the degrees of freedom, or the n they follow from, are printed. */
  readonly freedom: readonly Range[];
  readonly statistic: {
    readonly range: Range;
    readonly comparator: Comparator;
    readonly value: string;
    readonly step: string;
  };
  readonly p: PrintedP;
  /** 1 only where words that govern this very result say so. */
  readonly tails: 1 | 2;
}

export interface PrintedP {
  readonly range: Range;
  readonly comparator: Comparator | 'ns';
  /** Exact decimal; null for "ns". */
  readonly value: string | null;
  readonly step: string;
  readonly decimals: number;
}
