import { parseSha256 } from '../core/hash.ts';
import { parseCanonical, parseLogEntry, parseManifest } from '../core/records/parse-record.ts';
import type { LogEntry, PaperManifest } from '../core/records/generated/types.ts';
import { takedownsOf } from '../core/takedowns.ts';
import type { IndexedEntry, LibraryIndex } from './index-db.ts';
import type { FolderLibrary } from './library.ts';

/** Takes up in the index what the log holds beyond it: a process may have died in between, or another one written. */
export async function catchUp(
  index: LibraryIndex,
  library: Pick<FolderLibrary, 'log' | 'objects'>,
  each: (entry: LogEntry, place: number) => void = () => undefined,
): Promise<number> {
  const { log } = library;
  let place = index.size();
  const batch: IndexedEntry[] = [];
  // A withdrawal names the manifest that stood before it.
  let last: { hash: string | null; manifest: PaperManifest | null } = {
    hash: null,
    manifest: null,
  };
  for await (const text of log.entries(place, await log.size())) {
    const entry = parseCanonical(text, parseLogEntry);
    const hash = entry.objects.manifest;
    if (hash !== last.hash) last = { hash, manifest: await manifestOf(entry, library) };
    const replaces = entry.kind === 'correction' ? (entry.event?.replaces ?? null) : null;
    const replaced = replaces === null ? null : await readManifest(replaces, library);
    batch.push({ place, entry, manifest: last.manifest, replaced });
    each(entry, place);
    place += 1;
    if (batch.length === mostAtOnce) index.add(batch.splice(0));
  }
  if (batch.length > 0) index.add(batch);
  return place;
}

/** Entries of one transaction: a process that dies loses no more than these, and takes them up again. */
const mostAtOnce = 200;

/** The manifest that an entry names, or null. */
export async function manifestOf(
  { objects: named }: LogEntry,
  library: Pick<FolderLibrary, 'log' | 'objects'>,
): Promise<PaperManifest | null> {
  return named.manifest === null ? null : readManifest(named.manifest, library);
}

/** A stored manifest by its hash, or what stands in for it where a takedown withheld it; null when there is none. */
export async function readManifest(
  hash: string,
  { log, objects }: Pick<FolderLibrary, 'log' | 'objects'>,
): Promise<PaperManifest | null> {
  const bytes = (await objects.get(parseSha256(hash))) ?? (await insteadOf(hash, log, objects));
  return bytes && parseCanonical(Buffer.from(bytes).toString('utf8'), parseManifest);
}

/** What stands in for a manifest that a takedown withheld; null where nothing does. */
export async function readStandIn(
  hash: string,
  { log, objects }: Pick<FolderLibrary, 'log' | 'objects'>,
): Promise<PaperManifest | null> {
  const bytes = await insteadOf(hash, log, objects);
  return bytes && parseCanonical(Buffer.from(bytes).toString('utf8'), parseManifest);
}

/** Takedowns are rare: only for an object that is not there is the log looked through. */
async function insteadOf(
  hash: string,
  log: FolderLibrary['log'],
  objects: FolderLibrary['objects'],
): Promise<Uint8Array | null> {
  const entries: LogEntry[] = [];
  for await (const text of log.entries(0, await log.size()))
    if (text.includes('"takedown"')) entries.push(parseCanonical(text, parseLogEntry));
  const other = takedownsOf(entries).get(hash);
  return other ? objects.get(parseSha256(other)) : null;
}
