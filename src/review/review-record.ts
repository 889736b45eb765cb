import type { PaperManifest } from '../core/records/generated/types.ts';
import type { Citations } from './dimensions.ts';
import { fallenWord, newsOf } from '../core/standing.ts';
import { paperCitations } from './paper-citations.ts';
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
  const { claims, references, sources, isSynthesis, hasAbstract, artifacts, evaluatedAt } = parts;
  return review({
    claims: claims.map(reviewedOf),
    artifacts,
    hasAbstract,
    citations: isSynthesis
      ? ownCitations(parts)
      : paperCitations(
          references.map(({ state, arxiv_id: arxivId, doi }) => ({
            state,
            hasIdentifier: (arxivId ?? doi) !== null,
          })),
        ),
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
