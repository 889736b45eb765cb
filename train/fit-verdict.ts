import { logisticLogit, logitOf, sigmoid, type Logistic } from '../src/ground/pair/ensemble.ts';
import type { Features } from '../src/ground/pair/sentence-features.ts';
import { styleFeatures } from '../src/ground/pair/style-features.ts';
import { weigh, type VerdictModel } from '../src/ground/pair/weigh.ts';
import type { ScoredPair } from '../eval/score-verdicts.ts';
import { fitEnsemble, rounded, type NamedRow } from './fit/ensemble.ts';
import { fitLogistic } from './fit/logistic.ts';
import { crossed, type Crossed } from './crossed.ts';
import type { Example } from './pair-examples.ts';
import { enoughNames, isForContradiction } from './pair-names.ts';

const penalty = 60;
const boosting = {
  trees: 150,
  depth: 3,
  rate: 0.05,
  penalty: 3,
  least: 5,
  rows: 0.7,
  features: 0.4,
  seed: 1,
};
/** How much an example counts that is made by rule, against one that people labelled. */
const weights = { strange: 0.3, twin: 0.4, numberTwin: 1, title: 0.3, citing: 0.3 };

/** An example as the verdict is fitted on it. */
export interface VerdictExample {
  readonly example: Example;
  readonly features: Features;
}

/** Pairs that people labelled, and what is made of them by rule; all but the first may be empty. */
export interface VerdictExamples {
  readonly real: readonly VerdictExample[];
  /** Claims beside abstracts of others. */
  readonly strange: readonly VerdictExample[];
  /** Claims turned into their contrary, and claims with another number. */
  readonly twins: readonly VerdictExample[];
  readonly numberTwins: readonly VerdictExample[];
  readonly titles: readonly VerdictExample[];
  readonly citing: readonly VerdictExample[];
}

/** The two models of a verdict with their calibration, and what cross-validation says of each real pair. */
export function fitVerdict({
  real,
  strange,
  twins,
  numberTwins,
  titles,
  citing,
}: VerdictExamples): {
  readonly model: VerdictModel;
  readonly crossValidated: readonly ScoredPair[];
} {
  const enough = crossed((isKept) =>
    fitEnsemble(
      [...rowsOf(real, isKept, isEnough, 1), ...rowsOf(strange, isKept, isEnough, weights.strange)],
      enoughNames,
      penalty,
      boosting,
    ),
  );
  const names = Object.keys(real[0]?.features ?? {}).filter(isForContradiction);
  const contradicts = crossed((isKept) =>
    fitEnsemble(
      [
        ...rowsOf(real.filter(isDeciding), isKept, isAgainst, 1),
        ...rowsOf(twins, isKept, isAgainst, weights.twin),
        ...rowsOf(numberTwins, isKept, isAgainst, weights.numberTwin),
        ...rowsOf(titles, isKept, isAgainst, weights.title),
      ],
      names,
      penalty,
      boosting,
    ),
  );
  const style = rounded(fitStyle(real, citing));
  const model: VerdictModel = {
    enough: enough.all,
    contradicts: contradicts.all,
    style,
    enoughCalibration: rounded(calibrateEnough(real, citing, enough, style)),
    contradictsCalibration: rounded(calibrateContradiction(real.filter(isDeciding), contradicts)),
  };
  const crossValidated = real.map(({ example, features }) => ({
    label: example.label,
    confidence: weigh(example.claim, features, {
      ...model,
      enough: enough.without(example.fold),
      contradicts: contradicts.without(example.fold),
    }),
  }));
  return { model, crossValidated };
}

function isEnough({ example }: VerdictExample): boolean {
  return example.label !== 'not-enough';
}

const isDeciding = isEnough;

function isAgainst({ example }: VerdictExample): boolean {
  return example.label === 'contradict';
}

function rowsOf(
  examples: readonly VerdictExample[],
  isKept: (fold: number) => boolean,
  isYes: (one: VerdictExample) => boolean,
  weight: number,
): NamedRow[] {
  return examples
    .filter(({ example }) => isKept(example.fold))
    .map((one) => ({ features: one.features, isYes: isYes(one), weight }));
}

function fitStyle(claims: readonly VerdictExample[], citing: readonly VerdictExample[]): Logistic {
  const row =
    (weight: number, isYes: boolean) =>
    ({ example }: VerdictExample) => ({
      values: styleFeatures(example.claim),
      isYes,
      weight,
    });
  if (citing.length === 0) return { bias: 0, weights: [], means: [], scales: [] };
  return fitLogistic(
    [...claims.map(row(1, false)), ...citing.map(row(claims.length / citing.length, true))],
    10,
  );
}

/**
 * Laboratory claims get the frequencies of the cited pairs; for running text, citing sentences say how much the logit is
 * worth, weighted so that a source speaks of a sentence as often as not: the true share is not known there.
 */
function calibrateEnough(
  real: readonly VerdictExample[],
  citing: readonly VerdictExample[],
  enough: Crossed,
  style: Logistic,
): Logistic {
  const values = ({ example, features }: VerdictExample): number[] => {
    const logit = logitOf(enough.without(example.fold), features);
    const running = sigmoid(logisticLogit(style, styleFeatures(example.claim)));
    return [logit, running, logit * running];
  };
  const relevant = citing.filter(isEnough).length;
  const half = (weights.citing * citing.length) / 2;
  return fitLogistic(
    [
      ...real.map((one) => ({ values: values(one), isYes: isEnough(one), weight: 1 })),
      ...citing.map((one) => ({
        values: values(one),
        isYes: isEnough(one),
        weight: half / (isEnough(one) ? relevant : citing.length - relevant),
      })),
    ],
    1,
  );
}

function calibrateContradiction(
  deciding: readonly VerdictExample[],
  contradicts: Crossed,
): Logistic {
  return fitLogistic(
    deciding.map((one) => ({
      values: [logitOf(contradicts.without(one.example.fold), one.features)],
      isYes: isAgainst(one),
      weight: 1,
    })),
    1,
  );
}
