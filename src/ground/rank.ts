import { align, type Alignment, type Gap } from './align.ts';
import { bm25, highest } from './bm25.ts';
import { isFrameWord } from './frame-words.ts';
import { rarity, type Pool } from './pool.ts';
import { toWords, type Word } from './words.ts';

/** A sentence beside the claim. */
export interface Candidate {
  /** Index into `Pool.places`. */
  readonly index: number;
  readonly words: readonly Word[];
  readonly alignment: Alignment;
  /** Share of the claim's weight that stands in the sentence in the same order, 0 to 1. */
  readonly coverage: number;
  /** What the source puts between the shared words, against their own weight. */
  readonly scatter: number;
  readonly score: number;
}

/** So many of BM25's first are read word for word. */
const depth = 12;
/** A word of the frame counts little, and a number counts like a common word: it may be the one that was changed. */
const frameWeight = 0.2;
const numberWeight = 1;

/** The sentences most like the claim, best first; of equal ones the first of the pool. */
export function rank(
  claim: readonly Word[],
  pool: Pool,
  within: ReadonlySet<number> | null,
  cut: boolean,
): Candidate[] {
  const weights = claim.map((word) => weightOf(word, pool));
  const keys = new Set(claim.slice(0, cut ? -1 : undefined).map(({ key }) => key));
  return highest(bm25(keys, pool, within), depth)
    .map((index) => toCandidate(index, claim, weights, pool, cut))
    .sort((x, y) => y.score - x.score || x.index - y.index);
}

export function weightOf(word: Word, pool: Pool): number {
  if (isFrameWord(word.lower)) return frameWeight;
  return word.number ? numberWeight : Math.max(frameWeight, rarity(word.key, pool));
}

function toCandidate(
  index: number,
  claim: readonly Word[],
  weights: readonly number[],
  pool: Pool,
  cut: boolean,
): Candidate {
  const source = sentenceWords(index, pool);
  const alignment = align(claim, source, weights, cut);
  const total = sum(weights);
  const shared = sum(weights.filter((_, at) => alignment.shared[at]));
  const near = new Set(
    [index - 1, index + 1]
      .filter((other) => pool.places[other]?.document === pool.places[index]?.document)
      .flatMap((other) => sentenceWords(other, pool).map(({ key }) => key)),
  );
  const beside = sum(
    weights.filter((_, at) => !alignment.shared[at] && near.has(claim[at]?.key ?? '')),
  );
  const weightOfSource = (gaps: readonly Gap[]): number =>
    sum(gaps.flatMap(({ source }) => source.map((word) => weightOf(word, pool))));
  const excess = weightOfSource(alignment.gaps);
  const between = weightOfSource(alignment.gaps.filter(({ before, after }) => before && after));
  return {
    index,
    words: source,
    alignment,
    coverage: total === 0 ? 0 : shared / total,
    scatter: shared === 0 ? 0 : between / shared,
    // What the source has beyond the claim counts against it, lightly: a claim may be a part of a sentence.
    score: total === 0 ? 0 : (shared + 0.1 * beside) / total - (0.1 * excess) / (total + excess),
  };
}

function sentenceWords(index: number, pool: Pool): Word[] {
  const place = pool.places[index];
  return toWords((place && pool.documents[place.document]?.[place.sentence]) ?? '');
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
