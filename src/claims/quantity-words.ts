import { endsInLabel } from '../core/number/label.ts';
import type { Token } from '../core/number/token.ts';

const metrics =
  /\b(?:accurac(?:y|ies)|precision|recall|F-?_?1(?:-score|-measure)?|F-?scores?|F-?measure|BLEU|ROUGE(?:-\w+)?|METEOR|AUC|AUROC|mAP|MAP|NDCG(?:@\d+)?|nDCG(?:@\d+)?|MRR(?:@\d+)?|perplexit(?:y|ies)|WER|CER|error rates?|errors?|exact match|EM|TEDS|IoU|PSNR|SSIM|FID|win rates?|success rates?|agreement|kappa|correlations?|scores?|loss|latency|throughput|speed|cost|time|rates?)\b/i;

/** True where a metric's word stands not far from the number. */
function isNearMetric(before: string, after: string): boolean {
  return metrics.test(before.slice(-60)) || metrics.test(after.slice(0, 25));
}

const countedThings =
  /^(?:\s*(?:,|and|or|to|[-–])\s*\d+)*\s*-?\s*(?:(?:\w+\s){0,1}(?:layers?|epochs?|GPUs?|TPUs?|hours?|days?|minutes?|seconds?|weeks?|months?|years?|heads?|parameters?|dimensions?|dimensional|examples?|documents?|sentences?|words?|tokens?|papers?|tasks?|datasets?|languages?|steps?|runs?|seeds?|folds?|times|classes|categories|authors|participants?|subjects?|annotators?|images?|queries|questions?|passages?|items?|samples?|points? scale|trials?|systems?|models?|domains?|types?|bits?|-?shot|-?gram|-?way|th\b|st\b|nd\b|rd\b))\b/i;

/** Symbols whose values are results; any other symbol that equals a number is a setting. */
const resultSymbol =
  /(?<![\p{L}\d])(?:p|r|ρ|rho|τ|tau|κ|kappa|d|g|t|F|z|Z|M|Mdn|SD|SE|SEM|σ|η|ω|χ|φ|V|W|U|H|BF(?:_?\d\d)?|OR|HR|RR|IRR|β|b|B|Δ|CI|LL|UL|F_?1|AUC|R)(?:[\^_]?\{?[2²p]\}?|\s2)*\s*[=<>≤≥≈~]\s*[+−–-]?$/u;
const anySymbol = /[\p{L}\d_)}\]'’]\s*(?:=|≥|≤|≈|∈)\s*[+−–-]?$/u;
const alwaysLabel =
  /(?:\b(?:sections?|sec\.|tables?|figures?|figs?\.|eqs?\.|equations?|exp\.?|experiments?[-–]?|series|appendix|version|v\.?|python|CUDA|squad|learning rate|dropout|temperature|momentum|weight decay|batch size|lr|threshold|margin of error|code)\s*(?:of |is |to |at )?(?:\d+(?:\.\d+)*\s*(?:,|and|&|–|-|to)\s*)*|§\s*)$/i;

/** Amounts that are given to a sample rather than found in it; in a list the unit stands behind the last. */
const dose =
  /^(?:\s*,?\s*(?:and|or|to)?\s*\d+(?:\.\d+)?)*\s?(?:[μµnm]M|[μµm]?g\/(?:k?g|m?[lL])|kDa|[μµm]?[lL]|[μµ]g|mg)\b/;

/** True when the number names a thing, dates it, sets it or counts material: no result of an experiment. */
export function isLabelNumber(token: Token, before: string, after: string): boolean {
  const whole = token.decimals === 0;
  if (resultSymbol.test(before)) return false;
  if (whole && /^(?:1[89]|20)\d\d$/.test(token.raw) && token.unit === null) return true;
  if (alwaysLabel.test(before) || anySymbol.test(before) || isPartOfName(token, before, after))
    return true;
  if (whole && /\d\s+(?:out )?of\s+(?:the\s|all\s)*$/i.test(before)) return true;
  if (whole && isEnumerator(token, before, after)) return true;
  if (/\[[^\]]*$/.test(before) && /^[^[]*\]/.test(after)) return true;
  if (token.unit === '%')
    return /^\s*\\?%?\s*(?:confidence|credible|prediction|CIs?\b)/i.test(after);
  if (whole && endsInLabel(before) && !/\d\s*[-–]$/.test(before)) return true;
  if (isTimesMore(after)) return false;
  if (dose.test(after)) return true;
  return token.unit === null && countedThings.test(after);
}

/** Words that tell of what came out, before its number. */
const outcomeBefore =
  /\b(?:found|detect\w*|identif\w*|retriev\w*|obtain\w*|extract\w*|yield\w*|produc\w*|result\w*|achiev\w*|reach\w*|total\w*|answer\w*|correct\w*|only|contains?|consists?|includes?|rang\w*|var(?:y|ies|ied)|from|between|median|mean|averag\w*)\b[^.;]{0,40}$/i;
/** Words that tell of what was chosen, right before its number. */
const choiceBefore =
  /\b(?:with|using|for|at|set to|of size|under|every|each|after|within|initial\w*|treated|trained on|first|last|top)\s*(?:the |a |an |only )?$/i;

/** True when a number in a sentence that states a result is told as one: a share, a score, a value found; not what was given. */
export function isResultNumber(token: Token, before: string, after: string): boolean {
  if (resultSymbol.test(before) || token.unit !== null) return true;
  if (isNearMetric(before, after)) return true;
  if (choiceBefore.test(before)) return false;
  return token.decimals > 0 || outcomeBefore.test(before) || isTimesMore(after);
}

/** "(1) …, (2) …", "1.x", "η 2 = .63", "SARS-CoV-2": a digit that is part of a name or a list. */
function isEnumerator(token: Token, before: string, after: string): boolean {
  return (
    (/\(\s*$/.test(before) && /^\s*\)\s*\p{L}/u.test(after) && token.raw.length <= 2) ||
    /^\.?[xX]\b/.test(after) ||
    (/[ηωχR]\s?_?p?\s*$/.test(before) && /^\s*[=<>]/.test(after)) ||
    /\p{L}-$/u.test(before)
  );
}

/** "Claude 3.5 Sonnet", "kg ECM^-1", "{0.35, 0.45}", "a 16B model": digits of a name, a unit, a list of settings, a size. */
function isPartOfName({ raw, unit }: Token, before: string, after: string): boolean {
  return (
    /\^[{(]?[-−–]?$/.test(before) ||
    /\{[^{}]*$/.test(before) ||
    (/[BM]$/.test(raw) && unit === null) ||
    (/(?<![.!?]\s*)\b\p{Lu}[\p{L}-]*\s$/u.test(before) && /^\s\p{Lu}\p{Ll}/u.test(after)) ||
    /\p{Lu}[\p{L}\d]*[-–]?$/u.test(before) ||
    /^\s?(?:GHz|GB|TB|MB|RAM|dB|pixels?)\b/.test(after)
  );
}

/** "6 times higher": a ratio, not a count of times. */
function isTimesMore(after: string): boolean {
  return /^\s*(?:[-–]\s?\d+(?:\.\d+)?\s*)?(?:times|fold|×)\s+(?:more|less|higher|lower|larger|smaller|greater|faster|slower|better|worse|as|that|the|longer|shorter|fewer|stronger)\b/i.test(
    after,
  );
}
