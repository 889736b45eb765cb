import { weightCount, type FeatureRow } from './feature-row.ts';

/**
 * A chain of labels over a document's sentences (a linear-chain conditional random field): logistic
 * regression for each label but the first, which is the reference, and a weight for each label after another.
 * All labels share one table of weights: the label turns the feature's place in it.
 */
export interface LabelChain {
  readonly labels: number;
  readonly weights: Float64Array;
  /** Row by row: the weight of a label (column) after another (row). */
  readonly transitions: Float64Array;
}

/** Turns the places of features for a label; the label 1 has them as they are. */
export function turnOf(label: number): number {
  return Math.imul(label - 1, 0x2b5d) & (weightCount - 1);
}

/** Scores of every label for every sentence, sentence by sentence. */
export function scoresOf(
  { labels, weights }: LabelChain,
  rows: readonly FeatureRow[],
): Float64Array {
  const scores = new Float64Array(rows.length * labels);
  for (const [at, { ids, values }] of rows.entries())
    for (let label = 1; label < labels; label++) {
      const turn = turnOf(label);
      let sum = 0;
      for (let index = 0; index < ids.length; index++)
        sum += (weights[(ids[index] ?? 0) ^ turn] ?? 0) * (values[index] ?? 0);
      scores[at * labels + label] = sum;
    }
  return scores;
}

/** Probabilities of each sentence's labels, and how often each label is expected after each other. */
export interface Marginals {
  readonly single: Float64Array;
  readonly pairs: Float64Array;
}

/** Forward and backward over the chain, in logarithms. */
export function marginalsOf(
  scores: Float64Array,
  labels: number,
  transitions: Float64Array,
): Marginals {
  const count = scores.length / labels;
  const at = (list: Float64Array, index: number): number => list[index] ?? 0;
  const forward = scores.slice();
  const backward = new Float64Array(scores.length);
  const terms = new Float64Array(labels);
  for (let i = 1; i < count; i++)
    for (let to = 0; to < labels; to++) {
      for (let from = 0; from < labels; from++)
        terms[from] = at(forward, (i - 1) * labels + from) + at(transitions, from * labels + to);
      forward[i * labels + to] = at(scores, i * labels + to) + logSum(terms);
    }
  for (let i = count - 2; i >= 0; i--)
    for (let from = 0; from < labels; from++) {
      for (let to = 0; to < labels; to++) {
        const next = (i + 1) * labels + to;
        terms[to] = at(transitions, from * labels + to) + at(scores, next) + at(backward, next);
      }
      backward[i * labels + from] = logSum(terms);
    }
  const all = count === 0 ? 0 : logSum(forward.subarray((count - 1) * labels));
  const single = forward.map((value, index) => Math.exp(value + at(backward, index) - all));
  const pairs = new Float64Array(labels * labels);
  for (let i = 1; i < count; i++)
    for (let from = 0; from < labels; from++)
      for (let to = 0; to < labels; to++) {
        const here = i * labels + to;
        const step = from * labels + to;
        const path = at(forward, (i - 1) * labels + from) + at(transitions, step);
        pairs[step] =
          at(pairs, step) + Math.exp(path + at(scores, here) + at(backward, here) - all);
      }
  return { single, pairs };
}

function logSum(terms: Float64Array): number {
  const most = terms.reduce((a, b) => Math.max(a, b), -Infinity);
  let sum = 0;
  for (const term of terms) sum += Math.exp(term - most);
  return most + Math.log(sum);
}

/** How probable it is of each sentence that it bears the label. */
export function probabilitiesOf(
  chain: LabelChain,
  rows: readonly FeatureRow[],
  label: number,
): Float64Array {
  const { single } = marginalsOf(scoresOf(chain, rows), chain.labels, chain.transitions);
  return Float64Array.from(rows, (_, index) => single[index * chain.labels + label] ?? 0);
}
