import type { PaperManifest } from '../../core/records/generated/types.ts';
import { counted } from '../words.ts';

/** A line of a list of facts. */
export interface FactRow {
  readonly name: string;
  readonly words: string;
  readonly href: string | null;
}

/** The same rows on every record; one that has nothing says "none". `root` leads to the site's first folder. */
export function provenanceRows(
  { provenance, corrections, work, public_artifacts: artifacts, engine }: PaperManifest,
  root: string | null,
): FactRow[] {
  const contract = (name: string): string | null =>
    root === null ? null : `${root}contracts/${name}.html`;
  const row = (name: string, words: string, href: string | null = null): FactRow => ({
    name,
    words,
    href,
  });
  const external = provenance.external_record;
  return [
    row('Publisher', provenance.publisher ?? 'none named'),
    row('Public provenance', `${provenance.provenance_level}, ${provenance.provenance_label}`),
    row('Report artifact', provenance.report_artifact),
    row(
      'External record',
      external ?? work.doi ?? 'none',
      external && /^https:\/\//.test(external) ? external : null,
    ),
    row('Claim lineage', provenance.claim_lineage),
    row('Review method', provenance.review_method),
    row('Checks', `${counted(artifacts.length, 'artifact')}; their hashes stand with the claims`),
    row(
      'Corrections',
      `${corrections.correction_state.toLowerCase()}, ${counted(corrections.correction_count, 'correction')}`,
    ),
    row('Engine', `Truth Engine ${engine.version}, Node ${engine.node_major}, ${engine.rules}`),
    row('Manifest contract', 'paper-manifest-v1.1', contract('paper-manifest-v1.1')),
    row('Provenance contract', provenance.contract_version, contract('source-provenance-v1')),
    row('Correction contract', corrections.contract_version, contract('correction-record-v1')),
  ];
}

/** How far verification went: each count of the levels' summary. */
export function levelRows({ quality_assessment: { levels } }: PaperManifest): FactRow[] {
  const { claim_summary: summary } = levels;
  const row = (name: string, words: string): FactRow => ({ name, words, href: null });
  return [
    row('Paper level', `L${levels.paper_level}, ${levels.label}`),
    row(
      'Claim records',
      `${summary.per_claim_public_record_count}, all public: ${summary.claim_record_source}`,
    ),
    row('Source-grounded', counted(summary.source_grounded_claims, 'claim')),
    row('Cross-source corroborated', counted(summary.cross_source_corroborated_claims, 'claim')),
    row('Artifact inspected', counted(summary.artifact_inspected_claims, 'claim')),
    row('Sandbox executed', counted(summary.sandbox_executed_claims, 'claim')),
    row('Independently reproduced', counted(summary.independently_reproduced_claims, 'claim')),
    row(
      'Externally reviewed or formally verified',
      counted(summary.externally_reviewed_or_formally_verified_claims, 'claim'),
    ),
    row('Rule', `${levels.enforcement} ${levels.limitations.join(' ')}`),
  ];
}
