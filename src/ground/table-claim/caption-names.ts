import { nameTokens } from './name-tokens.ts';

/** A short name and what a caption says it stands for, word by word. */
export interface CaptionName {
  readonly short: readonly string[];
  readonly long: readonly string[];
}

const stands =
  /[“"']?([\p{L}\p{N}#][\p{L}\p{N}+#*-]{0,20})[”"']?\s?(?:stands? for|denotes?|refers to|means|is short for|represents?|=|:)\s?(?:the )?[“"']?([\p{L}][\p{L}\p{N} -]{2,40})/giu;
const brackets = /([\p{L}][\p{L} -]{3,40}?) \(([\p{Lu}][\p{L}\p{N}+-]{0,9})\)/gu;

/** What a caption says its short names stand for: "perp stands for perplexity", "MFT: most frequent tag", "accuracy (ACC)". */
export function captionNames(caption: string): CaptionName[] {
  const text = caption.slice(0, 2000).replace(/^Table \d+[:.]?/, '');
  const pairs = [
    ...[...text.matchAll(stands)].map(([, short = '', long = '']) => [short, long] as const),
    ...[...text.matchAll(brackets)].map(
      ([, long = '', short = '']) => [short, lastWords(long, short)] as const,
    ),
  ];
  return pairs
    .map(([short, long]) => ({ short: keysOf(short), long: keysOf(long).slice(0, 5) }))
    .filter(({ short, long }) => short.length > 0 && long.length > 0);
}

/** As many words as the short name has letters: what stands before them is the sentence. */
function lastWords(long: string, short: string): string {
  const words = long.trim().split(/[ -]/);
  const initials = words.slice(-short.length);
  const spells = initials.map((word) => word[0]?.toLowerCase()).join('') === short.toLowerCase();
  return spells ? initials.join(' ') : (words.at(-1) ?? '');
}

function keysOf(text: string): string[] {
  return nameTokens(text, true).map(({ key }) => key);
}
