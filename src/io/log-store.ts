import { join } from 'node:path';
import { UserError } from '../core/errors.ts';
import type { Appended, Log } from '../core/io.ts';
import { parseCheckpoint, writeCheckpoint, type Checkpoint } from '../core/log/checkpoint.ts';
import { equalHashes, leafHash, treeRoot, type TreeHash } from '../core/log/merkle.ts';
import { appendToEdge, edgePaths, edgeRoot, type RightEdge } from '../core/log/right-edge.ts';
import { openNote, signNote, type VerifierKey } from '../core/log/signed-note.ts';
import {
  decodeBundle,
  encodeBundle,
  largestEntry,
  parseTilePath,
  tilePath,
  tileWidth,
} from '../core/log/tiles.ts';
import { writeWhole, type Disk } from './disk.ts';
import { withLock } from './lock.ts';
import type { Signer } from './signing-key.ts';

/** Signs the empty log. */
export async function startLog(folder: string, signer: Signer, on: Disk): Promise<void> {
  await writeSigned(folder, { origin: signer.key.name, size: 0, root: treeRoot([]) }, signer, on);
}

/**
 * The log of a library folder. Order of writes: entry bundle, tiles, checkpoint. A process that dies
 * in between leaves files that no checkpoint covers; the next writer replaces them.
 */
export function openLog(folder: string, key: VerifierKey, signer: Signer | null, on: Disk): Log {
  const place = { folder, key, on };
  return {
    append: (entry) =>
      withLock(join(folder, 'var', 'lock.sqlite'), () => append(place, signer, entry)),
    size: async () => (await readCheckpoint(place)).size,
    entries: (start, end) => entries(place, start, end),
  };
}

/** A folder, the key that its checkpoint must be signed with, and the disk that it is on. */
interface Place {
  readonly folder: string;
  readonly key: VerifierKey;
  readonly on: Disk;
}

async function append(place: Place, signer: Signer | null, entry: string): Promise<Appended> {
  if (!signer) throw noSigner();
  const { folder, key, on } = place;
  const bytes = Buffer.from(entry);
  if (bytes.length > largestEntry)
    throw new RangeError(`Cannot log an entry of ${bytes.length} bytes`);
  const signed = await readCheckpoint(place);
  const before = await readEdge(place, signed);
  const bundle = [...(await readLastBundle(place, before)), bytes];
  const { edge, tiles } = appendToEdge(before, bytes);
  const first = Math.floor(before.size / tileWidth);
  const bundlePath = tilePath('entries', first, bundle.length);
  await writeWhole(on, join(folder, bundlePath), encodeBundle(bundle));
  for (const [path, tile] of tiles) await writeWhole(on, join(folder, path), tile);
  const checkpoint = { origin: key.name, size: edge.size, root: edgeRoot(edge) };
  const note = await writeSigned(folder, checkpoint, signer, on);
  await dropPartials(place, [bundlePath, ...tiles.keys()]);
  return { index: before.size, size: edge.size, checkpoint: note };
}

async function* entries(place: Place, start: number, end: number): AsyncGenerator<string> {
  const { size } = await readCheckpoint(place);
  const last = Math.min(end, size);
  for (let index = start; index < last;) {
    const first = Math.floor(index / tileWidth) * tileWidth;
    const bundle = await readBundle(place, first / tileWidth, Math.min(tileWidth, size - first));
    for (const entry of bundle.slice(index - first, last - first))
      yield Buffer.from(entry).toString('utf8');
    index = first + tileWidth;
  }
}

/** The checkpoint, opened with the library's own key. */
async function readCheckpoint({ folder, key, on }: Place): Promise<Checkpoint> {
  const note = await on.read(join(folder, 'checkpoint'));
  const text = note && openNote(Buffer.from(note).toString('utf8'), key);
  const checkpoint = text ? parseCheckpoint(text) : null;
  if (checkpoint?.origin !== key.name)
    throw damaged(
      folder,
      'checkpoint',
      note ? 'a signature or text that does not fit the key' : 'no such file',
      'a checkpoint signed by the key of library.json',
    );
  return checkpoint;
}

/** The right edge, which must give the root that was signed. */
async function readEdge(place: Place, { size, root }: Checkpoint): Promise<RightEdge> {
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
async function readLastBundle(place: Place, { size, levels }: RightEdge): Promise<Uint8Array[]> {
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

async function readBundle(place: Place, index: number, width: number): Promise<Uint8Array[]> {
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

async function readTile(place: Place, path: string): Promise<TreeHash[]> {
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

async function writeSigned(
  folder: string,
  checkpoint: Checkpoint,
  signer: Signer,
  on: Disk,
): Promise<string> {
  const note = signNote(writeCheckpoint(checkpoint), signer.key, signer.privateKey);
  await writeWhole(on, join(folder, 'checkpoint'), Buffer.from(note));
  return note;
}

/**
 * Partial tiles are kept for those who hold an older checkpoint, until the full one stands (c2sp.org/tlog-tiles,
 * "Partial Tiles"). Failing to remove them harms nothing.
 */
async function dropPartials({ folder, on }: Place, written: readonly string[]): Promise<void> {
  for (const path of written)
    if (parseTilePath(path)?.width === tileWidth)
      await on.remove(join(folder, `${path}.p`)).catch(() => undefined);
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

function noSigner(): UserError {
  return new UserError({
    code: 'no-signing-key',
    message: 'Cannot add to the log: there is no signing key.',
    seen: 'a library opened for reading',
    wanted: 'the key that truth-engine init made',
    next: 'truth-engine init --help',
  });
}
