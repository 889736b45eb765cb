import type { TableReading } from '../core/table-reading.ts';
import { columnPath, rowPath } from '../core/table.ts';

export type Better = 'higher' | 'lower';

const lower =
  /\b(?:error|err|loss|perplexity|ppl|wer|cer|ter|fid|mae|mse|rmse|latency|time|cost|params?|flops|eer|brier|nll|bpc|bpb|rank)\b/i;
const higher =
  /\b(?:acc|accuracy|f1|f_?1|f-?score|bleu|rouge\S*|meteor|auc|auroc|map|ndcg\S*|mrr\S*|precision|recall|p|r|f|em|kappa|pearson|spearman|score|teds|iou|win|success|avg|average)\b/i;

/** Which way is better in a column, from an arrow or the metric's own name; null when neither says. */
export function betterIn(reading: TableReading, row: number, column: number): Better | null {
  const names = [...columnPath(reading.table, column, row), ...rowPath(reading.table, row)].join(
    ' ',
  );
  if (/↑/.test(names) !== /↓/.test(names)) return /↑/.test(names) ? 'higher' : 'lower';
  const column_ = columnPath(reading.table, column, row).join(' ');
  if (lower.test(column_)) return 'lower';
  return higher.test(column_) ? 'higher' : null;
}
