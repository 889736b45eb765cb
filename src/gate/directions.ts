import type { TableReading } from '../core/table-reading.ts';
import { columnPath, rowPath } from '../core/table.ts';

export type Better = 'higher' | 'lower';

/** "Loss-free" and "time-aware" name a system, not what is measured. */
const lower =
  /\b(?:error|err|loss|perplexity|ppl|wer|cer|ter|fid|mae|mse|rmse|latency|time|cost|params?|flops|eer|brier|nll|bpc|bpb|rank)\b(?!-(?!rate\b))/i;
const higher =
  /\b(?:acc|accuracy|f1|f_?1|f-?score|bleu|rouge\S*|meteor|auc|auroc|map|ndcg\S*|mrr\S*|prec(?:ision)?|rec(?:all)?|p|r|f|em|pass|kappa|pearson|spearman|score|teds|iou|win|success|avg|average)\b/i;

/** Which way is better in a cell, from an arrow or the metric's own name over or beside it; null when neither says. */
export function betterIn(reading: TableReading, row: number, column: number): Better | null {
  const names = [...columnPath(reading.table, column, row), ...rowPath(reading.table, row)].join(
    ' ',
  );
  if (/↑/.test(names) !== /↓/.test(names)) return /↑/.test(names) ? 'higher' : 'lower';
  const column_ = columnPath(reading.table, column, row).join(' ');
  for (const name of [column_, rowPath(reading.table, row).join(' ')]) {
    if (lower.test(name)) return 'lower';
    if (higher.test(name)) return 'higher';
  }
  return null;
}
