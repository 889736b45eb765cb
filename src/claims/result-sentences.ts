import stored from '../../models/result-cues/weights.json' with { type: 'json' };
import type { Paper } from '../core/paper.ts';
import { paperClaimProbabilities } from './claim-sentence/claim-probability.ts';
import { cuesOf } from './result-cues.ts';

const weights: ReadonlyMap<string, number> = new Map(Object.entries(stored.weights));

/** From this score on a sentence counts as one that states a result; chosen on training papers alone. */
export const resultThreshold: number = stored.threshold;

/** For each sentence of a paper how much speaks for its stating an outcome of the study; higher is more, in log odds. */
export function resultScores(paper: Paper): Float64Array {
  return Float64Array.from(resultEvidence(paper), (signs) =>
    [...signs].reduce((sum, [name, value]) => sum + (weights.get(name) ?? 0) * value, stored.bias),
  );
}

/** What each sentence shows: its cues, and the log odds that abstracts of computer science give it. */
export function resultEvidence(paper: Paper): ReadonlyMap<string, number>[] {
  const probabilities = paperClaimProbabilities(paper);
  return paper.sentences.map((sentence, index) => {
    const probability = probabilities[index] ?? 0;
    const odds = Math.log((probability + 0.01) / (1.01 - probability));
    return new Map([
      ...cuesOf(sentence, index, paper).map((name) => [name, 1] as const),
      ['abstract odds', odds],
    ]);
  });
}
