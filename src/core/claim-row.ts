import type { PaperManifest } from './records/generated/types.ts';

/** A claim of a published record as lists show it. */
export interface ClaimRow {
  readonly record: string;
  readonly claim: string;
  readonly text: string;
  readonly place: string;
  readonly outcome: PaperManifest['claims'][number]['outcome'];
  readonly finding: string;
}
