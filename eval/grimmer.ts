import { join } from 'node:path';
import { grimmer as reach, type PrintedSpread } from '../src/core/statistics/grimmer.ts';
import { toRounding, verdicts } from './granularity.ts';
import type { Suite } from './suite.ts';
import { readTsv } from './tsv.ts';

const reasons: Readonly<Record<string, string>> = {
  ok: 'ok',
  grim: 'grim',
  'no integer sum of squares': 'no-sum-of-squares',
  parity: 'parity',
  'sum of squares not reachable': 'not-reachable',
};

/** GRIMMER: do whole numbers with mean and SD as printed exist, on any scale, and on the stated one? */
export const grimmer: Suite = async (dir) =>
  verdicts(await readTsv(join(dir, 'grimmer.tsv')), (row) => {
    const print: PrintedSpread = {
      mean: row['x'] ?? '',
      sd: row['sd'] ?? '',
      n: Number(row['n']),
      items: Number(row['items'] ?? 1),
      rounding: toRounding(row['rounding']),
      divisor: 'sample',
      scale: null,
    };
    const wrong: string[] = [];
    const expect = (column: string, got: boolean | null): void => {
      if (row[column] && got !== (row[column] === 'TRUE')) wrong.push(column);
    };
    const free = reach(print);
    expect('consistent', free.consistent);
    expect('consistent_population_sd', reach({ ...print, divisor: 'population' }).consistent);
    if (row['reason'] && free.reason !== reasons[row['reason']]) wrong.push('reason');
    if (row['scale_min'] && row['scale_max'])
      expect(
        'consistent_on_scale',
        reach({
          ...print,
          scale: { least: Number(row['scale_min']), most: Number(row['scale_max']) },
        }).consistent,
      );
    return wrong;
  });
