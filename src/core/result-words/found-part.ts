import type { Comparison } from '../records/generated/types.ts';
import type { Range } from '../span.ts';

/** What a protocol consists of. */
export type PartName = Comparison['results'][number]['parts'][number]['part'];

/** What words of a paper say of a protocol's part, and where they stand. */
export interface FoundPart {
  readonly part: PartName;
  /** In one form for all papers: "fine-tuned", "5-shot", "dev". */
  readonly value: string;
  readonly range: Range;
}

/** Words of a paper with their place. */
export interface PlacedText {
  readonly text: string;
  readonly range: Range;
}
