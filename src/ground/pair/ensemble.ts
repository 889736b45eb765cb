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

/** Both give a logit; their mean, stretched by the calibration, is the model's. */
export interface Ensemble {
  /** Names of the features, in the order of the numbers below. */
  readonly names: readonly string[];
  readonly logistic: Logistic;
  readonly trees: Trees;
  /** Slope and offset found on claims that the model was not fitted on. */
  readonly calibration: readonly [slope: number, offset: number];
}

/** Probability of "yes", 0 to 1. */
export function probability(model: Ensemble, values: readonly number[]): number {
  const [slope, offset] = model.calibration;
  return sigmoid(slope * rawLogit(model, values) + offset);
}

/** The logit before calibration. */
export function rawLogit(
  model: Pick<Ensemble, 'logistic' | 'trees'>,
  values: readonly number[],
): number {
  return (logisticLogit(model.logistic, values) + treesLogit(model.trees, values)) / 2;
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
