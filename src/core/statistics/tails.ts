import type { Range } from '../span.ts';

const one = /\b(?:one|1)[- ]?(?:tailed|sided)\b/i;
const two = /\b(?:two|2)[- ]?(?:tailed|sided)\b/i;
const throughout =
  /\b(?:all|every|each)\b[^.]{0,60}\b(?:tests?|p[- ]?values?|analyses|comparisons?)\b[^.]{0,40}\b(?:one|1)[- ]?(?:tailed|sided)\b/i;

/** Tails of one result: 1 only where its own sentence says so of it, or a sentence says so of all tests. */
export function tailsOf(text: string, result: Range, all: readonly Range[]): 1 | 2 {
  const { start, end } = sentenceAround(text, result);
  const mates = all.filter(
    (other) => other.start >= start && other.end <= end && other.start !== result.start,
  );
  const words =
    mates.length === 0 ? text.slice(start, end) : wordsOf(text, result, mates, { start, end });
  if (two.test(words)) return 2;
  if (one.test(words)) return 1;
  return throughout.test(text) && !two.test(text) ? 1 : 2;
}

/** Several results in one sentence: the words behind this one, and before the first those of all. */
function wordsOf(text: string, result: Range, mates: readonly Range[], sentence: Range): string {
  const next = Math.min(
    sentence.end,
    ...mates.filter(({ start }) => start > result.end).map(({ start }) => start),
  );
  const behind = text.slice(result.start, next);
  if (one.test(behind) || two.test(behind)) return behind;
  const first = Math.min(result.start, ...mates.map(({ start }) => start));
  return text.slice(sentence.start, first);
}

function sentenceAround(text: string, { start, end }: Range): Range {
  const ends = [...text.matchAll(/[.!?](?=\s+\p{Lu}|\s*$)/gu)].map(({ index }) => index + 1);
  return {
    start: Math.max(0, ...ends.filter((place) => place <= start)),
    end: Math.min(text.length, ...ends.filter((place) => place >= end)),
  };
}
