import { join } from 'node:path';
import { UserError } from '../core/errors.ts';
import { parseCheckpoint, type Checkpoint } from '../core/log/checkpoint.ts';
import { equalHashes, leafHash, type TreeHash } from '../core/log/merkle.ts';
import { edgePaths, edgeRoot, type RightEdge } from '../core/log/right-edge.ts';
import { openCosigned, type VerifierKey } from '../core/log/signed-note.ts';
import { decodeBundle, parseTilePath, tilePath, tileWidth } from '../core/log/tiles.ts';
import type { Disk } from './disk.ts';
import { readDescription } from './library-description.ts';

/** A folder, the key that signs its checkpoint as far as is known, and the disk that it is on. */
export interface Place {
  readonly folder: string;
  readonly key: VerifierKey;
  readonly on: Disk;
}

export interface SignedCheckpoint extends Checkpoint {
  /** The note that it was read from. */
  readonly note: string;
}

/** The lock that whoever writes to a library's log holds. */
export function logLock(folder: string): string {
  return join(folder, 'var', 'lock.sqlite');
}

/** The checkpoint, opened with the library's own key: the one of now, where it was changed since the log was opened. */
export async function readCheckpoint({ folder, key, on }: Place): Promise<SignedCheckpoint> {
  const note = Buffer.from((await on.read(join(folder, 'checkpoint'))) ?? []).toString('utf8');
  const text = openCosigned(note, key) ?? (await openByNewerKey(note, { folder, key, on }));
  const checkpoint = text ? parseCheckpoint(text) : null;
  if (checkpoint?.origin === key.name) return { ...checkpoint, note };
  throw damaged(
    folder,
    'checkpoint',
    note ? 'a signature or text that does not fit the key' : 'no such file',
    'a checkpoint signed by the key of library.json',
  );
}

async function openByNewerKey(note: string, { folder, on }: Place): Promise<string | null> {
  const described = await readDescription(folder, on);
  return described && openCosigned(note, described.key);
}

/** The right edge, which must give the root that was signed. */
export async function readEdge(place: Place, { size, root }: Checkpoint): Promise<RightEdge> {
  const levels: TreeHash[][] = [];
  for (const path of edgePaths(size)) levels.push(path === null ? [] : await readTile(place, path));
  const edge = { size, levels };
  if (equalHashes(edgeRoot(edge), root)) return edge;
  throw damaged(
    place.folder,
    'tile',
    'tiles that give another root',
    'the root that the checkpoint signs',
  );
}

/** Entries of the unfinished bundle, which must be those that the edge has hashes of. */
export async function readLastBundle(
  place: Place,
  { size, levels }: RightEdge,
): Promise<Uint8Array[]> {
  const hashes = levels[0] ?? [];
  if (hashes.length === 0) return [];
  const index = Math.floor(size / tileWidth);
  const bundle = await readBundle(place, index, hashes.length);
  if (bundle.every((entry, at) => equalHashes(leafHash(entry), hashes[at] ?? new Uint8Array())))
    return bundle;
  throw damaged(
    place.folder,
    tilePath('entries', index, hashes.length),
    'an entry that was changed',
    'the entries that the tree has hashes of',
  );
}

/** Entries of one bundle, `width` of them. */
export async function readBundle(
  place: Place,
  index: number,
  width: number,
): Promise<Uint8Array[]> {
  const path = tilePath('entries', index, width);
  const { bytes, isFull } = await readPartial(place, path);
  try {
    const bundle = decodeBundle(bytes);
    if (bundle.length === (isFull ? tileWidth : width)) return bundle.slice(0, width);
  } catch {
    // a bundle that is cut off is as damaged as one of another length
  }
  throw damaged(place.folder, path, 'other entries', `${width} entries`);
}

/** Hashes of one tile, as many as its path says. */
export async function readTile(place: Place, path: string): Promise<TreeHash[]> {
  const width = parseTilePath(path)?.width ?? 0;
  const { bytes, isFull } = await readPartial(place, path);
  const wanted = 32 * (isFull ? tileWidth : width);
  if (bytes.length !== wanted)
    throw damaged(place.folder, path, `${bytes.length} bytes`, `${wanted} bytes`);
  return Array.from({ length: width }, (_, index) => bytes.slice(32 * index, 32 * index + 32));
}

/** A tile or bundle; the full one stands in when a writer filled it and dropped the partial one meanwhile. */
async function readPartial(
  { folder, on }: Place,
  path: string,
): Promise<{ bytes: Uint8Array; isFull: boolean }> {
  const bytes = await on.read(join(folder, path));
  const full = path.replace(/\.p\/\d+$/, '');
  if (bytes) return { bytes, isFull: full === path };
  const whole = await on.read(join(folder, full));
  if (whole) return { bytes: whole, isFull: true };
  throw damaged(folder, path, 'no such file', 'the file that the log’s size calls for');
}

function damaged(folder: string, path: string, seen: string, wanted: string): UserError {
  return new UserError({
    code: 'library-damaged',
    message: `Cannot go on with the log of ${JSON.stringify(folder)}: ${path} is not as it was written.`,
    seen,
    wanted,
    next: `truth-engine audit ${folder}`,
  });
}
