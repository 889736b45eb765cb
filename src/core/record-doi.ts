import type { PaperManifest } from './records/generated/types.ts';

/** DOI of a record's deposit in an external archive; null where it has none. */
export function recordDoi({ provenance }: PaperManifest): string | null {
  const found = /^https:\/\/doi\.org\/(10\.\d{4,9}\/\S{1,200})$/.exec(
    provenance.external_record ?? '',
  );
  return provenance.provenance_level === 'L4' ? (found?.[1] ?? null) : null;
}
