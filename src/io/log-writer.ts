import { join } from 'node:path';
import type { Appended } from '../core/io.ts';
import { writeCheckpoint, type Checkpoint } from '../core/log/checkpoint.ts';
import { appendToEdge, edgeRoot } from '../core/log/right-edge.ts';
import { signNote } from '../core/log/signed-note.ts';
import { encodeBundle, parseTilePath, tilePath, tileWidth } from '../core/log/tiles.ts';
import { writeWhole, type Disk } from './disk.ts';
import { readEdge, readLastBundle, type Place } from './log-files.ts';
import type { Signer } from './signing-key.ts';
import { dropUncovered } from './uncovered-tiles.ts';

/**
 * Adds entries to what `last` covers, under one checkpoint that all signers sign; the caller holds the lock. Order of writes:
 * the bundle at the edge, other bundles and tiles, checkpoint. A process that dies in between leaves files that no
 * checkpoint covers; the next writer removes them.
 */
export async function writeEntries(
  place: Place,
  last: Checkpoint,
  signers: readonly Signer[],
  entries: readonly Uint8Array[],
): Promise<Appended[]> {
  const { folder, key, on } = place;
  const before = await readEdge(place, last);
  const { edge, tiles } = appendToEdge(before, entries);
  const begun = await readLastBundle(place, before);
  await dropUncovered(place, before.size);
  const [first, ...rest] = bundlesOf(before.size - begun.length, [...begun, ...entries]);
  const files = new Map([...rest, ...tiles]);
  if (first) await writeWhole(on, join(folder, first[0]), first[1]);
  await writeAll(place, files);
  const checkpoint = { origin: key.name, size: edge.size, root: edgeRoot(edge) };
  const note = await writeSigned(folder, checkpoint, signers, on);
  await dropPartials(place, [...(first ? [first[0]] : []), ...files.keys()]);
  return entries.map((_, at) => ({ index: before.size + at, size: edge.size, checkpoint: note }));
}

/** All at once: none covers another. Resolves when each has ended, so that no write goes on behind a failure. */
async function writeAll(
  { folder, on }: Place,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<void> {
  const writes = [...files].map(([path, bytes]) => writeWhole(on, join(folder, path), bytes));
  for (const ended of await Promise.allSettled(writes))
    if (ended.status === 'rejected') throw ended.reason;
}

/** Puts a signed checkpoint into its place. Gives the note. */
export async function writeSigned(
  folder: string,
  checkpoint: Checkpoint,
  signers: readonly Signer[],
  on: Disk,
): Promise<string> {
  const note = signNote(writeCheckpoint(checkpoint), signers);
  await writeWhole(on, join(folder, 'checkpoint'), Buffer.from(note));
  return note;
}

/** Bundles of entries of which the first stands at `start`, where a bundle begins. */
function* bundlesOf(
  start: number,
  entries: readonly Uint8Array[],
): Generator<[path: string, bytes: Uint8Array]> {
  for (let at = 0; at < entries.length; at += tileWidth) {
    const bundle = entries.slice(at, at + tileWidth);
    yield [tilePath('entries', (start + at) / tileWidth, bundle.length), encodeBundle(bundle)];
  }
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
