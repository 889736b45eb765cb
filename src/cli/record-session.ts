import { join } from 'node:path';
import { UserError } from '../core/errors.ts';
import { parseRecordId } from '../core/record-id.ts';
import type { RecordRow } from '../core/record-store.ts';
import type { PaperManifest } from '../core/records/generated/types.ts';
import { readManifest } from '../io/catch-up.ts';
import type { LibraryIndex, Work } from '../io/index-db.ts';
import type { FolderLibrary } from '../io/library.ts';
import { withLock } from '../io/lock.ts';
import { readTemplates } from '../io/templates.ts';
import { libraryFolder, parseTime } from './arguments.ts';
import { openForWriting } from './open-for-writing.ts';
import type { Session, SessionOptions } from './session.ts';
import { openFreshIndex } from './show-entry.ts';
import type { Streams } from './streams.ts';

/** What a command that changes published records works with. */
export type RecordSession = Pick<Session, 'streams' | 'now' | 'library' | 'templates'> & {
  readonly index: LibraryIndex;
};

/** Runs `work` alone on a library: of two publishers at once the second sees what the first has done. */
export async function withRecords<T>(
  values: SessionOptions,
  streams: Streams,
  command: string,
  work: (session: RecordSession) => Promise<T>,
): Promise<T> {
  const now = values.now === undefined ? null : parseTime(values.now, command);
  const folder = libraryFolder(values.library, streams);
  const library = await openForWriting(folder, values['key-file'], streams);
  const templates = await readTemplates();
  return withLock(join(folder, 'var', 'records.sqlite'), async () => {
    const index = await openFreshIndex(library);
    try {
      return await work({ streams, now, library, templates, index });
    } finally {
      index.close();
    }
  });
}

/** A work by its record id, its slug or the one slug that begins so. Throws a UserError that names what there is. */
export function findWork(name: string, index: LibraryIndex): Work {
  const id = parseRecordId(name);
  const works = index.works(id ?? name);
  const exact = works.find(({ slug, record }) => slug === name || (id !== null && record === id));
  const work = exact ?? (works.length === 1 ? works[0] : undefined);
  if (work) return work;
  const near = id === null ? [] : index.records.near(id);
  const known = near.length > 0 ? near : index.works('').map(({ slug }) => slug);
  throw new UserError({
    code: 'unknown-record',
    message: `Cannot find one record by the name ${JSON.stringify(name)}.`,
    seen: works.length > 1 ? `${works.length} works that begin so` : 'no work by that name',
    wanted:
      known.length > 0
        ? `one of ${known.slice(0, 5).join(', ')}`
        : 'a work that was verified or synthesised',
    next: known.length > 0 ? 'give its whole name' : 'truth-engine synthesize question.yaml',
  });
}

/** A work of a library that is only read, and its published record; null where it has none. */
export async function readWork(
  name: string,
  library: FolderLibrary,
): Promise<{ work: Work; row: RecordRow | null }> {
  const index = await openFreshIndex(library);
  try {
    const work = findWork(name, index);
    return { work, row: work.record === null ? null : index.records.get(work.record) };
  } finally {
    index.close();
  }
}

/** The published record of a work, and what is to be done with it; throws a UserError when it was never published or was withdrawn. */
export function publishedRecord(work: Work, index: LibraryIndex, command: string): RecordRow {
  const row = work.record === null ? null : index.records.get(work.record);
  if (!row)
    throw new UserError({
      code: 'not-published',
      message: `Cannot ${command} ${work.slug}: it was never published.`,
      seen: 'no publication in the log',
      wanted: 'a published record',
      next: `truth-engine publish ${work.slug}`,
    });
  if (row.state === 'withdrawn')
    throw new UserError({
      code: 'withdrawn-record',
      message: `Cannot ${command} ${row.id}: it was withdrawn.`,
      seen: `withdrawn ${row.changedAt}`,
      wanted: 'a record that stands',
      next: 'its page stays readable; make and publish a new record',
    });
  return row;
}

/** A manifest that the index names; damaged when the library does not hold it. */
export async function manifestBy(hash: string, library: FolderLibrary): Promise<PaperManifest> {
  const manifest = await readManifest(hash, library);
  if (manifest) return manifest;
  throw new UserError({
    code: 'library-damaged',
    message: `Cannot find the manifest ${hash} in the library.`,
    seen: 'no such object',
    wanted: 'the object that the log names',
    next: `truth-engine audit ${library.folder}`,
  });
}
