import { join } from 'node:path';
import { grim as reach } from '../src/core/statistics/grim.ts';
import { toRounding, verdicts } from './granularity.ts';
import type { Suite } from './suite.ts';
import { readTsv } from './tsv.ts';

/** GRIM: does some whole-number total give the printed mean? The engine is shown print, n, items and rounding. */
export const grim: Suite = async (dir) =>
  verdicts(await readTsv(join(dir, 'grim.tsv')), (row) => {
    const found = reach({
      mean: row['x'] ?? '',
      n: Number(row['n']),
      items: Number(row['items'] ?? 1),
      percent: row['percent'] === 'TRUE',
      rounding: toRounding(row['rounding']),
      scale: null,
    });
    const wrong = found.consistent === (row['consistent'] === 'TRUE') ? [] : ['consistent'];
    if (row['vacuous'] && found.vacuous !== (row['vacuous'] === 'TRUE')) wrong.push('vacuous');
    return wrong;
  });
