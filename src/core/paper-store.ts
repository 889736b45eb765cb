import type { Standing } from './standing.ts';

/** A paper that published records rest on. */
export interface PaperRow {
  /** Such as `arxiv-2401.01234`, `doi-10.1145-3397271` or `sha256-9f2c…`: the first of these that is known. */
  readonly slug: string;
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly arxivId: string | null;
  readonly doi: string | null;
  /** Hashes of the sources that were read. */
  readonly sources: readonly string[];
  /** As the newest entry that names it says. */
  readonly standing: Standing;
}

/** Papers behind published records. */
export interface PaperStore {
  /** In the order of their slugs, from after one; by any of a paper's names. */
  list(after: string, limit: number): readonly PaperRow[];
  get(name: string): PaperRow | null;
  /** Ids of the records that rest on a paper, withdrawn ones too, in their order. */
  records(slug: string): readonly string[];
}
