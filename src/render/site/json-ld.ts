import { outcomeWord } from '../../core/outcome.ts';
import { recordFolder } from '../../core/record-id.ts';
import type { RecordRow } from '../../core/record-store.ts';
import type { PaperManifest } from '../../core/records/generated/types.ts';
import type { Claim } from '../claim.ts';
import { plainText } from '../plain-text.ts';
import { numberOf } from '../words.ts';

/** Where a record stands and when it changed. */
export interface LinkedPlace {
  readonly row: Pick<RecordRow, 'id' | 'title' | 'publishedAt' | 'changedAt' | 'state'>;
  /** Where the site stands, with its last slash. */
  readonly base: string;
  /** Name of the log. */
  readonly origin: string;
}

type Linked = Readonly<Record<string, unknown>>;

const context = 'https://schema.org';
const mostClaims = 500;

/** A record as schema.org has it: the article, what it cites, and a review of each of its claims. */
export function recordJsonLd(manifest: PaperManifest, place: LinkedPlace): Linked {
  const { work, claims, synthesis } = manifest;
  const page = pageOf(place);
  return {
    '@context': context,
    '@type': 'ScholarlyArticle',
    '@id': page,
    url: page,
    identifier: place.row.id,
    name: plainText(place.row.title),
    headline: plainText(place.row.title).slice(0, 110),
    ...(work.abstract ? { abstract: plainText(work.abstract.quote) } : {}),
    author: work.authors.map((name) => ({ '@type': 'Person', name: plainText(name) })),
    publisher: { '@type': 'Organization', name: place.origin, url: place.base },
    datePublished: place.row.publishedAt,
    dateModified: place.row.changedAt,
    creativeWorkStatus: place.row.state,
    ...sameAs(work),
    ...(synthesis
      ? {
          about: plainText(synthesis.question),
          citation: synthesis.papers.map((paper) => ({
            '@type': 'ScholarlyArticle',
            name: plainText(paper.title ?? paper.label),
            author: paper.authors.map((name) => ({ '@type': 'Person', name: plainText(name) })),
            ...sameAs(paper),
          })),
        }
      : {}),
    hasPart: claims.slice(0, mostClaims).map((claim) => claimNode(claim, place)),
    review: claims.slice(0, mostClaims).map((claim) => reviewNode(claim, manifest, place)),
  };
}

/** One claim as schema.org has it, with its review. */
export function claimJsonLd(claim: Claim, manifest: PaperManifest, place: LinkedPlace): Linked {
  return { '@context': context, ...reviewNode(claim, manifest, place) };
}

function reviewNode(claim: Claim, { engine }: PaperManifest, place: LinkedPlace): Linked {
  return {
    '@type': 'ClaimReview',
    '@id': `${claimPage(claim, place)}#review`,
    url: claimPage(claim, place),
    claimReviewed: plainText(claim.text),
    datePublished: place.row.changedAt,
    author: { '@type': 'Organization', name: place.origin, url: place.base },
    // A kind, not a grade: no number stands for it.
    reviewRating: { '@type': 'Rating', alternateName: outcomeWord[claim.outcome] },
    reviewBody: plainText(claim.finding),
    itemReviewed: claimNode(claim, place),
    creditText: `Truth Engine ${engine.version}`,
  };
}

function claimNode(claim: Claim, place: LinkedPlace): Linked {
  return {
    '@type': 'Claim',
    '@id': claimPage(claim, place),
    identifier: `${place.row.id}/${claim.id}`,
    text: plainText(claim.text),
    isPartOf: { '@id': pageOf(place) },
  };
}

/** Addresses of the same work elsewhere. */
function sameAs(work: { readonly doi: string | null; readonly arxiv_id: string | null }): Linked {
  const addresses = [
    ...(work.doi === null ? [] : [`https://doi.org/${encodeURI(work.doi)}`]),
    ...(work.arxiv_id === null ? [] : [`https://arxiv.org/abs/${encodeURI(work.arxiv_id)}`]),
  ];
  return addresses.length === 0 ? {} : { sameAs: addresses };
}

function pageOf({ row, base }: LinkedPlace): string {
  return `${base}r/${recordFolder(row.id)}/index.html`;
}

function claimPage({ id }: Claim, { row, base }: LinkedPlace): string {
  return `${base}r/${recordFolder(row.id)}/c/${numberOf(id)}.html`;
}
