import { dirname, join } from 'node:path';
import { UserError } from '../core/errors.ts';
import { parseSha256, sha256, type Sha256 } from '../core/hash.ts';
import type { Library, ObjectStore } from '../core/io.ts';
import { objectPath } from '../core/object-path.ts';
import type { VerifierKey } from '../core/log/signed-note.ts';
import { cannotStore, disk, writeWhole, type Disk } from './disk.ts';
import { readDescription, writeDescription } from './library-description.ts';
import { openLog, startLog } from './log-store.ts';
import type { Signer } from './signing-key.ts';

/** A library in a folder: objects by hash, the log's tiles, and what it says of itself. */
export interface FolderLibrary extends Library {
  readonly folder: string;
  readonly key: VerifierKey;
  /** The key in its written form, `name+hash+key`. */
  readonly keyText: string;
  /** Keys that signed before this one, oldest first, `name+hash+key`. */
  readonly previousKeys: readonly string[];
}

/** Makes a new library; its first checkpoint signs the empty log. Throws when the folder holds one already. */
export async function createLibrary(
  folder: string,
  signer: Signer,
  on: Disk = disk,
): Promise<FolderLibrary> {
  await assertNoLibrary(folder, on);
  await startLog(folder, signer, on);
  await writeDescription(folder, { key: signer.verifierKey, previousKeys: [] }, on);
  return openLibrary(folder, signer, on);
}

/** Throws a UserError when the folder holds a library, or a log whose library.json was lost. */
export async function assertNoLibrary(folder: string, on: Disk = disk): Promise<void> {
  const described = await on.read(join(folder, 'library.json'));
  const note = Buffer.from((await on.read(join(folder, 'checkpoint'))) ?? []).toString('utf8');
  // An empty log without a library.json is what an interrupted `init` leaves: it may be made anew.
  if (!described && (note === '' || note.split('\n')[1] === '0')) return;
  throw new UserError({
    code: 'bad-argument',
    message: `Cannot make a library in ${JSON.stringify(folder)}: there is one already.`,
    seen: described ? 'a library.json' : 'the checkpoint of a log with entries',
    wanted: 'a folder without one',
    next: 'truth-engine verify <paper>, or give another folder with --library',
  });
}

/** Opens a library; without a signer it can be read only. Throws a UserError when there is none. */
export async function openLibrary(
  folder: string,
  signer: Signer | null,
  on: Disk = disk,
): Promise<FolderLibrary> {
  const described = await readDescription(folder, on);
  if (!described)
    throw new UserError({
      code: 'no-library',
      message: `Cannot find a library in ${JSON.stringify(folder)}.`,
      seen: 'no library.json',
      wanted: 'a folder that truth-engine init made',
      next: `truth-engine init --library ${folder}`,
    });
  const { key, keyText, previousKeys } = described;
  const log = openLog(folder, key, signer, on);
  return { folder, key, keyText, previousKeys, objects: objectsOf(folder, on), log };
}

function objectsOf(folder: string, on: Disk): ObjectStore {
  const read = async (hash: Sha256): Promise<Uint8Array | null> =>
    on.read(join(folder, objectPath(hash)));
  return {
    put: async (content) => {
      const bytes = typeof content === 'string' ? Buffer.from(content) : content;
      const hash = sha256(bytes);
      const stored = await read(hash);
      const path = join(folder, objectPath(hash));
      // Touched, so that nobody who clears away what is old and not named yet takes it.
      const isStored = stored !== null && sha256(stored) === hash && (await touch(on, path));
      if (!isStored) await writeWhole(on, path, bytes);
      // Who put it there may have died before its name was on the medium.
      else await syncName(on, path, bytes.length);
      return hash;
    },
    get: async (hash) => {
      const bytes = await read(parseSha256(hash));
      if (bytes && sha256(bytes) !== hash)
        throw new UserError({
          code: 'library-damaged',
          message: `Cannot use ${objectPath(hash)}: its bytes have changed.`,
          seen: `sha256 ${sha256(bytes)}`,
          wanted: `sha256 ${hash}`,
          next: `truth-engine audit ${folder}`,
        });
      return bytes;
    },
  };
}

/** False when it is gone meanwhile. */
async function touch(on: Disk, path: string): Promise<boolean> {
  try {
    return await on.touch(path);
  } catch (error) {
    throw await cannotStore(path, 0, error);
  }
}

async function syncName(on: Disk, path: string, size: number): Promise<void> {
  try {
    await on.syncFolder(dirname(path));
  } catch (error) {
    throw await cannotStore(path, size, error);
  }
}
