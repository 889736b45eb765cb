import sentenceWeights from '../../../models/evidence-sentence/weights.json' with { type: 'json' };
import verdictWeights from '../../../models/pair-verdict/weights.json' with { type: 'json' };
import type { Ensemble } from './ensemble.ts';
import { toLanguage, type StoredLanguage } from './prepare.ts';
import type { VerdictModel } from './weigh.ts';

/** What `models/evidence-sentence/weights.json` holds. */
export interface SentenceWeights {
  readonly language: StoredLanguage;
  readonly sentence: Ensemble;
  /** Further sentences are taken as evidence from this probability on. */
  readonly takenFrom: number;
  readonly relevance: Ensemble;
  /** Abstracts found by search are taken to decide from this probability on. */
  readonly relevantFrom: number;
}

const weights: SentenceWeights = sentenceWeights;
export const language = toLanguage(weights.language);
export const { sentence, takenFrom, relevance, relevantFrom } = weights;
export const verdict: VerdictModel = verdictWeights;
