/** A sentence's signs and whether it states a result. */
export interface CueRow {
  readonly group: string;
  readonly signs: ReadonlyMap<string, number>;
  readonly isResult: boolean;
}

interface CueWeights {
  readonly bias: number;
  readonly weights: ReadonlyMap<string, number>;
}

const rounds = 300;
const width = 0.5;

/** Logistic regression with an L2 penalty on all but the bias, by AdaGrad over all rows at once. */
export function fitCues(rows: readonly CueRow[], penalty: number): CueWeights {
  const names = [...new Set(rows.flatMap(({ signs }) => [...signs.keys()]))].sort();
  const at = new Map(names.map((name, index) => [name, index + 1]));
  const vectors = rows.map(({ signs, isResult }) => ({
    signs: [[0, 1] as const, ...[...signs].map(([name, value]) => [at.get(name) ?? 0, value] as const)], // prettier-ignore
    label: isResult ? 1 : 0,
  }));
  const weights = new Float64Array(names.length + 1);
  const squares = new Float64Array(names.length + 1);
  for (let round = 0; round < rounds; round++) {
    const slope = weights.map((weight, index) => (index === 0 ? 0 : penalty * weight));
    for (const { signs, label } of vectors) {
      const score = signs.reduce((sum, [index, value]) => sum + (weights[index] ?? 0) * value, 0);
      const error = 1 / (1 + Math.exp(-score)) - label;
      for (const [index, value] of signs) slope[index] = (slope[index] ?? 0) + error * value;
    }
    for (const [index, own] of slope.entries()) {
      squares[index] = (squares[index] ?? 0) + own * own;
      weights[index] =
        (weights[index] ?? 0) - (width * own) / Math.sqrt((squares[index] ?? 0) + 1e-9);
    }
  }
  return {
    bias: weights[0] ?? 0,
    weights: new Map(names.map((name, index) => [name, weights[index + 1] ?? 0])),
  };
}

/** Log odds of one sentence. */
export function scoreOf({ bias, weights }: CueWeights, { signs }: CueRow): number {
  return [...signs].reduce((sum, [name, value]) => sum + (weights.get(name) ?? 0) * value, bias);
}
