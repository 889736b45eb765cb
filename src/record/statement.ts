import { canonicalJson } from '../core/json.ts';
import type { Checkpoint } from '../core/log/checkpoint.ts';
import type { PaperManifest } from '../core/records/generated/types.ts';

/** An in-toto Statement (v1) over a record: its manifest and checks as subjects, its verdict as predicate. */
export function toStatement(
  manifest: PaperManifest,
  manifestHash: string,
  index: number,
  { origin, size, root }: Checkpoint,
): string {
  const { work, coverage, coverage_line, quality_assessment: assessment, engine } = manifest;
  return canonicalJson({
    _type: 'https://in-toto.io/Statement/v1',
    subject: [
      { name: 'manifest.json', digest: { sha256: manifestHash } },
      ...manifest.public_artifacts.map(({ kind, sha256 }) => ({ name: kind, digest: { sha256 } })),
      ...manifest.provenance.sources.map((source) => ({
        name: source.url ?? source.file_name ?? 'source',
        digest: { sha256: source.sha256 },
      })),
    ],
    predicateType: 'https://truth-engine.org/verification/v1',
    predicate: {
      record: work.id,
      engine,
      gate: assessment.gate.status,
      tier: assessment.tier.tier,
      coverage,
      coverage_line,
      log: { origin, index, tree_size: size, root: Buffer.from(root).toString('base64') },
    },
  });
}
