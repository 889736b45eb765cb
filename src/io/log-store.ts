import { join } from 'node:path';
import { UserError } from '../core/errors.ts';
import type { Log } from '../core/io.ts';
import { parseCheckpoint, writeCheckpoint, type Checkpoint } from '../core/log/checkpoint.ts';
import { equalHashes, treeRoot } from '../core/log/merkle.ts';
import { appendToEdge, edgePaths, edgeRoot, type RightEdge } from '../core/log/right-edge.ts';
import { openNote, signNote, type VerifierKey } from '../core/log/signed-note.ts';
import {
  decodeBundle,
  encodeBundle,
  largestEntry,
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
  return {
    append: (entry) =>
      withLock(join(folder, 'var', 'lock.sqlite'), async () => {
        if (!signer) throw noSigner();
        const bytes = Buffer.from(entry);
        if (bytes.length > largestEntry)
          throw new RangeError(`Cannot log an entry of ${bytes.length} bytes`);
        const { size } = await readCheckpoint(folder, key, on);
        const { edge, tiles } = appendToEdge(await readEdge(folder, key, on), bytes);
        const bundle = [...(await readBundle(folder, size, on)), bytes];
        await put(
          folder,
          tilePath('entries', Math.floor(size / tileWidth), bundle.length),
          encodeBundle(bundle),
          on,
        );
        for (const [path, tile] of tiles) await put(folder, path, tile, on);
        const checkpoint = { origin: key.name, size: edge.size, root: edgeRoot(edge) };
        const note = await writeSigned(folder, checkpoint, signer, on);
        await dropPartials(folder, size, on);
        return { index: size, size: edge.size, checkpoint: note };
      }),
    size: async () => (await readCheckpoint(folder, key, on)).size,
    entries: (start, end) => entries(folder, key, start, end, on),
  };
}

async function* entries(
  folder: string,
  key: VerifierKey,
  start: number,
  end: number,
  on: Disk,
): AsyncGenerator<string> {
  const { size } = await readCheckpoint(folder, key, on);
  const last = Math.min(end, size);
  for (let index = start; index < last;) {
    const first = Math.floor(index / tileWidth) * tileWidth;
    const width = Math.min(tileWidth, size - first);
    const bundle = await read(folder, tilePath('entries', first / tileWidth, width), on);
    for (const entry of decodeBundle(bundle).slice(index - first, last - first))
      yield Buffer.from(entry).toString('utf8');
    index = first + tileWidth;
  }
}

/** The checkpoint, opened with the library's own key. */
async function readCheckpoint(folder: string, key: VerifierKey, on: Disk): Promise<Checkpoint> {
  const text = openNote(Buffer.from(await read(folder, 'checkpoint', on)).toString('utf8'), key);
  const checkpoint = text === null ? null : parseCheckpoint(text);
  if (checkpoint?.origin !== key.name)
    throw damaged(
      folder,
      'checkpoint',
      'a signature or text that does not fit the key',
      'a checkpoint signed by the key of library.json',
    );
  return checkpoint;
}

/** The right edge, which must give the root that was signed. */
async function readEdge(folder: string, key: VerifierKey, on: Disk): Promise<RightEdge> {
  const { size, root } = await readCheckpoint(folder, key, on);
  const levels = [];
  for (const path of edgePaths(size)) {
    const tile = path === null ? Buffer.alloc(0) : Buffer.from(await read(folder, path, on));
    levels.push(
      Array.from(
        { length: tile.length / 32 },
        (_, index) => new Uint8Array(tile.subarray(32 * index, 32 * index + 32)),
      ),
    );
  }
  const edge = { size, levels };
  if (!equalHashes(edgeRoot(edge), root))
    throw damaged(
      folder,
      'tile',
      'tiles that give another root',
      'the root that the checkpoint signs',
    );
  return edge;
}

async function readBundle(folder: string, size: number, on: Disk): Promise<Uint8Array[]> {
  const width = size % tileWidth;
  if (width === 0) return [];
  return decodeBundle(
    await read(folder, tilePath('entries', Math.floor(size / tileWidth), width), on),
  );
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

/** Unfinished tiles of the size before are of no more use; failing to remove them harms nothing. */
async function dropPartials(folder: string, size: number, on: Disk): Promise<void> {
  const width = size % tileWidth;
  const bundle = width === 0 ? [] : [tilePath('entries', Math.floor(size / tileWidth), width)];
  for (const path of [...bundle, ...edgePaths(size)])
    if (path !== null && !edgePaths(size + 1).includes(path))
      await on.remove(join(folder, path)).catch(() => undefined);
}

async function put(folder: string, path: string, bytes: Uint8Array, on: Disk): Promise<void> {
  await writeWhole(on, join(folder, path), bytes);
}

async function read(folder: string, path: string, on: Disk): Promise<Uint8Array> {
  const bytes = await on.read(join(folder, path));
  if (!bytes) throw damaged(folder, path, 'no such file', 'the file that the log’s size calls for');
  return bytes;
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
