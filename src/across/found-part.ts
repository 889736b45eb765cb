import type { Comparison } from '../core/records/generated/types.ts';
import type { Range } from '../core/span.ts';

export type Result = Comparison['results'][number];
export type Pair = Comparison['pairs'][number];
export type PartName = Result['parts'][number]['part'];

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

/**
 * The one value that all of them give; null where they differ or there is none. A number of examples and
 * a way of training are two things that one regime is told by: "5-shot, fine-tuned".
 */
export function onlyPart(found: readonly FoundPart[]): FoundPart | null {
  const [first] = found;
  const values = [...new Set(found.map(({ value }) => value))];
  if (!first || values.length === 1) return first ?? null;
  const shots = values.filter((value) => value.endsWith('-shot'));
  if (first.part !== 'regime' || values.length !== 2 || shots.length !== 1) return null;
  return {
    ...first,
    value: [...shots, ...values.filter((value) => value !== shots[0])].join(', '),
  };
}
