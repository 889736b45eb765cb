import * as models from './models.ts';
import { toPairText } from './pair-text.ts';
import { prepareAbstract } from './prepare.ts';
import { readPair, weigh, type Confidence } from './weigh.ts';

/** Which way a short text leans on a claim. It never decides: it is shown beside "unsure". */
export interface Assessment {
  /** The likeliest evidence, an index into the sentences; null where there is none. */
  readonly sentence: number | null;
  /** Calibrated on abstracts that biomedical claims cite (SciFact); models/pair-verdict/README.md. */
  readonly confidence: Confidence;
}

/** From this confidence on a leaning may be said in words; below, it is unsure. */
export const assertedFrom = 0.8;

/** No claim is longer. */
const maxClaimLength = 4000;

/**
 * Reads a claim beside an abstract, or another list of some sixty sentences at most. The same input gives the same
 * figures; it takes a few milliseconds.
 */
export function assess(claim: string, sentences: readonly string[], title = ''): Assessment {
  const text = toPairText(claim.slice(0, maxClaimLength), models.language.lexicon);
  const abstract = prepareAbstract(sentences, title, models.language);
  if (text.content.length === 0 || abstract.sentences.length === 0)
    return { sentence: null, confidence: { supported: 0, contradicted: 0, unknown: 1 } };
  const { chances, features } = readPair(text, abstract, models.language, models.sentence);
  return {
    sentence: chances.indexOf(Math.max(...chances)),
    confidence: weigh(text, features, models.verdict),
  };
}
