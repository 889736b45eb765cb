import { basename } from 'node:path';
import type { SourceAtHand } from '../check-report.ts';
import { isWork, workName, type CitedWork } from '../core/cited-work.ts';
import { UserError } from '../core/errors.ts';
import { parseSha256, sha256 } from '../core/hash.ts';
import type { PaperReader, Progress } from '../core/io.ts';
import { paperEnding } from '../core/media-type.ts';
import type { PaperManifest } from '../core/records/generated/types.ts';
import type { Source } from '../core/source.ts';
import { ingest } from '../ingest/ingest.ts';
import { openArchive } from '../io/arxiv.ts';
import { readManifest } from '../io/catch-up.ts';
import { isFolder, listFolder, readFileSource } from '../io/file-source.ts';
import { openLibrary, type FolderLibrary } from '../io/library.ts';
import { parseArxivRequest } from '../core/arxiv-id.ts';
import { storedSource } from '../record/stored-source.ts';
import { libraryFolder } from './arguments.ts';
import { openFreshIndex } from './show-entry.ts';
import type { Streams } from './streams.ts';
import { webOf } from './web-of.ts';

interface Asked {
  /** Files and folders, absolute. */
  readonly papers: readonly string[];
  readonly offline: boolean;
  readonly library: string | undefined;
  readonly reader: PaperReader;
  readonly streams: Streams;
  readonly progress: Progress;
}

/** The cited works that could be had, read, and why the others could not. */
export interface CitedSources {
  readonly sources: readonly SourceAtHand[];
  readonly whyAbsent: ReadonlyMap<string, string>;
}

/** Looks for each work among the papers given, then in the library, then on arXiv. */
export async function citedSources(
  works: readonly CitedWork[],
  asked: Asked,
): Promise<CitedSources> {
  const sources = await givenPapers(works, asked);
  const whyAbsent = new Map<string, string>();
  const library = await libraryOf(asked);
  const records = library ? await recordsOf(library) : [];
  for (const [index, work] of works.entries()) {
    if (asked.streams.signal.aborted) throw interrupted(index, works.length);
    if (sources.some((one) => isWork(work, one))) continue;
    asked.progress('Sources', `${index + 1} of ${works.length}: ${workName(work)}`);
    try {
      const found =
        (library && (await fromLibrary(work, records, library, asked))) ??
        (await fromArxiv(work, library, asked));
      if (typeof found === 'string') whyAbsent.set(workName(work), found);
      else sources.push(found);
    } catch (error) {
      if (!(error instanceof UserError) || error.code === 'interrupted') throw error;
      whyAbsent.set(workName(work), error.message);
    }
  }
  return { sources, whyAbsent };
}

/** Papers from files; of a folder only those that are cited are kept. */
async function givenPapers(
  works: readonly CitedWork[],
  { papers, reader, progress, streams }: Asked,
): Promise<SourceAtHand[]> {
  const out: SourceAtHand[] = [];
  for (const path of papers) {
    const files = (await isFolder(path)) ? await listFolder(path) : [path];
    for (const [index, file] of files.entries()) {
      progress('Papers', `${index + 1} of ${files.length}: ${basename(file)}`);
      try {
        const source = await readFileSource(file);
        const read = await toSourceAtHand(source, basename(file), null, reader);
        if (works.some((work) => isWork(work, read))) out.push(read);
      } catch (error) {
        // One of many that cannot be read is left out; one that was named is the caller's mistake.
        if (files.length === 1 || !(error instanceof UserError)) throw error;
        streams.err(`Left out ${basename(file)}: ${error.message}\n`);
      }
    }
  }
  return out;
}

/** The library, which is welcome and not needed: null where none was named and none is there. */
export async function libraryOf({
  library,
  streams,
}: Pick<Asked, 'library' | 'streams'>): Promise<FolderLibrary | null> {
  try {
    return await openLibrary(libraryFolder(library, streams), null);
  } catch (error) {
    if (library === undefined && error instanceof UserError && error.code === 'no-library')
      return null;
    throw error;
  }
}

async function recordsOf(library: FolderLibrary): Promise<PaperManifest[]> {
  const index = await openFreshIndex(library);
  const works = index.works('');
  index.close();
  const manifests = await Promise.all(works.map(({ manifest }) => readManifest(manifest, library)));
  return manifests.flatMap((manifest) => manifest ?? []);
}

async function fromLibrary(
  work: CitedWork,
  records: readonly PaperManifest[],
  { objects }: FolderLibrary,
  { reader }: Asked,
): Promise<SourceAtHand | null> {
  const record = records.find(
    ({ synthesis, work: own, provenance: { sources } }) =>
      synthesis === null &&
      isWork(work, {
        names: [own.arxiv_id ?? '', stem(sources[0]?.file_name ?? '')].filter(Boolean),
        doi: null,
        title: own.title,
      }),
  );
  const [recorded] = record?.provenance.sources ?? [];
  const bytes = recorded && (await objects.get(parseSha256(recorded.sha256)));
  if (!record || !recorded || !bytes) return null;
  const name = record.work.arxiv_id ?? recorded.file_name ?? record.work.slug;
  return toSourceAtHand(storedSource(recorded, bytes), name, record.work.arxiv_id, reader);
}

/** The paper from arXiv, or why it cannot be had. */
async function fromArxiv(
  { arxivId, key, doi }: CitedWork,
  library: FolderLibrary | null,
  { offline, streams, reader }: Asked,
): Promise<SourceAtHand | string> {
  if (arxivId === null)
    return key !== null && doi === null
      ? `The report does not list it, and no paper is called ${key}: give its file with --papers.`
      : 'It is not on arXiv by what the report says: give its file with --papers.';
  if (offline) return 'It is neither among --papers nor in the library, and --offline was given.';
  if (!library) return 'There is no library to fetch it into: truth-engine init makes one.';
  const source = await ingest(parseArxivRequest(arxivId), openArchive(webOf(library, streams)));
  return toSourceAtHand(source, source.metadata?.arxivId ?? arxivId, arxivId, reader);
}

async function toSourceAtHand(
  source: Source,
  name: string,
  arxivId: string | null,
  reader: PaperReader,
): Promise<SourceAtHand> {
  const paper = await reader.read(source.bytes, source.mediaType);
  const { title } = paper;
  return {
    name,
    names: [stem(name), ...(arxivId === null ? [] : [arxivId])],
    doi: paper.doi,
    title: title && paper.text.slice(title.start, title.end),
    sha256: source.sha256,
    paper,
    textHash: sha256(paper.text),
  };
}

function stem(name: string): string {
  return name.replace(paperEnding, '');
}

function interrupted(done: number, of: number): UserError {
  return new UserError({
    code: 'interrupted',
    message: `Stopped. ${done} of ${of} cited works were looked for; repeat the command to go on.`,
    next: 'repeat the command',
  });
}
