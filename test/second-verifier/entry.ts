import { canonicalText } from './canonical-json.ts';
import { type Findings } from './findings.ts';
import { sha256Hex } from './hashing.ts';
import { type Bundle, type Manifest } from './types.ts';

/** Checks that entry, manifest and `bundle.json` speak of the same record. */
export function checkEntry({ index, manifest, entry }: Bundle, findings: Findings): void {
  const must = (holds: boolean, what: string) => {
    if (!holds) findings.add('entry.json', what);
  };
  must(
    ['publication', 'correction', 'withdrawal'].includes(entry.kind),
    `a ${entry.kind} gives no record out`,
  );
  must(entry.record === index.record, 'its record is not that of bundle.json');
  must(entry.objects['manifest'] === index.manifest, 'its manifest is not that of bundle.json');
  must(entry.slug === manifest.work.slug, 'its slug is not that of the manifest');
  must(entry.record === manifest.work.id, 'its record is not that of the manifest');
  const { coverage, quality_assessment: quality, provenance } = manifest;
  must(entry.status?.gate === quality.gate.status, 'its gate is not that of the manifest');
  must(
    entry.status?.counts.verified === coverage.verified &&
      entry.status.counts.contradicted === coverage.contradicted,
    'its counts are not those of the manifest',
  );
  must(
    entry.source === null || provenance.sources.some(({ sha256 }) => sha256 === entry.source),
    'its source is none of the manifest',
  );
  if (manifest.work.id !== index.record)
    findings.add('card.json', 'its record is not that of bundle.json');
  if (entry.kind === 'publication' && !followsFrom(index.record, manifest))
    findings.add('card.json', 'the record id does not follow from the manifest');
}

function followsFrom(record: string, manifest: Manifest): boolean {
  const first = structuredClone(manifest) as Manifest & {
    corrections: { work: string; manifest: Record<string, unknown> };
  };
  first.work.id = null;
  first.corrections.work = first.work.slug;
  first.corrections.manifest['current_manifest_url'] = null;
  first.corrections.manifest['correction_record_url'] = null;
  const digits = record.slice(record.indexOf(':') + 1);
  const hash = sha256Hex(canonicalText(first)).toUpperCase();
  return /^(?:.{8}|.{16})$/.test(digits) && hash.startsWith(digits);
}
