import type { Range } from './span.ts';

/** What a passage of a paper speaks of, for a digest or a review. */
export type PassageRole =
  | 'contribution'
  | 'method'
  | 'component'
  | 'mechanism'
  | 'failure'
  | 'parameter'
  | 'assumption'
  | 'limitation'
  | 'open_question'
  | 'figure';

/** A place of a paper that is quoted for what it speaks of. */
export interface Passage {
  readonly role: PassageRole;
  /** A sentence; of a component the heading of its section, of a figure the caption. */
  readonly range: Range;
  /** "3.2 Training", null before the first section. */
  readonly section: string | null;
  /** "Figure 2", of figures only. */
  readonly label: string | null;
}
