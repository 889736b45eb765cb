import type { PaperManifest } from '../core/records/generated/types.ts';

/** A record whose bundle lies in an external archive under a DOI: level L4 of its provenance. */
export function toDeposited(manifest: PaperManifest, doi: string): PaperManifest {
  return {
    ...manifest,
    provenance: {
      ...manifest.provenance,
      provenance_level: 'L4',
      provenance_label: 'External archival record',
      external_record: `https://doi.org/${doi}`,
    },
  };
}
