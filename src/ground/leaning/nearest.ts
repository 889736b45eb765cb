import type { Ranker } from '../../core/io.ts';
import type { Paper } from '../../core/paper.ts';
import type { Library } from '../ground-own-claim.ts';
import { rank } from '../rank.ts';
import { toWords } from '../words.ts';

/** So many sentences of a paper are read with what stands beside them. */
const depth = 5;
/** No claim is longer. */
const maxClaimLength = 4000;

/** Sentences of one paper that are nearest to the claim, best first, as indices; of equal ones the first of the paper. */
export function nearest(claim: string, paper: number, { pool }: Library): number[] {
  return scored(claim, paper, pool).map(([sentence]) => sentence);
}

/** As nearest(), of the best of both rankings those with the highest sum of both. */
export async function nearestOfTwo(
  claim: string,
  paper: number,
  library: Library,
  ranker: Ranker,
): Promise<number[]> {
  const words = scored(claim, paper, library.pool);
  const likeness = await ranker.likeness(claim, sentencesOf(library.papers[paper]));
  const meant = [...likeness.entries()].sort(([, a], [, b]) => b - a).slice(0, depth);
  const byWords = new Map(words);
  const sum = (sentence: number): number =>
    (byWords.get(sentence) ?? 0) + (likeness[sentence] ?? 0);
  return [...new Set([...words, ...meant].map(([sentence]) => sentence))]
    .sort((a, b) => sum(b) - sum(a) || a - b)
    .slice(0, depth);
}

/** The sentences of a paper, in their words. */
export function sentencesOf(paper: Paper | undefined): string[] {
  return (paper?.sentences ?? []).map(
    ({ range }) => paper?.text.slice(range.start, range.end) ?? '',
  );
}

function scored(
  claim: string,
  paper: number,
  pool: Library['pool'],
): (readonly [number, number])[] {
  return rank(toWords(claim.slice(0, maxClaimLength)), pool, new Set([paper]), false)
    .slice(0, depth)
    .flatMap(({ index, score }) => {
      const place = pool.places[index];
      return place ? [[place.sentence, score] as const] : [];
    });
}
