import type { Sha256 } from './hash.ts';
import type { Standing } from './standing.ts';
import type { MediaType } from './media-type.ts';

/** A source's bytes and where they came from. */
export interface Source {
  readonly bytes: Uint8Array;
  readonly sha256: Sha256;
  readonly mediaType: MediaType;
  readonly origin:
    | { readonly kind: 'file'; readonly name: string }
    | { readonly kind: 'arxiv'; readonly url: string };
  /** What the arXiv API says of the paper; null for a file. */
  readonly metadata: PaperMetadata | null;
  readonly standing: Standing;
  /** The same paper in other formats, which confirm this one. */
  readonly others: readonly OtherFormat[];
  /** Hashes of stored `retrieval-v1` records, for the run record. */
  readonly retrievals: readonly Sha256[];
}

/** A paper's bytes in a format that is not judged. */
export type OtherFormat = Pick<Source, 'bytes' | 'sha256' | 'mediaType' | 'origin'>;

/** One entry of the arXiv API, as far as the engine uses it. */
export interface PaperMetadata {
  readonly arxivId: string;
  readonly version: number;
  readonly title: string;
  readonly authors: readonly string[];
  readonly summary: string;
  readonly primaryCategory: string | null;
  readonly categories: readonly string[];
  readonly published: string | null;
  readonly updated: string | null;
  /** The first of `dois`. */
  readonly doi: string | null;
  readonly dois: readonly string[];
  readonly journalReference: string | null;
  readonly comment: string | null;
  readonly licence: string | null;
  readonly withdrawn: boolean;
}
