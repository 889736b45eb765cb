import { probabilitiesOf } from '../../src/claims/claim-sentence/label-chain.ts';
import { fitLabelChain, type FitOptions, type LabelledRows } from './fit-label-chain.ts';
import { seeded } from './seeded.ts';

/** The label that means "states a claim", in every set. */
export const claimLabel = 1;

/** Fold of each document, evenly spread in a seeded order. */
export function seededFolds(count: number, folds: number): number[] {
  const random = seeded(3);
  const order = Array.from({ length: count }, (_, index) => ({ index, key: random() })).sort(
    (a, b) => a.key - b.key,
  );
  const fold = new Array<number>(count).fill(0);
  for (const [place, { index }] of order.entries()) fold[index] = place % folds;
  return fold;
}

/** Each document's probabilities by a chain that was fitted on the other folds. */
function outOfFold(
  documents: readonly LabelledRows[],
  labels: number,
  options: FitOptions,
  folds: number,
): Float64Array[] {
  const fold = seededFolds(documents.length, folds);
  const chains = Array.from({ length: folds }, (_, one) =>
    fitLabelChain(
      documents.filter((_, index) => fold[index] !== one),
      labels,
      options,
    ),
  );
  return documents.map(({ rows }, index) => {
    const chain = chains[fold[index] ?? 0];
    return chain ? probabilitiesOf(chain, rows, claimLabel) : new Float64Array(0);
  });
}

export interface Score {
  readonly p: number;
  readonly r: number;
  readonly f1: number;
}

/** Precision, recall and F1 of the claims among the sentences at a threshold. */
export function scoreAt(
  threshold: number,
  probabilities: readonly Float64Array[],
  documents: readonly Pick<LabelledRows, 'labels'>[],
): Score {
  let [right, said, known] = [0, 0, 0];
  for (const [index, { labels }] of documents.entries())
    for (const [at, label] of labels.entries()) {
      const says = (probabilities[index]?.[at] ?? 0) >= threshold;
      if (says) said++;
      if (label === claimLabel) known++;
      if (says && label === claimLabel) right++;
    }
  return { p: right / (said || 1), r: right / (known || 1), f1: (2 * right) / (said + known || 1) };
}

/** What cross-validation over the training documents alone settles on. */
export interface Choice {
  readonly options: FitOptions;
  readonly threshold: number;
  readonly score: Score;
  readonly probabilities: readonly Float64Array[];
}

/** The options and the threshold of the best F1 out of fold; the first of equals. */
export function choose(
  documents: readonly LabelledRows[],
  labels: number,
  tried: readonly FitOptions[],
  folds: number,
): Choice {
  const choices = tried.map((options) => {
    const probabilities = outOfFold(documents, labels, options, folds);
    return { options, probabilities, ...bestThreshold(probabilities, documents) };
  });
  return choices.reduce((best, one) => (one.score.f1 > best.score.f1 ? one : best));
}

function bestThreshold(
  probabilities: readonly Float64Array[],
  documents: readonly LabelledRows[],
): { readonly threshold: number; readonly score: Score } {
  return Array.from({ length: 36 }, (_, step) => (step + 5) / 50)
    .map((threshold) => ({ threshold, score: scoreAt(threshold, probabilities, documents) }))
    .reduce((best, one) => (one.score.f1 > best.score.f1 ? one : best));
}
