import { weightCount, type FeatureRow } from '../../src/claims/claim-sentence/feature-row.ts';
import {
  marginalsOf,
  scoresOf,
  turnOf,
  type LabelChain,
} from '../../src/claims/claim-sentence/label-chain.ts';
import { seeded } from './seeded.ts';

/** A document with the labels of its sentences, and how much each sentence counts (1 where nothing is known). */
export interface LabelledRows {
  readonly rows: readonly FeatureRow[];
  readonly labels: readonly number[];
  readonly trust: readonly number[] | null;
}

export interface FitOptions {
  /** Step width; small steps over a fixed number of rounds fit less closely. */
  readonly rate: number;
  readonly rounds: number;
}

/**
 * Stochastic gradient steps (AdaGrad, a little L2) on the chain's log-likelihood, documents in a seeded order; the
 * weights are the mean over the second half of the rounds. The same documents give the same bytes.
 */
export function fitLabelChain(
  documents: readonly LabelledRows[],
  labels: number,
  { rate, rounds }: FitOptions,
): LabelChain {
  const weights = new Steps(weightCount, 0.1, rate);
  const transitions = new Steps(labels * labels, 1, rate);
  const chain = { labels, weights: weights.now, transitions: transitions.now };
  const random = seeded(7);
  let order = documents.filter(({ rows }) => rows.length > 0);
  for (let round = 0; round < rounds; round++) {
    order = shuffled(order, random);
    for (const document of order) step(document, chain, weights, transitions);
    if (2 * round < rounds) continue;
    weights.keep();
    transitions.keep();
  }
  return {
    labels,
    weights: weights.mean(),
    transitions: transitions.mean(),
  };
}

const shrink = 1e-4;

function step(document: LabelledRows, chain: LabelChain, weights: Steps, transitions: Steps): void {
  const { labels } = chain;
  const { single, pairs } = marginalsOf(scoresOf(chain, document.rows), labels, chain.transitions);
  for (const [at, { ids, values }] of document.rows.entries()) {
    const trust = document.trust?.[at] ?? 1;
    for (let label = 1; label < labels; label++) {
      const truth = document.labels[at] === label ? 1 : 0;
      const slope = trust * ((single[at * labels + label] ?? 0) - truth);
      if (Math.abs(slope) < 1e-4) continue;
      const turn = turnOf(label);
      for (let index = 0; index < ids.length; index++)
        weights.step((ids[index] ?? 0) ^ turn, slope * (values[index] ?? 0), shrink);
    }
  }
  const seen = new Float64Array(labels * labels);
  for (const [at, label] of document.labels.entries()) {
    const place = (document.labels[at - 1] ?? 0) * labels + label;
    if (at > 0) seen[place] = (seen[place] ?? 0) + 1;
  }
  for (const [place, count] of seen.entries())
    transitions.step(place, (pairs[place] ?? 0) - count, 0);
}

/** Numbers that learn: each has its own step width, which falls with the slopes it has seen. */
class Steps {
  readonly now: Float64Array;
  readonly #seen: Float64Array;
  readonly #sum: Float64Array;
  readonly #rate: number;
  #kept = 0;

  constructor(size: number, start: number, rate: number) {
    this.now = new Float64Array(size);
    this.#seen = new Float64Array(size).fill(start);
    this.#sum = new Float64Array(size);
    this.#rate = rate;
  }

  step(at: number, slope: number, shrinkage: number): void {
    const value = this.now[at] ?? 0;
    const full = slope + shrinkage * value;
    const seen = (this.#seen[at] ?? 0) + full * full;
    this.#seen[at] = seen;
    this.now[at] = value - (this.#rate * full) / Math.sqrt(seen);
  }

  keep(): void {
    this.#kept++;
    for (const [at, value] of this.now.entries()) this.#sum[at] = (this.#sum[at] ?? 0) + value;
  }

  mean(): Float64Array {
    return this.#sum.map((value) => value / this.#kept);
  }
}

function shuffled<T>(list: readonly T[], random: () => number): T[] {
  return list
    .map((one) => ({ one, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ one }) => one);
}
