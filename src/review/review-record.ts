import type { PaperManifest } from '../core/records/generated/types.ts';
import type { Citations } from './dimensions.ts';
import { fallenWord, newsOf } from '../core/standing.ts';
import { review, type Review } from './review.ts';
import { reviewedOf } from './reviewed-of.ts';

export type RecordParts = Pick<PaperManifest, 'claims' | 'references'> & {
  readonly sources: PaperManifest['provenance']['sources'];
  readonly isSynthesis: boolean;
  readonly hasAbstract: boolean;
  readonly artifacts: readonly string[];
  readonly evaluatedAt: string | null;
};

/** The review of a record from what it says itself: whoever has the record draws the same. */
export function reviewRecord(parts: RecordParts): Review {
  const { claims, sources, isSynthesis, hasAbstract, artifacts, evaluatedAt } = parts;
  return review({
    claims: claims.map(reviewedOf),
    artifacts,
    hasAbstract,
    citations: isSynthesis ? ownCitations(parts) : referencesOf(parts),
    sourceFell: sources.some(({ standing }) => fallenWord(standing) !== null),
    news: newsOf(sources),
    evaluatedAt,
    isSynthesis,
  });
}

function ownCitations({ claims }: RecordParts): Citations {
  const own = claims.filter(({ standing }) => standing === 'asserted');
  return {
    total: own.length,
    sound: own.filter(({ grounding }) => grounding.state === 'supported').length,
    words: 'claims of the curator stand in a paper that they cite',
  };
}

function referencesOf({ references }: RecordParts): Citations {
  return {
    total: references.length,
    sound: references.filter(({ arxiv_id, doi }) => arxiv_id ?? doi).length,
    words: 'references carry an identifier that can be looked up',
  };
}
