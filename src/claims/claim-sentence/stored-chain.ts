import { weightCount } from './feature-row.ts';
import type { LabelChain } from './label-chain.ts';

/** A fitted chain as `models/<name>/weights.json` holds it. */
export interface StoredChain {
  readonly labels: readonly string[];
  /** Which of the labels is read as "states a claim". */
  readonly claim: number;
  readonly transitions: readonly number[];
  /** What one unit of a weight is worth. */
  readonly scale: number;
  /** 16-bit whole numbers, little-endian, in base64. */
  readonly weights: string;
  /** Turns the chain's log-odds into those of a calibrated probability. */
  readonly calibration: { readonly slope: number; readonly intercept: number };
  /** The calibrated probability from which a sentence counts as a claim. */
  readonly threshold: number;
}

/** The chain for storing, its weights rounded to 16 bits. */
export function toStoredWeights({
  weights,
  transitions,
}: LabelChain): Pick<StoredChain, 'transitions' | 'scale' | 'weights'> {
  const most = weights.reduce((a, b) => Math.max(a, Math.abs(b)), 0);
  const scale = Number((most / 32_000).toPrecision(6)) || 1;
  const bytes = Buffer.alloc(2 * weightCount);
  for (const [at, weight] of weights.entries())
    bytes.writeInt16LE(Math.round(weight / scale), 2 * at);
  return {
    transitions: Array.from(transitions, (value) => Number(value.toFixed(4))),
    scale,
    weights: bytes.toString('base64'),
  };
}

/** The chain as it was stored. */
export function fromStored({ labels, transitions, scale, weights }: StoredChain): LabelChain {
  const bytes = Buffer.from(weights, 'base64');
  return {
    labels: labels.length,
    transitions: Float64Array.from(transitions),
    weights: Float64Array.from(
      { length: weightCount },
      (_, at) => bytes.readInt16LE(2 * at) * scale,
    ),
  };
}

/** A probability of the chain's as the calibration has it. */
export function calibrated(
  probability: number,
  { calibration }: Pick<StoredChain, 'calibration'>,
): number {
  const odds = Math.log((probability + 1e-9) / (1 - probability + 1e-9));
  return 1 / (1 + Math.exp(-(calibration.slope * odds + calibration.intercept)));
}
