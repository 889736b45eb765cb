import type { Source } from '../core/source.ts';
import { joinStandings, neverAsked, type Standing } from '../core/standing.ts';
import { readManifest } from '../io/catch-up.ts';
import type { FolderLibrary } from '../io/library.ts';
import { slugOf } from '../record/slug.ts';
import { openFreshIndex } from './show-entry.ts';

/** What a library's records of the same work know of its source: asking again, or nobody, must not lose it. */
export async function knownStanding(source: Source, library: FolderLibrary): Promise<Standing> {
  const index = await openFreshIndex(library);
  try {
    const slug = slugOf(source);
    const work = index.works(slug).find((one) => one.slug === slug);
    const row = work?.record ? index.records.get(work.record) : null;
    const hashes = [work?.manifest, row?.manifest].flatMap((hash) => hash ?? []);
    const manifests = await Promise.all(hashes.map((hash) => readManifest(hash, library)));
    return manifests
      .flatMap((manifest) => manifest?.provenance.sources ?? [])
      .map(({ standing }) => standing)
      .reduce(joinStandings, neverAsked);
  } finally {
    index.close();
  }
}
