import { probabilitiesOf } from '../src/claims/claim-sentence/label-chain.ts';
import { choose, claimLabel, seededFolds, scoreAt, type Score } from '../train/fit/cross-fit.ts';
import { fitLabelChain, type FitOptions, type LabelledRows } from '../train/fit/fit-label-chain.ts';

/** How a chain fitted on a set's training part does, and what cross-validation over that part had promised. */
export interface Fitted extends Score {
  readonly train_cv_f1: number;
  readonly threshold: number;
  readonly options: FitOptions;
  readonly cv: boolean;
}

/** Fits on the training documents, threshold and options by cross-validation over them, and scores the others. */
export function fitAndScore(
  training: readonly LabelledRows[],
  scored: readonly LabelledRows[],
  labels: number,
  tried: readonly FitOptions[],
): Fitted {
  const { options, threshold, score } = choose(training, labels, tried, 5);
  const chain = fitLabelChain(training, labels, options);
  const found = scored.map(({ rows }) => probabilitiesOf(chain, rows, claimLabel));
  return {
    ...scoreAt(threshold, found, scored),
    train_cv_f1: score.f1,
    threshold,
    options,
    cv: false,
  };
}

/** The same where a set has one part alone: each fifth of its documents is scored by a fit on the others. */
export function crossFitAndScore(
  documents: readonly LabelledRows[],
  labels: number,
  tried: readonly FitOptions[],
): Fitted {
  const fold = seededFolds(documents.length, 5);
  const said = documents.map(() => new Float64Array(0));
  const choices = [0, 1, 2, 3, 4].map((one) => {
    const training = documents.filter((_, index) => fold[index] !== one);
    const choice = choose(training, labels, tried, 3);
    const chain = fitLabelChain(training, labels, choice.options);
    for (const [index, { rows }] of documents.entries())
      if (fold[index] === one)
        said[index] = probabilitiesOf(chain, rows, claimLabel).map((p) =>
          p >= choice.threshold ? 1 : 0,
        );
    return choice;
  });
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    ...scoreAt(0.5, said, documents),
    train_cv_f1: mean(choices.map(({ score }) => score.f1)),
    threshold: mean(choices.map(({ threshold }) => threshold)),
    options: choices[0]?.options ?? { rate: 0, rounds: 0 },
    cv: true,
  };
}
