import type { Token } from '../core/number/token.ts';
import type { Paper } from '../core/paper.ts';
import type { Range } from '../core/span.ts';
import type { Draft } from './draft.ts';
import type { PlacedText } from '../core/result-words/found-part.ts';

/** The spread that a number prints behind "±", and what the words around it say that it is. */
export function spreadOf(
  { text }: Pick<Paper, 'text'>,
  token: Token,
  within: Range,
  said: readonly PlacedText[],
): Draft['spread'] {
  const printed = /^\s?%?\s?(?:±|\+\/-|\\pm)\s?(\d*\.?\d+)/.exec(text.slice(token.end, within.end));
  const value = printed?.[1];
  if (!printed || value === undefined) return null;
  const end = token.end + printed[0].length;
  const words = said.map((one) => one.text).join(' ');
  return {
    value: value.replace(/^\./, '0.'),
    kind: kindOf(words),
    range: { start: end - value.length, end },
  };
}

function kindOf(words: string): NonNullable<Draft['spread']>['kind'] {
  const kinds = [
    /\b95 ?% (?:confidence )?(?:intervals?|CIs?|limits)\b/i.test(words) ? 'ci95' : null,
    /\bstandard errors?\b|\bs\.?e\.?m?\b(?!\p{L})/iu.test(words) ? 'se' : null,
    /\bstandard deviations?\b|\bs\.?d\.?\b|\bstd(?:ev)?\b/i.test(words) ? 'sd' : null,
  ].flatMap((kind) => (kind === null ? [] : ([kind] as const)));
  return (kinds.length === 1 ? kinds[0] : 'not_said') as NonNullable<Draft['spread']>['kind'];
}

/** Over how many runs, people or items a number was taken: "n = 120", "over 5 seeds". */
export function sizeOfSample(said: readonly PlacedText[]): Draft['n'] {
  for (const { text, range } of said) {
    const match =
      /\b[nN]\s?=\s?(\d[\d,]{0,9})\b|\b(?:over|of|across) (\d{1,4}) (?:random )?(?:runs|seeds|folds|trials|initiali[sz]ations)\b/.exec(
        text,
      );
    const count = match?.[1] ?? match?.[2];
    if (!match || count === undefined) continue;
    const start = range.start + match.index + match[0].indexOf(count);
    return {
      value: Number(count.replaceAll(',', '')),
      range: { start, end: start + count.length },
    };
  }
  return null;
}
