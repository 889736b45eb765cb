import type { Sha256 } from '../core/hash.ts';
import type { Paper } from '../core/paper.ts';
import type { PaperManifest } from '../core/records/generated/types.ts';
import { summaryOf } from '../core/standing.ts';
import type { Source } from '../core/source.ts';

/** Where the bytes came from, by the originals' contract, with a row a source. */
export function provenanceOf(
  source: Source,
  paper: Paper,
  document: Sha256,
  now: string | null,
): PaperManifest['provenance'] {
  const { metadata, origin } = source;
  const fetched = origin.kind === 'arxiv';
  return {
    schema: 'source-provenance-v1',
    schema_version: '1.0',
    contract_version: 'source-provenance-v1',
    publisher: fetched ? 'arXiv' : null,
    provenance_level: fetched ? 'L2' : 'L1',
    provenance_label: fetched
      ? 'Fetched from the archive that holds it'
      : 'Bytes given by the user',
    report_artifact: 'card',
    external_record: metadata ? `https://arxiv.org/abs/${metadata.arxivId}` : null,
    claim_lineage: `Every claim is a span of the text read from the ${paper.format.toUpperCase()} source.`,
    review_method: 'Deterministic code; no language model took part.',
    sources: [
      {
        url: origin.kind === 'arxiv' ? origin.url : null,
        file_name: origin.kind === 'file' ? origin.name : null,
        arxiv_id: metadata?.arxivId ?? null,
        version: metadata?.version ?? null,
        retrieved_at: fetched ? now : null,
        media_type: source.mediaType,
        bytes: source.bytes.length,
        sha256: source.sha256,
        text_sha256: document,
        licence: metadata?.licence ?? null,
        ...summaryOf(source.standing),
        standing: source.standing,
      },
    ],
    limitations: [
      ...(source.standing.questions.length === 0
        ? ['Nobody was asked whether the source was withdrawn, corrected or retracted.']
        : []),
      'Retrieval times stand in the run record.',
    ],
  };
}
