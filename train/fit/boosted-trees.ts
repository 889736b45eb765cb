import type { Trees } from '../../src/ground/pair/ensemble.ts';
import { sigmoid } from '../../src/ground/pair/ensemble.ts';
import { seeded } from './seeded.ts';
import type { Row } from './rows.ts';

export interface Boosting {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  /** Ridge on the leaves, and the least weight of examples in one. */
  readonly penalty: number;
  readonly least: number;
  /** Share of the rows and of the features that each tree sees. */
  readonly rows: number;
  readonly features: number;
  readonly seed: number;
}

const bins = 32;

/** What the loss says of each row: its first and second derivative by the row's logit. */
type Derivatives = (logits: Float64Array) => {
  readonly slopes: Float64Array;
  readonly curves: Float64Array;
};

/** Gradient boosted trees for yes or no, on binned features; the same rows and seed give the same trees. */
export function fitTrees(rows: readonly Row[], options: Boosting): Trees {
  const yes = rows.reduce((sum, { isYes, weight }) => sum + (isYes ? weight : 0), 0);
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  return boost(rows, Math.log((yes + 1) / (total - yes + 1)), options, (logits) => {
    const probabilities = logits.map(sigmoid);
    return {
      slopes: probabilities.map((p, i) => (rows[i]?.weight ?? 0) * (p - (rows[i]?.isYes ? 1 : 0))),
      curves: probabilities.map((p, i) => (rows[i]?.weight ?? 0) * Math.max(p * (1 - p), 1e-6)),
    };
  });
}

function boost(
  rows: readonly Row[],
  bias: number,
  options: Boosting,
  derivatives: Derivatives,
): Trees {
  const width = rows[0]?.values.length ?? 0;
  const random = seeded(options.seed);
  const edges = Array.from({ length: width }, (_, f) => edgesOf(rows, f));
  const columns = edges.map((cuts, f) =>
    Uint8Array.from(rows, ({ values }) => binOf(values[f] ?? 0, cuts)),
  );
  const logits = new Float64Array(rows.length).fill(bias);
  const [features, thresholds, leaves]: [number[], number[], number[]] = [[], [], []];
  for (let tree = 0; tree < options.trees; tree++) {
    const { slopes, curves } = derivatives(logits);
    const used = Uint8Array.from(rows, () => (random() < options.rows ? 1 : 0));
    const seen = [...columns.keys()].filter(() => random() < options.features);
    const grown = grow(columns, { slopes, curves }, used, seen, options);
    for (const [at, feature] of grown.features.entries()) {
      features.push(Math.max(0, feature));
      // A node without a split sends everything left.
      thresholds.push(feature < 0 ? 1e9 : (edges[feature]?.[grown.bins[at] ?? 0] ?? 1e9));
    }
    leaves.push(...grown.leaves);
    for (const [i, leaf] of grown.leafOf.entries())
      logits[i] = (logits[i] ?? 0) + (grown.leaves[leaf] ?? 0);
  }
  return { depth: options.depth, bias, features, thresholds, leaves };
}

/** Thresholds between the bins of a feature: quantiles, each once, rounded so that they are stored as they are used. */
function edgesOf(rows: readonly Row[], f: number): number[] {
  const sorted = rows.map(({ values }) => values[f] ?? 0).sort((a, b) => a - b);
  const cuts = Array.from({ length: bins - 1 }, (_, at) => {
    const place = Math.floor(((at + 1) * sorted.length) / bins);
    return Number((((sorted[place - 1] ?? 0) + (sorted[place] ?? 0)) / 2).toPrecision(5));
  });
  return [...new Set(cuts)].sort((a, b) => a - b);
}

function binOf(value: number, edges: readonly number[]): number {
  let bin = 0;
  while (bin < edges.length && value > (edges[bin] ?? Infinity)) bin++;
  return bin;
}

interface Grown {
  readonly features: number[];
  readonly bins: number[];
  readonly leaves: number[];
  /** The leaf of each row. */
  readonly leafOf: Int16Array;
}

function grow(
  columns: readonly Uint8Array[],
  loss: ReturnType<Derivatives>,
  used: Uint8Array,
  seen: readonly number[],
  options: Boosting,
): Grown {
  const [features, bins]: [number[], number[]] = [[], []];
  const splits = 2 ** options.depth - 1;
  const nodes = new Int16Array(used.length); // the node each row stands in
  for (let first = 0; first < splits; first = 2 * first + 1) {
    for (let node = first; node <= 2 * first; node++) {
      const inside = Int32Array.from(used.keys()).filter((i) => used[i] === 1 && nodes[i] === node);
      const { feature, bin } = bestSplit(inside, columns, loss, seen, options);
      features.push(feature);
      bins.push(bin);
    }
    for (const [i, node] of nodes.entries()) {
      const feature = features[node] ?? -1;
      const isRight = feature >= 0 && (columns[feature]?.[i] ?? 0) > (bins[node] ?? 0);
      nodes[i] = 2 * node + (isRight ? 2 : 1);
    }
  }
  const leafOf = nodes.map((node) => node - splits);
  return { features, bins, leaves: leavesOf(leafOf, loss, used, options), leafOf };
}

function leavesOf(
  leafOf: Int16Array,
  { slopes, curves }: ReturnType<Derivatives>,
  used: Uint8Array,
  { depth, penalty, rate }: Boosting,
): number[] {
  const [slope, curve] = [new Float64Array(2 ** depth), new Float64Array(2 ** depth)];
  for (const [i, leaf] of leafOf.entries()) {
    if (used[i] === 0) continue;
    slope[leaf] = (slope[leaf] ?? 0) + (slopes[i] ?? 0);
    curve[leaf] = (curve[leaf] ?? 0) + (curves[i] ?? 0);
  }
  return Array.from(slope, (sum, leaf) =>
    Number(((-rate * sum) / ((curve[leaf] ?? 0) + penalty)).toPrecision(4)),
  );
}

/** The split that lowers the loss most; feature -1 where none does. */
function bestSplit(
  inside: Int32Array,
  columns: readonly Uint8Array[],
  { slopes, curves }: ReturnType<Derivatives>,
  seen: readonly number[],
  { penalty, least }: Boosting,
): { feature: number; bin: number } {
  let best = { feature: -1, bin: 0, gain: 1e-6 };
  const [slopeIn, curveIn] = [new Float64Array(bins), new Float64Array(bins)];
  const gain = (slope: number, curve: number): number => (slope * slope) / (curve + penalty);
  const total = (of: Float64Array): number => inside.reduce((sum, i) => sum + (of[i] ?? 0), 0);
  const [slope, curve] = [total(slopes), total(curves)];
  for (const feature of seen) {
    const column = columns[feature] ?? new Uint8Array();
    slopeIn.fill(0);
    curveIn.fill(0);
    for (const i of inside) {
      const bin = column[i] ?? 0;
      slopeIn[bin] = (slopeIn[bin] ?? 0) + (slopes[i] ?? 0);
      curveIn[bin] = (curveIn[bin] ?? 0) + (curves[i] ?? 0);
    }
    let [left, leftCurve] = [0, 0];
    for (let bin = 0; bin < bins - 1; bin++) {
      left += slopeIn[bin] ?? 0;
      leftCurve += curveIn[bin] ?? 0;
      if (leftCurve < least || curve - leftCurve < least) continue;
      const won =
        gain(left, leftCurve) + gain(slope - left, curve - leftCurve) - gain(slope, curve);
      if (won > best.gain) best = { feature, bin, gain: won };
    }
  }
  return best;
}
