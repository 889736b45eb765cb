/** Logistic regression: the logit is bias + Σ weight × (value − mean) / scale. */
export interface Logistic {
  readonly bias: number;
  readonly weights: readonly number[];
  readonly means: readonly number[];
  readonly scales: readonly number[];
}

/** Complete trees of one depth, level by level: 2^depth − 1 splits, then 2^depth leaves. A value above the threshold goes right. */
export interface Trees {
  readonly depth: number;
  readonly bias: number;
  readonly features: readonly number[];
  readonly thresholds: readonly number[];
  readonly leaves: readonly number[];
}

/** Both kinds give a logit; their mean is the model's. */
export interface Ensemble {
  /** Names of the features, in the order of the numbers of both. */
  readonly names: readonly string[];
  readonly logistic: Logistic;
  readonly trees: Trees;
}

/** The logit of "yes" for features by name; one that is missing counts as 0. */
export function logitOf(
  { names, logistic, trees }: Ensemble,
  features: Readonly<Record<string, number>>,
): number {
  const values = names.map((name) => features[name] ?? 0);
  return (logisticLogit(logistic, values) + treesLogit(trees, values)) / 2;
}

export function logisticLogit(
  { bias, weights, means, scales }: Logistic,
  values: readonly number[],
): number {
  return weights.reduce(
    (sum, weight, f) => sum + (weight * ((values[f] ?? 0) - (means[f] ?? 0))) / (scales[f] ?? 1),
    bias,
  );
}

export function treesLogit(
  { depth, bias, features, thresholds, leaves }: Trees,
  values: readonly number[],
): number {
  const [splits, ends] = [2 ** depth - 1, 2 ** depth];
  let sum = bias;
  for (let first = 0, leaf = 0; first < features.length; first += splits, leaf += ends) {
    let node = 0;
    while (node < splits) {
      const value = values[features[first + node] ?? 0] ?? 0;
      node = 2 * node + (value > (thresholds[first + node] ?? 0) ? 2 : 1);
    }
    sum += leaves[leaf + node - splits] ?? 0;
  }
  return sum;
}

export function sigmoid(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}
