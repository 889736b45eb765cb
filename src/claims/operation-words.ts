import type { Operation } from '../core/claim.ts';

/** Words in a sentence around a number, and the operations they allow. */
export function sentenceOperations(
  before: string,
  after: string,
  unit: string | null,
): Operation[] {
  const near = withoutListBefore(before.slice(-90));
  if (unit === 'x') return ['ratio'];
  if (unit === null && isCountOfBest(near, after)) return ['count'];
  if (isMean(near, after)) return ['mean'];
  if (
    /\b(?:total of|in total,?|sum of|totall?ing)\s*$/i.test(near) ||
    /^\W{0,3}(?:\w+ ){0,2}in total\b/i.test(after)
  )
    return ['sum'];
  const isListed = isGapInParentheses(near, after);
  if (isListed) return ['difference'];
  if (!isChange(near, after)) return [];
  if (unit === 'points') return ['difference'];
  if (unit !== '%') return ['difference'];
  if (/\brelative(?:ly)?\b/i.test(near + after.slice(0, 50))) return ['relative-change'];
  if (/\babsolute(?:ly)?\b/i.test(near + after.slice(0, 50))) return ['difference'];
  return ['difference', 'relative-change'];
}

/** "by 2.7 and 4.0 points": what stands before the second number stands before the first. */
function withoutListBefore(before: string): string {
  return before.replace(/(?:[+−-]?\d[\d.,]*\s?\\?%?\s*(?:,|and|,\s*and|or|\/)\s*)+$/i, '');
}

const behindList = /^(?:\s?\\?%?\s*(?:,|and)\s*[+−-]?\d[\d.]*)*\s*/;

/** "(6.48 and 5.54 Precision and Recall points)", "(+3.25 F1 with …)": what two results differ by. */
function isGapInParentheses(before: string, after: string): boolean {
  const tail = after.replace(behindList, '');
  if (/\(\s*\+$/.test(before) || /\band\s+\+$/.test(before))
    return /^(?:[A-Z][\w-]*|points?)\b/.test(tail);
  return (
    /\(\s*[−-]?$/.test(before) &&
    /^(?:[A-Z][\w-]*(?:\s+and\s+[A-Z][\w-]*)?\s+)points?\s*\)/.test(tail)
  );
}

/** "best on 11 of 14 tasks": how often, of how many. */
function isCountOfBest(before: string, after: string): boolean {
  return (
    /\b(?:best|highest|outperform\w*|beats?|surpass\w*|exceeds?|wins?|state[- ]of[- ]the[- ]art|sota|improv\w*)\b[^.;]{0,60}\b(?:on|in|for)\s*$/i.test(
      before,
    ) && /^\s*(?:out )?of (?:the |all )?\d+\b/.test(after)
  );
}

function isMean(before: string, after: string): boolean {
  return (
    /\b(?:average|avg\.?|mean)\b[^.;,]{0,40}\b(?:of|is|was|at|reaches|to)\s*\W?$/i.test(before) ||
    /\b(?:averages|averaging|on average,?)\s*\W?$/i.test(before) ||
    /^\s*%?\s*on average\b/i.test(after)
  );
}

const change =
  'improv\\w*|enhanc\\w*|increas\\w*|decreas\\w*|reduc\\w*|gain\\w*|drop(?:s|ped|ping)?|declin\\w*|rais\\w*|rise\\w*|rose|fall\\w*|fell|boost\\w*|outperform\\w*|surpass\\w*|exceed\\w*|beat\\w*|degrad\\w*|difference|loss|margin|grow\\w*|grew|cut|cuts|lower\\w*|cross(?:es|ed|ing)?';
const changeBefore = new RegExp(
  `\\b(?:${change})\\b[^.;]*?\\b(?:by|of)\\s*(?:an?\\s)?(?:\\w+\\s){0,2}\\W?$`,
  'i',
);
const changeBehind = new RegExp(
  `^\\s*(?:\\\\?%|points?|percentage points?|pp)?\\s*(?:\\(?absolute\\)?|\\(?relative\\)?)?\\s*(?:[A-Z]\\w*\\s)?(?:points?\\s)?(?:${change}|higher|lower|better|worse|more|less|fewer|faster|slower|smaller|larger)\\b`,
  'i',
);

function isChange(before: string, after: string): boolean {
  return changeBefore.test(before) || changeBehind.test(after);
}

/** What the sentence says of the way a number moved, or null. */
export function directionOf(text: string): 'increase' | 'decrease' | null {
  const up =
    /\b(?:improv|increas|gain|rais|rise|rose|boost|outperform|surpass|exceed|higher|better|grow|grew|more)\w*/i.test(
      text,
    );
  const down =
    /\b(?:decreas|reduc|drop|declin|fall|fell|degrad|lower|worse|fewer|less|loss|cut)\w*/i.test(
      text,
    );
  return up === down ? null : up ? 'increase' : 'decrease';
}
