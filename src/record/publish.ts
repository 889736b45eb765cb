import { recordFolder, recordIdOf } from '../core/record-id.ts';
import type { PaperManifest } from '../core/records/generated/types.ts';
import { parseManifest } from '../core/records/parse-record.ts';

/** The manifest as it is first published: with its id, and with where it and its corrections will stand. */
export function toPublished(
  manifest: PaperManifest,
  isTaken: (id: string) => boolean,
): PaperManifest & { readonly work: { readonly id: string } } {
  const { work, corrections } = manifest;
  const id = work.id ?? recordIdOf(manifest, work.primary_category, isTaken);
  return {
    ...parseManifest({
      ...manifest,
      work: { ...work, id },
      corrections: {
        ...corrections,
        work: id,
        manifest: { ...corrections.manifest, ...urlsOf(id) },
      },
    }),
    work: { ...work, id },
  };
}

/** Addresses below the site's first folder. */
export function urlsOf(id: string): {
  readonly current_manifest_url: string;
  readonly correction_record_url: string;
} {
  const folder = `r/${recordFolder(id)}`;
  return {
    current_manifest_url: `${folder}/card.json`,
    correction_record_url: `${folder}/corrections.json`,
  };
}
