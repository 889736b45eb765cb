import type { PaperManifest } from '../../core/records/generated/types.ts';

/** A manifest that stood, with the log entry that put it there. */
export interface RecordVersion {
  readonly manifest: PaperManifest;
  /** RFC 3339. */
  readonly time: string;
  readonly entry: number;
}
