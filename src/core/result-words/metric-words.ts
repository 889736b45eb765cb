import type { FoundPart, PlacedText } from './found-part.ts';

interface Metric {
  readonly value: string;
  readonly words: RegExp;
  readonly better: 'higher' | 'lower';
  /** What its numbers are told in: shares are told of 100. */
  readonly unit: string;
  /** True where papers mean several things by the bare word. */
  readonly needsVariant?: true;
}

const of100 = 'of 100';

/** Metrics by the names that tables give them; the first that fits a place is meant. */
const metrics: readonly Metric[] = [
  { value: 'top-5 accuracy', words: /\btop-?\s?5(?: (?:acc(?:uracy)?\.?|val(?:idation)?))?(?! err)\b/i, better: 'higher', unit: of100 },
  { value: 'top-1 accuracy', words: /\btop-?\s?1(?: (?:acc(?:uracy)?\.?|val(?:idation)?))?(?! err)\b/i, better: 'higher', unit: of100 },
  { value: 'error', words: /(?<!standard )\b(?:top-?\s?[15] )?err(?:or)?(?: rates?)?(?: ?\(%\)|\b)(?!-)/i, better: 'lower', unit: of100 },
  { value: 'balanced accuracy', words: /\b(?:balanced|mean per-class) acc(?:uracy)?\b/i, better: 'higher', unit: of100 },
  { value: 'exact match', words: /\bexact[- ]match\b|\bEM\b/i, better: 'higher', unit: of100 },
  { value: 'pass@k', words: /\bpass@\d+\b/i, better: 'higher', unit: of100 },
  { value: 'F1', words: /\bF-?_?\{?1\}?(?:-?(?:score|measure)s?)?\b|\bF-?(?:scores?|measures?)\b|\bF_1\b/i, better: 'higher', unit: of100, needsVariant: true },
  { value: 'accuracy', words: /\baccurac(?:y|ies)\b|\bacc\b\.?/i, better: 'higher', unit: of100 },
  { value: 'BLEU', words: /\b(?:sacre)?BLEU(?:-\d)?\b/i, better: 'higher', unit: of100, needsVariant: true },
  { value: 'ROUGE-L', words: /\bR(?:OUGE)?-?L(?:sum)?\b/, better: 'higher', unit: of100 },
  { value: 'ROUGE-1', words: /\bR(?:OUGE)?-1\b/, better: 'higher', unit: of100 },
  { value: 'ROUGE-2', words: /\bR(?:OUGE)?-2\b/, better: 'higher', unit: of100 },
  { value: 'METEOR', words: /\bMETEOR\b/i, better: 'higher', unit: of100 },
  { value: 'Matthews correlation', words: /\bMatthews(?:['’]s? )?(?: corr(?:elation|\.)?)?\b|\bMCC\b/i, better: 'higher', unit: of100 },
  { value: 'Spearman correlation', words: /\bSpearman(?:['’]s)?(?: (?:rank )?corr(?:elations?|\.)?)?\b/i, better: 'higher', unit: of100 },
  { value: 'Pearson correlation', words: /\bPearson(?:['’]s)?(?: corr(?:elations?|\.)?)?\b/i, better: 'higher', unit: of100 },
  { value: 'perplexity', words: /\bperplexit(?:y|ies)\b|\bPPL\b/i, better: 'lower', unit: 'none' },
  { value: 'bits per character', words: /\bbits per (?:character|byte)\b|\bBP[BC]\b/i, better: 'lower', unit: 'none' },
  { value: 'WER', words: /\bWER\b|\bword error rates?\b/i, better: 'lower', unit: of100 },
  { value: 'CER', words: /\bCER\b|\bcharacter error rates?\b/i, better: 'lower', unit: of100 },
  { value: 'MRR', words: /\bMRR(?:@\d+)?\b|\bmean reciprocal rank\b/i, better: 'higher', unit: of100 },
  { value: 'NDCG', words: /\bn?DCG(?:@\d+)?\b/i, better: 'higher', unit: of100 },
  { value: 'MAP', words: /\bm?AP(?:@[\d.:[\]]+)?\b|\bmean average precision\b/, better: 'higher', unit: of100 },
  { value: 'AUC', words: /\bAU(?:RO)?C\b|\bROC[- ]AUC\b|\barea under the (?:ROC )?curve\b/i, better: 'higher', unit: of100 },
  { value: 'recall', words: /^R$|\brec\b\.?|\brecall(?:@\d+)?\b|\bR@\d+\b|\bHit(?:s|Rate)?@\d+\b/i, better: 'higher', unit: of100 },
  { value: 'precision', words: /^P$|\bprec\b\.?|\bprecision(?:@\d+)?\b|\bP@\d+\b/i, better: 'higher', unit: of100 },
  { value: 'labelled attachment score', words: /\bLAS\b/, better: 'higher', unit: of100 },
  { value: 'unlabelled attachment score', words: /\bUAS\b/, better: 'higher', unit: of100 },
  { value: 'IoU', words: /\bm?IoU\b/i, better: 'higher', unit: of100 },
  { value: 'TEDS', words: /\bTEDS\b/i, better: 'higher', unit: of100 },
  { value: 'PSNR', words: /\bPSNR\b/i, better: 'higher', unit: 'dB' },
  { value: 'SSIM', words: /\bSSIM\b/i, better: 'higher', unit: 'of 1' },
  { value: 'FID', words: /\bFID\b/, better: 'lower', unit: 'none' },
  { value: 'win rate', words: /\bwin[- ]rates?\b/i, better: 'higher', unit: of100 },
  { value: 'success rate', words: /\bsuccess(?: rates?)?\b/i, better: 'higher', unit: of100 },
]; // prettier-ignore

const byValue = new Map(metrics.map((metric) => [metric.value, metric]));

/** Places of one metric in one text that are read. */
const mostOfOne = 50;

/** Every metric that a text names, in its order; "@10" belongs to the metric. */
export function metricsIn({ text, range }: PlacedText): FoundPart[] {
  const found: FoundPart[] = [];
  for (const { value, words } of metrics)
    for (const match of [...text.matchAll(new RegExp(words, `${words.flags}g`))].slice(
      0,
      mostOfOne,
    )) {
      const at = {
        start: range.start + match.index,
        end: range.start + match.index + match[0].length,
      };
      if (found.some((one) => one.range.start < at.end && at.start < one.range.end)) continue;
      const cutoff = /@(\d+)/.exec(match[0])?.[1];
      const named =
        value === 'pass@k' ? match[0].toLowerCase() : cutoff ? `${value}@${cutoff}` : value;
      found.push({ part: 'metric', value: named, range: at });
    }
  return found.sort((a, b) => a.range.start - b.range.start);
}

/** What is known of a metric by its name. */
export function metricOf(value: string): Pick<Metric, 'better' | 'unit' | 'needsVariant'> | null {
  return (
    byValue.get(value.replace(/@\d+$/, '')) ??
    byValue.get(value.startsWith('pass@') ? 'pass@k' : '') ??
    null
  );
}

/** Test sets whose own scorer says which F1 is meant. */
const scored =
  /^(?:squad|triviaqa|naturalquestions|hotpotqa|drop|coqa|quac|newsqa|searchqa|mrpc|qqp|conll(?:20)?0[23]|ontonotes)/;

/** True where papers mean several things by a metric's bare name, and the data set does not settle it. */
export function needsVariant(metric: string, dataset: string | null): boolean {
  const isSettled = metric === 'F1' && dataset !== null && scored.test(dataset);
  return metricOf(metric)?.needsVariant === true && !isSettled;
}
