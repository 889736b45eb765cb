import type { FormatAgreement } from '../core/agreement.ts';
import { sha256 } from '../core/hash.ts';
import { formatOf } from '../core/media-type.ts';
import type { Paper } from '../core/paper.ts';
import type { PaperManifest } from '../core/records/generated/types.ts';
import type { OtherFormat } from '../core/source.ts';
import { toSpan } from '../core/span.ts';

/** Another format of the paper as it was read beside the one that is judged. */
export interface ReadFormat {
  readonly source: OtherFormat;
  /** Null where it could not be read, and `problem` says why. */
  readonly read: { readonly paper: Paper; readonly agreement: FormatAgreement } | null;
  readonly problem: string | null;
}

export type OtherFormatRecord = PaperManifest['work']['read']['also'][number];

/** What a record says of another format: how far it agrees, and every number that differs, with both places. */
export function otherFormatRecord(
  paper: Paper,
  { source, read, problem }: ReadFormat,
): OtherFormatRecord {
  const ours = sha256(paper.text);
  const base = {
    format: formatOf(source.mediaType),
    source: source.sha256,
    problem: problem?.slice(0, 1000) ?? null,
  };
  if (!read)
    return {
      ...base,
      text: null,
      tables: { ours: 0, aligned: 0 },
      cells: { compared: 0, same: 0 },
      sentences: { ours: 0, aligned: 0 },
      differences: [],
    };
  const { agreement, paper: other } = read;
  const theirs = sha256(other.text);
  return {
    ...base,
    text: theirs,
    tables: { ...agreement.tables },
    cells: { ...agreement.cells },
    sentences: { ...agreement.sentences },
    differences: agreement.differences.map((difference) => ({
      place: difference.place,
      ours: toSpan(paper.text, ours, difference.ours),
      theirs: toSpan(other.text, theirs, difference.theirs),
    })),
  };
}
