import type { PaperManifest } from '../core/records/generated/types.ts';
import type { Source } from '../core/source.ts';
import { readManifest } from '../io/catch-up.ts';
import type { FolderLibrary } from '../io/library.ts';
import { slugOf } from '../record/slug.ts';
import { openFreshIndex } from './show-entry.ts';

/** The newest record of the same work in a library, or null. */
export async function recordBefore(
  source: Source,
  library: FolderLibrary,
): Promise<PaperManifest | null> {
  const index = await openFreshIndex(library);
  try {
    const slug = slugOf(source);
    const work = index.works(slug).find((one) => one.slug === slug);
    return work?.manifest ? await readManifest(work.manifest, library) : null;
  } finally {
    index.close();
  }
}
