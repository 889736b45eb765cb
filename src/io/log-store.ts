import { UserError } from '../core/errors.ts';
import type { Appended, Log } from '../core/io.ts';
import { treeRoot } from '../core/log/merkle.ts';
import type { VerifierKey } from '../core/log/signed-note.ts';
import { largestEntry, tileWidth } from '../core/log/tiles.ts';
import type { Disk } from './disk.ts';
import { groupCommit } from './group-commit.ts';
import { withLock } from './lock.ts';
import { logLock, readBundle, readCheckpoint, type Place } from './log-files.ts';
import { writeEntries, writeSigned } from './log-writer.ts';
import { isCurrentSigner } from './rotate-key.ts';
import type { Signer } from './signing-key.ts';

/** Entries under one checkpoint at most: four bundles, 64 MB of the largest entries. */
const mostAtOnce = 4 * tileWidth;

/** Signs the empty log. */
export async function startLog(folder: string, signer: Signer, on: Disk): Promise<void> {
  await writeSigned(folder, { origin: signer.key.name, size: 0, root: treeRoot([]) }, [signer], on);
}

/** The log of a library folder. Appends at once share one write of each file and one signed checkpoint. */
export function openLog(folder: string, key: VerifierKey, signer: Signer | null, on: Disk): Log {
  const place = { folder, key, on };
  const commit = groupCommit<Uint8Array, Appended>(
    (work) => withLock(logLock(folder), work),
    (entries) => append(place, signer, entries),
    mostAtOnce,
  );
  return {
    append: async (entry) => {
      const bytes = Buffer.from(entry);
      if (bytes.length > largestEntry)
        throw new RangeError(`Cannot log an entry of ${bytes.length} bytes`);
      return commit(bytes);
    },
    size: async () => (await readCheckpoint(place)).size,
    entries: (start, end) => entries(place, start, end),
  };
}

async function append(
  place: Place,
  signer: Signer | null,
  entries: readonly Uint8Array[],
): Promise<Appended[]> {
  if (!signer)
    throw noSigner('a library opened for reading', 'the key that truth-engine init made');
  const checkpoint = await readCheckpoint(place);
  if (!(await isCurrentSigner(place, signer, checkpoint)))
    throw noSigner('a key that was given up meanwhile', 'the key of now');
  return writeEntries(place, checkpoint, [signer], entries);
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

function noSigner(seen: string, wanted: string): UserError {
  return new UserError({
    code: 'no-signing-key',
    message: 'Cannot add to the log: there is no signing key.',
    seen,
    wanted,
    next: 'truth-engine key --help',
  });
}
