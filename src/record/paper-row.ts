import type { PaperManifest, Synthesis } from '../core/records/generated/types.ts';

export interface RowSource {
  readonly label: string;
  readonly key: string;
  readonly manifest: PaperManifest;
  readonly manifestHash: string;
  readonly textHash: string;
}

/** What a synthesis says of one of its papers, all of it from the paper's own record. */
export function toPaperRow({
  label,
  key,
  manifest,
  manifestHash,
  textHash,
}: RowSource): Synthesis['papers'][number] {
  const {
    work,
    provenance,
    quality_assessment: assessment,
    coverage_line,
    claims,
    references,
  } = manifest;
  const source = provenance.sources[0];
  return {
    label,
    key,
    slug: work.slug,
    manifest: manifestHash,
    text_sha256: textHash,
    source_sha256: source?.sha256 ?? textHash,
    title: work.title,
    authors: [...work.authors],
    year: work.published?.slice(0, 4) ?? null,
    arxiv_id: work.arxiv_id,
    version: work.version,
    doi: work.doi,
    journal_reference: work.journal_reference,
    file_name: source?.file_name ?? null,
    licence: source?.licence ?? null,
    withdrawn: source?.withdrawn ?? 'not_asked',
    gate: assessment.gate.status,
    coverage_line,
    claims: claims.length,
    references: references.length,
  };
}
