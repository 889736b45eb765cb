import { join } from 'node:path';
import { confusion, type JudgedRow } from './lean/confusion.ts';
import { readIndex } from './lean/index-rows.ts';
import { judgeRow } from './lean/judge-row.ts';
import type { Suite } from './suite.ts';

/**
 * Lean exports with known verdicts, each judged in this process by the policy of its row, and what came
 * of them against what was expected. Options: `--only TEXT` (rows whose file has it); `--mutate` judges
 * mutants of the accepted files instead (`--seed N`, `--count N`, `--only OPERATOR`).
 */
export const lean: Suite = async (dir, options) => {
  const only = options.get('only') ?? '';
  const rows: JudgedRow[] = [];
  for (const { file, expected, policy } of await readIndex(dir))
    if (file.includes(only))
      rows.push({ file, expected, ...(await judgeRow(join(dir, file), policy)) });
  return confusion(rows, Math.round(process.resourceUsage().maxRSS / 1024));
};
