import { seededFolds } from '../../train/fit/cross-fit.ts';
import { fitSoftmax, softmaxOf, type SignRow } from './softmax.ts';

/** A claim's signs, its label and the paper that folds keep together. */
export interface ThreeWayRow extends SignRow {
  readonly paper: string;
}

export interface ThreeWay {
  readonly macroF1: number;
  readonly accuracy: number;
  readonly said: readonly number[];
}

const penalty = 3;
const folds = 5;

/** Labels of rows by models fitted on the papers of other folds. */
export function crossFitThreeWay(rows: readonly ThreeWayRow[], labels: number): ThreeWay {
  const papers = [...new Set(rows.map(({ paper }) => paper))].sort();
  const fold = seededFolds(papers.length, folds);
  const foldOf = new Map(papers.map((paper, index) => [paper, fold[index] ?? 0]));
  const models = Array.from({ length: folds }, (_, one) =>
    fitSoftmax(
      rows.filter(({ paper }) => foldOf.get(paper) !== one),
      labels,
      penalty,
    ),
  );
  return scored(rows, labels, ({ paper, signs }) => {
    const model = models[foldOf.get(paper) ?? 0];
    return model ? softmaxOf(model, signs) : new Float64Array(labels);
  });
}

/** Labels of rows by one model fitted on others. */
export function fitThreeWay(
  training: readonly ThreeWayRow[],
  rows: readonly ThreeWayRow[],
  labels: number,
): ThreeWay {
  const model = fitSoftmax(training, labels, penalty);
  return scored(rows, labels, ({ signs }) => softmaxOf(model, signs));
}

function scored(
  rows: readonly ThreeWayRow[],
  labels: number,
  sharesOf: (row: ThreeWayRow) => Float64Array,
): ThreeWay {
  const said = rows.map((row) => {
    const shares = sharesOf(row);
    return shares.indexOf(Math.max(...shares));
  });
  const f1 = Array.from({ length: labels }, (_, one) => {
    const right = rows.filter(({ label }, at) => label === one && said[at] === one).length;
    const all = rows.filter(({ label }) => label === one).length + said.filter((label) => label === one).length; // prettier-ignore
    return all === 0 ? 0 : (2 * right) / all;
  });
  return {
    macroF1: f1.reduce((sum, one) => sum + one, 0) / labels,
    accuracy: rows.filter(({ label }, at) => said[at] === label).length / Math.max(1, rows.length),
    said,
  };
}
