import type { Sha256 } from './hash.ts';
import type { Leaning as LeaningRecord } from './records/generated/types.ts';
import { toSpan, type Range } from './span.ts';

/** Which way a model reads a claim beside its source. It is shown beside what the rules left open and decides nothing. */
export interface Leaning extends Pick<LeaningRecord, 'label' | 'calibrated' | 'vetoed'> {
  readonly by: ModelName;
  /** The passage that it rests on, in the text of the source. */
  readonly range: Range | null;
}

export type LeaningLabel = LeaningRecord['label'];

export interface ModelName {
  readonly name: string;
  /** Of its weights; null where a service keeps them to itself. */
  readonly sha256: Sha256 | null;
}

/** The leaning as a record holds it; `text` is the source's, `document` the hash of it. */
export function toLeaningRecord(
  { by, label, calibrated, range, vetoed }: Leaning,
  text: string,
  document: Sha256,
): LeaningRecord {
  return { by, label, calibrated, span: range && toSpan(text, document, range), vetoed };
}
