import type { Sha256 } from '../core/hash.ts';
import type { Paper } from '../core/paper.ts';

/** A paper that is held against others. */
export interface ComparedPaper {
  readonly label: string;
  readonly title: string;
  readonly arxivId: string | null;
  readonly doi: string | null;
  readonly paper: Paper;
  /** Hash of the paper's text. */
  readonly textHash: Sha256;
}
