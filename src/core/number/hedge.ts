import type { Hedge } from './token.ts';

const words: readonly (readonly [RegExp, Hedge])[] = [
  [
    /(?:\babout|\baround|\broughly|\bnearly|\balmost|\bapproximately|\bapprox\.?|\bsome|~|≈|∼)\s?\$?$/i,
    'about',
  ],
  [/(?:\bmore than|\bover|\babove|\bexceed(?:s|ed|ing)?|\bgreater than|>)\s?$/i, 'over'],
  [/(?:\bless than|\bunder|\bbelow|\bfewer than|<)\s?$/i, 'under'],
  [/(?:\bup to|\bas much as|\bas high as|\bat most|\bno more than|≤)\s?$/i, 'up-to'],
  [/(?:\bat least|\bno less than|≥)\s?$/i, 'at-least'],
];

/** How firmly a number is stated, by the words that stand right before or behind it. */
export function hedgeBefore(before: string, after: string): Hedge {
  for (const [pattern, hedge] of words) if (pattern.test(before)) return hedge;
  return /^\s?\\?%?\s?(?:or more|or above)\b/.test(after) ? 'at-least' : 'none';
}
