import { abstractFeatures } from './abstract-features.ts';
import { logisticLogit, logitOf, sigmoid, type Ensemble, type Logistic } from './ensemble.ts';
import type { PairText } from './pair-text.ts';
import type { Language, PreparedAbstract } from './prepare.ts';
import type { Features } from './sentence-features.ts';
import { styleFeatures } from './style-features.ts';
import { verdictFeatures } from './verdict-features.ts';

/** What an abstract makes of a claim, in probabilities that add up to 1. */
export interface Confidence {
  readonly supported: number;
  readonly contradicted: number;
  readonly unknown: number;
}

/** Whether an abstract decides at all, and if so, whether against the claim; each made true to frequencies apart. */
export interface VerdictModel {
  readonly enough: Ensemble;
  readonly contradicts: Ensemble;
  /** Logit that a claim is written as a sentence of running text. */
  readonly style: Logistic;
  /** Of [logit of enough, chance of running text, their product]. */
  readonly enoughCalibration: Logistic;
  /** Of the logit of contradicts. */
  readonly contradictsCalibration: Logistic;
}

/** A claim beside an abstract, with all that the models count. */
export interface ReadPair {
  /** Probability of each sentence to be evidence, as if the abstract decided. */
  readonly chances: readonly number[];
  readonly features: Features;
}

/** Features of a claim and an abstract; `sentence` is the model that orders sentences. */
export function readPair(
  claim: PairText,
  abstract: PreparedAbstract,
  language: Language,
  sentence: Ensemble,
): ReadPair {
  const sentences = abstractFeatures(claim, abstract, language.lexicon);
  const chances = sentences.map((features) => sigmoid(logitOf(sentence, features)));
  return { chances, features: verdictFeatures(claim, abstract, sentences, chances) };
}

export function weigh(claim: PairText, features: Features, model: VerdictModel): Confidence {
  const running = sigmoid(logisticLogit(model.style, styleFeatures(claim)));
  const logit = logitOf(model.enough, features);
  const enough = sigmoid(logisticLogit(model.enoughCalibration, [logit, running, logit * running]));
  const against = sigmoid(
    logisticLogit(model.contradictsCalibration, [logitOf(model.contradicts, features)]),
  );
  return {
    supported: enough * (1 - against),
    contradicted: enough * against,
    unknown: 1 - enough,
  };
}
