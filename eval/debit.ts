import { join } from 'node:path';
import { debit as reach } from '../src/core/statistics/debit.ts';
import { toRounding, verdicts } from './granularity.ts';
import type { Suite } from './suite.ts';
import { readTsv } from './tsv.ts';

/** DEBIT: does some count of ones give mean and SD as printed? */
export const debit: Suite = async (dir) =>
  verdicts(await readTsv(join(dir, 'debit.tsv')), (row) => {
    const found = reach({
      mean: row['x'] ?? '',
      sd: row['sd'] ?? '',
      n: Number(row['n']),
      rounding: toRounding(row['rounding']),
    });
    const wrong = found.consistent === (row['consistent'] === 'TRUE') ? [] : ['consistent'];
    const listed = (row['counts'] ?? '').split('|').filter(Boolean).map(Number);
    if (!listed.every((count) => found.counts.includes(count))) wrong.push('counts');
    return wrong;
  });
