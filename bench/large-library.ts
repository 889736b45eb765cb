import { join } from 'node:path';
import { writeCheckpoint } from '../src/core/log/checkpoint.ts';
import { toProver, type Prover } from '../src/core/log/prover.ts';
import { signNote } from '../src/core/log/signed-note.ts';
import { allTiles } from '../src/core/log/tiles.ts';
import { disk, writeWhole } from '../src/io/disk.ts';
import { createLibrary } from '../src/io/library.ts';
import type { Signer } from '../src/io/signing-key.ts';

/** A library with a long log, its tiles written at once: a hundred thousand signed appends would take the day. */
export async function largeLibrary(
  folder: string,
  signer: Signer,
  entries: readonly string[],
): Promise<{ folder: string; prover: Prover }> {
  await createLibrary(folder, signer);
  const bytes = entries.map((entry) => Buffer.from(entry));
  for (const [path, tile] of allTiles(bytes)) await writeWhole(disk, join(folder, path), tile);
  const prover = toProver(bytes);
  const checkpoint = writeCheckpoint({
    origin: signer.key.name,
    size: prover.size,
    root: prover.root,
  });
  const note = signNote(checkpoint, [signer]);
  await writeWhole(disk, join(folder, 'checkpoint'), Buffer.from(note));
  return { folder, prover };
}
