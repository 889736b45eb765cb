import { linesOf, meetingOf, type Line, type TableView } from './table-view.ts';

export type Better = 'more' | 'less';

const less =
  /↓|\b(?:errors?|err|loss|perplexity|perp|ppl|[wct]er|fid|mae|mse|rmse|latency|time|costs?|params?|parameters|flops|eer|nll|bpc|bpb|rank|mr|kl|divergence|seconds?|memory|size|turns?|invalid|hallucinat\w*|missing|miss)\b/i;
const more =
  /↑|\b(?:acc|accurac(?:y|ies)|f-?_? ?1|f|f-?(?:score|measure)s?|bleu\S*|rouge\S*|r-[12l]|meteor|cider|spice|auc|auroc|map|ndcg\S*|mrr\S*|prec(?:ision)?s?|rec(?:all)?s?|p|r|r@\d+|p@\d+|em|kappa|pearson|spearman|correlations?|scores?|teds|iou|win|success|succ|match|muc|b3|ceaf\S*|conll|las|uas|recall@\d+|hits?@\d+)\b/i;

/** Which way is better in a line of values by its own name, else by the other words; null when neither says or both ways. */
export function betterIn(view: TableView, line: Line, others: readonly string[]): Better | null {
  const own = line.names.join(' ');
  for (const text of [own, ...others]) {
    const said = betterBy(text);
    if (said) return said;
  }
  return betterByBold(view, line);
}

function betterBy(text: string): Better | null {
  if (/[↑↓]/.test(text) && /↑/.test(text) !== /↓/.test(text))
    return /↑/.test(text) ? 'more' : 'less';
  const [isLess, isMore] = [less.test(text), more.test(text)];
  return isLess === isMore ? null : isLess ? 'less' : 'more';
}

/** Bold marks the best: the one bold value of a line is its largest or its smallest. */
function betterByBold(view: TableView, line: Line): Better | null {
  const across = linesOf(view, line.axis === 'row' ? 'column' : 'row');
  const meetings = across.flatMap((other) => meetingOf(view, line, other) ?? []);
  const bold = meetings.filter((one) => one.bold);
  if (meetings.length < 3 || bold.length !== 1) return null;
  const values = meetings.map(({ value }) => value);
  const best = bold[0]?.value;
  if (best === Math.max(...values)) return 'more';
  return best === Math.min(...values) ? 'less' : null;
}

/** True where two lines are measured alike as far as their names say: turns are not compared with a success rate. */
export function areMeasuredAlike(a: Line, b: Line): boolean {
  const [own, theirs] = [measuresOf(a), measuresOf(b)];
  return own === null || theirs === null || own === theirs;
}

function measuresOf(line: Line): string | null {
  const text = line.names.join(' ');
  const found = [less, more].flatMap((pattern) =>
    [...text.matchAll(new RegExp(pattern, 'gi'))].map(([word]) => word.toLowerCase()),
  );
  return found.length > 0 ? [...new Set(found)].sort().join(' ') : null;
}
