import type { Range } from '../span.ts';

const one = /\b(?:one|1)[- ]?(?:tailed|sided)\b/i;
const two = /\b(?:two|2)[- ]?(?:tailed|sided)\b/i;
const throughout =
  /\b(?:all|every|each)\b[^.]{0,60}\b(?:tests?|p[- ]?values?|analyses|comparisons?)\b[^.]{0,40}\b(?:one|1)[- ]?(?:tailed|sided)\b/i;

/** True when a sentence of a whole document says that all its tests are one-tailed, and none says two. */
export function areAllOneTailed(document: string): boolean {
  return one.test(document) && throughout.test(document) && !two.test(document);
}

/**
 * Tails of each result of a text: 1 only where its own sentence says so of it, or a sentence says so
 * of all tests.
 */
export function tailsOf(text: string, results: readonly Range[], saidOfAll?: boolean): (1 | 2)[] {
  if (results.length === 0) return [];
  const allOneTailed = saidOfAll ?? areAllOneTailed(text);
  if (!allOneTailed && !one.test(text)) return results.map(() => 2);
  const ends = [...text.matchAll(/[.!?](?=\s+\p{Lu}|\s*$)/gu)].map(({ index }) => index + 1);
  return results.map((result) => {
    const sentence = sentenceAround(text, result, ends);
    const mates = results.filter(
      (other) =>
        other.start >= sentence.start && other.end <= sentence.end && other.start !== result.start,
    );
    const words =
      mates.length === 0
        ? text.slice(sentence.start, sentence.end)
        : wordsOf(text, result, mates, sentence);
    if (two.test(words)) return 2;
    return one.test(words) || allOneTailed ? 1 : 2;
  });
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

function sentenceAround(text: string, { start, end }: Range, ends: readonly number[]): Range {
  return {
    start: ends.findLast((place) => place <= start) ?? 0,
    end: ends.find((place) => place >= end) ?? text.length,
  };
}
