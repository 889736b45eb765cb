import { abstractLabels } from './abstract-labels.ts';
import type { ClaimDocument, ClaimLine } from './claim-document.ts';
import { hashWord, joinHashes } from './hash.ts';
import { shapesOf } from './shapes.ts';
import { wordsIn } from './words.ts';

/** A sentence taken apart once, for itself and for its neighbours. */
export interface ReadLine {
  readonly line: ClaimLine;
  readonly words: readonly string[];
  readonly hashes: readonly number[];
  readonly pairs: readonly number[];
  readonly shapes: readonly number[];
  /** Label of a structured abstract, or ''. */
  readonly label: string;
  /** Sentences before and after it under the same heading. */
  readonly before: number;
  readonly after: number;
}

/** The document's sentences with what the features are made of. */
export function readLines({ lines }: ClaimDocument): ReadLine[] {
  const labels = abstractLabels(lines);
  const starts = stretches(lines);
  let [start, end, next] = [0, 0, 1];
  return lines.map((line, index) => {
    const words = wordsIn(line.text);
    const hashes = words.map(hashWord);
    while (index >= end) [start, end] = [end, starts[next++] ?? lines.length];
    return {
      line,
      words,
      hashes,
      pairs: hashes.slice(1).map((hash, at) => joinHashes(hashes[at] ?? 0, hash)),
      shapes: shapesOf(line.text),
      label: labels[index] ?? '',
      before: index - start,
      after: end - 1 - index,
    };
  });
}

/** Where a stretch under one heading begins. */
function stretches(lines: readonly ClaimLine[]): number[] {
  return lines.flatMap((line, index) => {
    const previous = lines[index - 1];
    const goesOn =
      previous !== undefined &&
      previous.place !== 'title' &&
      previous.heading === line.heading &&
      (previous.place === 'abstract') === (line.place === 'abstract');
    return goesOn ? [] : [index];
  });
}
