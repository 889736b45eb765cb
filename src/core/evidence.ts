import type { CellRef, GroundingState } from './claim.ts';
import type { Leaning } from './leaning.ts';
import type { Range } from './span.ts';

/** What one paper says to a claim that is not its own. */
export interface PaperEvidence {
  /** Index of the paper in its synthesis. */
  readonly paper: number;
  readonly state: GroundingState;
  /** In what claim and source differ, where they do. */
  readonly differs: 'number' | 'direction' | 'negation' | null;
  readonly words: { readonly claim: string; readonly source: string } | null;
  /** Where in the paper's text: a sentence, or a cell. */
  readonly range: Range | null;
  /** Index into the paper's sentences; null for a cell. */
  readonly sentence: number | null;
  readonly cell: CellRef | null;
  /** In words a reader can check. */
  readonly reason: string;
  /** What models make of it, where it is cited and the rules left it open. */
  readonly leanings?: readonly Leaning[];
}
