import { endsInLabel } from '../core/number/label.ts';
import type { Token } from '../core/number/token.ts';

const metrics =
  /\b(?:accurac(?:y|ies)|precision|recall|F-?_?1(?:-score|-measure)?|F-?scores?|F-?measure|BLEU|ROUGE(?:-\w+)?|METEOR|AUC|AUROC|mAP|MAP|NDCG(?:@\d+)?|nDCG(?:@\d+)?|MRR(?:@\d+)?|perplexit(?:y|ies)|WER|CER|error rates?|errors?|exact match|EM|TEDS|IoU|PSNR|SSIM|FID|win rates?|success rates?|agreement|kappa|correlations?|scores?|loss|latency|throughput|speed|cost|time|rates?)\b/i;

/** The metric's word nearest before the number, else the first behind it; null when there is none. */
export function metricNear(before: string, after: string): string | null {
  const found = [...before.matchAll(new RegExp(metrics, 'gi'))].at(-1)?.[0];
  return found ?? metrics.exec(after)?.[0] ?? null;
}

/** What the sentence compares with: the words behind "than", "over", "compared to" …; null when it does not. */
export function comparatorOf(sentence: string): string | null {
  const found =
    /\b(?:than|compared (?:to|with)|relative to|against|versus|vs\.?|over)\s+(?:the |that of )?([\p{L}\d][^,.;()]{1,80})/u.exec(
      sentence,
    );
  return found?.[1]?.trim() ?? null;
}

/** The name behind "on", where it starts with a capital; null when there is none. */
export function datasetOf(sentence: string): string | null {
  return /\bon (?:the )?(\p{Lu}[\w.-]*(?:[ -](?:\p{Lu}|\d)[\w.-]*)*)/u.exec(sentence)?.[1] ?? null;
}

const countedThings =
  /^\s*-?\s*(?:(?:\w+\s){0,1}(?:layers?|epochs?|GPUs?|TPUs?|hours?|days?|minutes?|seconds?|weeks?|months?|years?|heads?|parameters?|dimensions?|dimensional|examples?|documents?|sentences?|words?|tokens?|papers?|tasks?|datasets?|languages?|steps?|runs?|seeds?|folds?|times|classes|categories|authors|participants?|subjects?|annotators?|images?|queries|questions?|passages?|items?|samples?|points? scale|trials?|systems?|models?|domains?|types?|bits?|-?shot|-?gram|-?way|th\b|st\b|nd\b|rd\b))\b/i;

/** True when the number names a thing, dates it or counts material: no result of an experiment. */
export function isLabelNumber(token: Token, before: string, after: string): boolean {
  const whole = token.decimals === 0;
  if (whole && /^(?:1[89]|20)\d\d$/.test(token.raw) && token.unit === null) return true;
  if (whole && endsInLabel(before)) return true;
  if (/\[[^\]]*$/.test(before) && /^[^[]*\]/.test(after)) return true;
  if (
    /\b(?:version|v\.?|python|CUDA|section|table|figure|eq\.?|exp|experiment|squad|learning rate|dropout|temperature|momentum|weight decay|batch size|lr|threshold|margin of error|[a-zα-ωA-Z]\s*=)\s*(?:of |is |to |at )?$/i.test(
      before,
    ) &&
    !/\b(?:M|mean|r|t|F)\s*=\s*$/.test(before)
  )
    return true;
  return token.unit === null && countedThings.test(after);
}
