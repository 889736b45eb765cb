import { toArxivWork } from '../core/doi.ts';
import type { Progress } from '../core/io.ts';
import type { ReferenceFields } from '../core/paper.ts';
import type { PaperManifest } from '../core/records/generated/types.ts';
import { workRecord, type WorkRecord } from '../core/work-record.ts';
import { likeness, sharesId } from '../ingest/match-reference.ts';
import { resolveReferences, type ResolvedReferences } from '../ingest/resolve-references.ts';
import { readManifest } from '../io/catch-up.ts';
import type { FolderLibrary } from '../io/library.ts';
import type { Streams } from './streams.ts';
import { askingLimits } from './ask-standing.ts';
import { openFreshIndex } from './show-entry.ts';
import { webOf } from './web-of.ts';

/** Looks references up: in the library's own papers first, then with the services. */
export function referencesOf(
  library: FolderLibrary,
  streams: Streams,
  progress: Progress,
): (references: readonly (ReferenceFields | null)[]) => Promise<ResolvedReferences> {
  return async (references) => {
    const held = await papersOf(library);
    return resolveReferences(references, {
      web: webOf(library, streams, askingLimits),
      library: (fields) => held.filter((work) => mayBe(fields, work)),
      progress,
    });
  };
}

/** A library's verified papers as a database of its own. */
async function papersOf(library: FolderLibrary): Promise<WorkRecord[]> {
  const index = await openFreshIndex(library);
  try {
    const manifests = await Promise.all(
      index.works('').map(({ manifest }) => readManifest(manifest, library)),
    );
    return manifests.flatMap((manifest) => (manifest ? toWork(manifest) : []));
  } finally {
    index.close();
  }
}

function toWork({ work }: PaperManifest): WorkRecord[] {
  if (work.kind !== 'paper' || work.title === null) return [];
  return [
    workRecord({
      database: 'library',
      id: work.slug,
      title: work.title,
      authors: work.authors.map((name) => ({ name, family: null })),
      published: work.published,
      dois: work.doi === null ? [] : [work.doi.toLowerCase()],
      arxivId: work.arxiv_id === null ? null : toArxivWork(work.arxiv_id),
    }),
  ];
}

function mayBe(fields: ReferenceFields, work: WorkRecord): boolean {
  return sharesId(fields, work) || likeness(fields.title ?? '', work.title ?? '') > 0.7;
}
