import type { Range } from '../span.ts';
export interface StatisticalResult {
  readonly type: 't' | 'F' | 'r' | 'Chi2' | 'Z' | 'Q';
  readonly range: Range;
  readonly df1: string | null;
  readonly df2: string | null;
  readonly statistic: {
    readonly range: Range;
    readonly comparator: string;
    readonly value: string;
    readonly step: string;
    readonly decimals: number;
  };
  readonly p: {
    readonly range: Range;
    readonly comparator: string;
    readonly value: string | null;
    readonly step: string;
    readonly decimals: number;
  };
  readonly tails: 1 | 2;
}
