import type { Confidence } from '../src/ground/pair/weigh.ts';
import { seeded } from '../train/fit/seeded.ts';
import { pairLabels, type PairLabel } from './cited-files.ts';

/** What a model says of a pair, and what is true. */
export interface ScoredPair {
  readonly label: PairLabel;
  readonly confidence: Confidence;
}

export interface Interval {
  readonly right: number;
  readonly said: number;
  readonly share: number | null;
  /** Wilson's interval at 95%. */
  readonly low: number | null;
  readonly high: number | null;
}

export interface VerdictScore {
  readonly n: number;
  readonly accuracy: number;
  readonly macro_f1: number;
  readonly f1: Readonly<Record<PairLabel, number>>;
  readonly ece: number;
  /** What ECE would be on so few pairs if every confidence were true, on average. */
  readonly ece_by_chance: number;
  readonly brier: number;
  readonly precision_at_08: Interval;
  readonly recall_at_08: number;
  readonly contradicted_at_08: Interval;
}

/** A verdict is asserted from this confidence on. */
export const asserted = 0.8;
const bins = 10;

/** The three probabilities in the order of the labels. */
export function inOrder({ supported, contradicted, unknown }: Confidence): number[] {
  return [supported, contradicted, unknown];
}

/** The likeliest label. */
export function likeliest(confidence: Confidence): PairLabel {
  const values = inOrder(confidence);
  return pairLabels[values.indexOf(Math.max(...values))] ?? 'not-enough';
}

/** Official scores of three-way verdicts; ECE over ten bins of the likeliest label's probability, Brier over all three. */
export function scoreVerdicts(pairs: readonly ScoredPair[]): VerdictScore {
  const said = pairs.map(({ confidence }) => likeliest(confidence));
  const right = pairs.filter(({ label }, at) => said[at] === label).length;
  const f1 = f1ByLabel(
    pairs.map(({ label }) => label),
    said,
  );
  const brier = pairs.reduce(
    (sum, { label, confidence }) =>
      sum +
      inOrder(confidence).reduce(
        (part, p, at) => part + (p - (pairLabels[at] === label ? 1 : 0)) ** 2,
        0,
      ),
    0,
  );
  const supports = pairs.filter(({ confidence }) => confidence.supported >= asserted);
  const contradicts = pairs.filter(({ confidence }) => confidence.contradicted >= asserted);
  const isSupport = ({ label }: ScoredPair): boolean => label === 'support';
  const n = Math.max(1, pairs.length);
  return {
    n: pairs.length,
    accuracy: round(right / n),
    macro_f1: round(pairLabels.reduce((sum, label) => sum + f1[label], 0) / pairLabels.length),
    f1,
    ece: round(eceOf(pairs)),
    ece_by_chance: round(eceByChance(pairs)),
    brier: round(brier / n),
    precision_at_08: wilson(supports.filter(isSupport).length, supports.length),
    recall_at_08: round(
      supports.filter(isSupport).length / Math.max(1, pairs.filter(isSupport).length),
    ),
    contradicted_at_08: wilson(
      contradicts.filter(({ label }) => label === 'contradict').length,
      contradicts.length,
    ),
  };
}

/** Harmonic mean of precision and recall of each label. */
export function f1ByLabel(
  known: readonly PairLabel[],
  said: readonly PairLabel[],
): Record<PairLabel, number> {
  const of = (label: PairLabel): number => {
    const right = said.filter((one, at) => one === label && known[at] === label).length;
    const all = [...known, ...said].filter((one) => one === label).length;
    return all === 0 ? 0 : round((2 * right) / all);
  };
  return { support: of('support'), contradict: of('contradict'), 'not-enough': of('not-enough') };
}

/** Mean distance of confidence from being right, over bins by their pairs. */
function eceOf(pairs: readonly ScoredPair[]): number {
  const far = reliability(pairs).reduce(
    (sum, bin) => sum + Math.abs(bin.right - bin.confidence),
    0,
  );
  return far / Math.max(1, pairs.length);
}

const draws = 100;

/** ECE of the same confidences with labels drawn from them. */
function eceByChance(pairs: readonly ScoredPair[]): number {
  const random = seeded(11);
  let sum = 0;
  for (let draw = 0; draw < draws; draw++)
    sum += eceOf(
      pairs.map(({ confidence }) => ({ confidence, label: drawn(confidence, random()) })),
    );
  return sum / draws;
}

function drawn({ supported, contradicted }: Confidence, at: number): PairLabel {
  if (at < supported) return 'support';
  return at < supported + contradicted ? 'contradict' : 'not-enough';
}

/** Sums over the pairs whose likeliest label has a probability in one tenth. */
export interface ReliabilityBin {
  readonly n: number;
  readonly confidence: number;
  readonly right: number;
}

export function reliability(pairs: readonly ScoredPair[]): ReliabilityBin[] {
  return Array.from({ length: bins }, (_, bin) => {
    const inside = pairs.filter(({ confidence }) => {
      const most = Math.max(...inOrder(confidence));
      return Math.min(bins - 1, Math.floor(most * bins)) === bin;
    });
    return {
      n: inside.length,
      confidence: inside.reduce((sum, { confidence }) => sum + Math.max(...inOrder(confidence)), 0),
      right: inside.filter(({ label, confidence }) => likeliest(confidence) === label).length,
    };
  });
}

/** Wilson's score interval of a share at 95%. */
export function wilson(right: number, said: number): Interval {
  if (said === 0) return { right, said, share: null, low: null, high: null };
  const [z, p] = [1.959964, right / said];
  const middle = (p + z ** 2 / (2 * said)) / (1 + z ** 2 / said);
  const half =
    (z / (1 + z ** 2 / said)) * Math.sqrt((p * (1 - p)) / said + z ** 2 / (4 * said ** 2));
  return { right, said, share: round(p), low: round(middle - half), high: round(middle + half) };
}

/** Four decimals. */
export function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
