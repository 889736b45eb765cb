import { join } from 'node:path';
import {
  canTotalHundred,
  countsOfPercent,
  isEveryPercentReachable,
  isPercentOf,
} from '../src/core/statistics/percent.ts';
import { toRounding, verdicts } from './granularity.ts';
import type { Suite } from './suite.ts';
import { readTsv } from './tsv.ts';

/** Percentages: of a count and a total, of a total alone, and parts of one hundred. */
export const percent: Suite = async (dir) =>
  verdicts(await readTsv(join(dir, 'percent.tsv')), (row) => {
    const rounding = toRounding(row['rounding']);
    const printed = row['percent'] ?? '';
    const [count, total] = [Number(row['count']), Number(row['total'])];
    const wrong: string[] = [];
    const expect = (column: string, got: boolean): void => {
      if (row[column] && got !== (row[column] === 'TRUE')) wrong.push(column);
    };
    if (row['kind'] === 'percent_row_total') {
      expect('consistent', canTotalHundred(printed.split('|'), rounding));
      return wrong;
    }
    const reachable = countsOfPercent(printed, total, rounding) !== null;
    const isOf = row['kind'] === 'count_of_total';
    expect('consistent', isOf ? isPercentOf(printed, count, total, rounding) : reachable);
    expect('percent_reachable', reachable);
    expect('vacuous', !isOf && isEveryPercentReachable(printed, total));
    return wrong;
  });
