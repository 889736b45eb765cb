import type { CitedClaim, Rationale } from './cited-files.ts';
import { round } from './score-verdicts.ts';

/** An abstract that a system says decides a claim, with its label and at most three sentences. */
export interface Prediction {
  readonly abstract: string;
  readonly label: Rationale['label'];
  readonly sentences: readonly number[];
}

export interface PredictedClaim {
  readonly claim: CitedClaim;
  readonly predictions: readonly Prediction[];
}

/** The official F1 of SciFact's open setting (Wadden et al. 2020, section 5). */
export interface OpenScore {
  readonly label_f1: number;
  readonly label_rationale_f1: number;
  readonly selection_f1: number;
  readonly selection_label_f1: number;
}

/**
 * Abstracts count as right with the right label, and with a whole gold rationale among their sentences; sentences count as
 * right when they belong to a gold rationale that is predicted whole, and when the label is right too.
 */
export function scoreOpen(claims: readonly PredictedClaim[]): OpenScore {
  let [said, known, labelled, rationalized] = [0, 0, 0, 0];
  let [saidSentences, knownSentences, selected, selectedLabelled] = [0, 0, 0, 0];
  for (const { claim, predictions } of claims) {
    said += predictions.length;
    known += claim.evidence.size;
    for (const { sets } of claim.evidence.values()) knownSentences += new Set(sets.flat()).size;
    for (const { abstract, label, sentences } of predictions) {
      const gold = claim.evidence.get(abstract);
      saidSentences += sentences.length;
      if (!gold) continue;
      const right = rightSentences(sentences, gold.sets);
      const isLabelled = gold.label === label;
      selected += right;
      if (!isLabelled) continue;
      labelled++;
      selectedLabelled += right;
      if (right > 0) rationalized++;
    }
  }
  return {
    label_f1: f1(labelled, said, known),
    label_rationale_f1: f1(rationalized, said, known),
    selection_f1: f1(selected, saidSentences, knownSentences),
    selection_label_f1: f1(selectedLabelled, saidSentences, knownSentences),
  };
}

/** Predicted sentences that belong to a rationale which is predicted whole. */
export function rightSentences(
  sentences: readonly number[],
  sets: readonly (readonly number[])[],
): number {
  const whole = sets.filter((set) => set.every((at) => sentences.includes(at)));
  return sentences.filter((at) => whole.some((set) => set.includes(at))).length;
}

/** Four decimals; 0 where nothing is said and known. */
export function f1(right: number, said: number, known: number): number {
  return said + known === 0 ? 0 : round((2 * right) / (said + known));
}
