import type { Ensemble } from '../src/ground/pair/ensemble.ts';
import { toPairText } from '../src/ground/pair/pair-text.ts';
import {
  prepareAbstract,
  type Language,
  type PreparedAbstract,
} from '../src/ground/pair/prepare.ts';
import { readPair, weigh, type Confidence, type VerdictModel } from '../src/ground/pair/weigh.ts';
import {
  labelOf,
  type Abstract,
  type CitedClaim,
  type CitedSet,
  type PairLabel,
} from './cited-files.ts';

/** A claim beside one abstract that it cites. */
export interface Pair {
  readonly claim: CitedClaim;
  readonly text: string;
  readonly abstract: string;
  readonly label: PairLabel;
}

export type PairReader = (text: string, abstract: string) => Confidence;

/** Every claim that is asked for beside each abstract it cites; abstracts that the corpus lacks are left out. */
export function pairsOf(set: CitedSet, isAsked: (claim: CitedClaim) => boolean): Pair[] {
  return set.claims.filter(isAsked).flatMap((claim) =>
    claim.cited
      .filter((abstract) => set.corpus.has(abstract))
      .map((abstract) => ({
        claim,
        text: claim.text,
        abstract,
        label: labelOf(claim, abstract),
      })),
  );
}

/** What the models say of a text beside an abstract; each abstract is prepared once. */
export function pairReader(
  corpus: ReadonlyMap<string, Abstract>,
  models: {
    readonly language: Language;
    readonly sentence: Ensemble;
    readonly verdict: VerdictModel;
  },
): PairReader {
  const prepare = abstractReader(corpus, models.language);
  return (text, abstract) => {
    const claim = toPairText(text, models.language.lexicon);
    const { features } = readPair(claim, prepare(abstract), models.language, models.sentence);
    return weigh(claim, features, models.verdict);
  };
}

/** Abstracts by id, each prepared once. */
export function abstractReader(
  corpus: ReadonlyMap<string, Abstract>,
  language: Language,
): (id: string) => PreparedAbstract {
  const prepared = new Map<string, PreparedAbstract>();
  return (id) => {
    const { sentences = [], title = '' } = corpus.get(id) ?? {};
    const read = prepared.get(id) ?? prepareAbstract(sentences, title, language);
    prepared.set(id, read);
    return read;
  };
}
