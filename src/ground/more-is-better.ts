import type { Word } from './words.ts';

const more =
  /^(?:accurac|precision|recall|f1|f-?score|bleu|rouge|meteor|auc|auroc|ndcg|mrr|score|performanc|qualiti|success)/;
const less =
  /^(?:error|err|loss|perplex|wer|cer|latenc|time|cost|memori|paramet|hour|second|energi|size)/;

/** True when a claim speaks of what is better when it is more, and of nothing that is better when it is less. */
export function isMoreBetter(claim: readonly Word[]): boolean {
  const names = (pattern: RegExp): boolean =>
    claim.some(({ key, lower }) => pattern.test(key) || pattern.test(lower));
  return names(more) && !names(less);
}
