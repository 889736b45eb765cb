/** Signs of one row with their strength, and the label it has. */
export interface SignRow {
  readonly signs: ReadonlyMap<string, number>;
  readonly label: number;
}

export interface Softmax {
  readonly labels: number;
  /** Weights of a sign, one a label. */
  readonly weights: ReadonlyMap<string, Float64Array>;
}

const rounds = 200;
const width = 0.3;

/** Multinomial logistic regression with an L2 penalty, AdaGrad over all rows at once; labels count alike. */
export function fitSoftmax(rows: readonly SignRow[], labels: number, penalty: number): Softmax {
  const names = [...new Set(rows.flatMap(({ signs }) => [...signs.keys()]))].sort();
  const place = new Map(names.map((name, index) => [name, index * labels]));
  const vectors = rows.map(({ signs, label }) => ({
    at: Int32Array.from(signs.keys(), (name) => place.get(name) ?? 0),
    by: Float64Array.from(signs.values()),
    label,
  }));
  const counts = Array.from({ length: labels }, (_, one) => rows.filter(({ label }) => label === one).length); // prettier-ignore
  const weights = new Float64Array(names.length * labels);
  const squares = new Float64Array(names.length * labels).fill(1e-9);
  for (let round = 0; round < rounds; round++) {
    const slope = weights.map((weight) => penalty * weight);
    for (const { at, by, label } of vectors) {
      const trust = rows.length / (labels * Math.max(1, counts[label] ?? 1));
      const shares = sharesOf(weights, at, by, labels);
      for (let one = 0; one < labels; one++) {
        const miss = trust * ((shares[one] ?? 0) - (one === label ? 1 : 0));
        for (let index = 0; index < at.length; index++) {
          const spot = (at[index] ?? 0) + one;
          slope[spot] = (slope[spot] ?? 0) + miss * (by[index] ?? 0);
        }
      }
    }
    for (const [spot, own] of slope.entries()) {
      squares[spot] = (squares[spot] ?? 0) + own * own;
      weights[spot] = (weights[spot] ?? 0) - (width * own) / Math.sqrt(squares[spot] ?? 1);
    }
  }
  const kept = names.map((name, index) => [name, weights.slice(index * labels, (index + 1) * labels)] as const); // prettier-ignore
  return { labels, weights: new Map(kept) };
}

/** Probability of each label. */
export function softmaxOf({ labels, weights }: Softmax, signs: SignRow['signs']): Float64Array {
  const scores = new Float64Array(labels);
  for (const [name, value] of signs) {
    const own = weights.get(name);
    for (let one = 0; own && one < labels; one++)
      scores[one] = (scores[one] ?? 0) + (own[one] ?? 0) * value;
  }
  return toShares(scores);
}

function sharesOf(
  weights: Float64Array,
  at: Int32Array,
  by: Float64Array,
  labels: number,
): Float64Array {
  const scores = new Float64Array(labels);
  for (let index = 0; index < at.length; index++)
    for (let one = 0; one < labels; one++)
      scores[one] = (scores[one] ?? 0) + (weights[(at[index] ?? 0) + one] ?? 0) * (by[index] ?? 0);
  return toShares(scores);
}

function toShares(scores: Float64Array): Float64Array {
  const top = Math.max(...scores);
  const raised = scores.map((score) => Math.exp(score - top));
  const sum = raised.reduce((a, b) => a + b, 0);
  return raised.map((one) => one / sum);
}
