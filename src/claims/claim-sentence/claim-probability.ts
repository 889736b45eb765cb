import stored from '../../../models/claim-sentences/weights.json' with { type: 'json' };
import type { Paper } from '../../core/paper.ts';
import type { ClaimDocument } from './claim-document.ts';
import { featuresOf } from './features.ts';
import { probabilitiesOf } from './label-chain.ts';
import { calibrated, fromStored } from './stored-chain.ts';

/** From this probability on a sentence counts as one that states a result; chosen on training documents alone. */
export const claimThreshold = stored.threshold;

let chain: ReturnType<typeof fromStored> | null = null;

/**
 * For each sentence of a document how probable it is that it states a result. Calibrated on abstracts of computer
 * science; on other sentences it ranks, and is no measured share.
 */
export function claimProbabilities(document: ClaimDocument): Float64Array {
  chain ??= fromStored(stored);
  const found = probabilitiesOf(chain, featuresOf(document), stored.claim);
  return found.map((probability) => calibrated(probability, stored));
}

/** The same for a paper: one probability for each of its `sentences`. */
export function paperClaimProbabilities(paper: Paper): Float64Array {
  return claimProbabilities(toClaimDocument(paper));
}

/** A paper's sentences with the headings they stand under. */
export function toClaimDocument({ text, title, sentences, sections }: Paper): ClaimDocument {
  return {
    title: title && text.slice(title.start, title.end),
    lines: sentences.map(({ range, section, place }) => {
      const heading = section === null ? null : (sections[section]?.title ?? null);
      const words = text.slice(range.start, range.end);
      if (place === 'abstract') return { text: words, heading: null, place };
      return { text: words, heading, place: place === 'text' ? place : 'caption' };
    }),
  };
}
