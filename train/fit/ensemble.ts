import type { Ensemble, Logistic } from '../../src/ground/pair/ensemble.ts';
import type { Features } from '../../src/ground/pair/sentence-features.ts';
import { fitTrees, type Boosting } from './boosted-trees.ts';
import { fitLogistic } from './logistic.ts';

/** One example by the names of its features. */
export interface NamedRow {
  readonly features: Features;
  readonly isYes: boolean;
  readonly weight: number;
}

/** Logistic regression and trees on the named features, rounded as they are stored. */
export function fitEnsemble(
  named: readonly NamedRow[],
  names: readonly string[],
  penalty: number,
  boosting: Boosting,
): Ensemble {
  const rows = named.map(({ features, isYes, weight }) => ({
    values: names.map((name) => features[name] ?? 0),
    isYes,
    weight,
  }));
  const trees = fitTrees(rows, boosting);
  return {
    names,
    logistic: rounded(fitLogistic(rows, penalty)),
    trees: { ...trees, bias: round(trees.bias) },
  };
}

/** A model with five digits a number: what is stored is what was measured. */
export function rounded({ bias, weights, means, scales }: Logistic): Logistic {
  return {
    bias: round(bias),
    weights: weights.map(round),
    means: means.map(round),
    scales: scales.map(round),
  };
}

export function round(value: number): number {
  return Number(value.toPrecision(5));
}
