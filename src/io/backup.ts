import { createHash } from 'node:crypto';
import { link, lstat, mkdir, open, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createTarPacker } from 'modern-tar';
import { UserError } from '../core/errors.ts';
import { cannotStore, codeOf, disk } from './disk.ts';
import { takeSnapshot } from './library-files.ts';
import type { FolderLibrary } from './library.ts';

export interface Backup {
  readonly files: number;
  readonly bytes: number;
  readonly sha256: string;
  /** Entries of the log that it holds. */
  readonly size: number;
}

/**
 * Writes everything of a library but `var/` into one .tar, as one checkpoint covers it; others may go on writing. The
 * same library gives the same bytes. Nothing is written over, and a file that is there is whole.
 */
export async function writeBackup(library: FolderLibrary, path: string): Promise<Backup> {
  await assertFree(path);
  const draft = `${path}.${process.pid}-0.tmp`;
  try {
    await mkdir(dirname(path), { recursive: true });
    const backup = await writeTar(library, draft);
    await link(draft, path); // unlike a rename it never replaces
    await rm(draft);
    await disk.syncFolder(dirname(path));
    return backup;
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined); // the first error is the one to tell
    throw codeOf(error) === 'EEXIST' ? isThere(path) : await cannotStore(path, 0, error);
  }
}

async function writeTar(library: FolderLibrary, draft: string): Promise<Backup> {
  const { readable, controller } = createTarPacker();
  const writing = writeStream(readable, draft);
  let files = 0;
  const packing = async (): Promise<number> => {
    const snapshot = await takeSnapshot(library);
    for (const { path, read } of snapshot.files) {
      const bytes = await read();
      if (!bytes) continue;
      const body = controller
        .add({ name: path, size: bytes.length, type: 'file', mode: 0o644, mtime: new Date(0) })
        .getWriter();
      await body.write(bytes);
      await body.close();
      files += 1;
    }
    controller.finalize();
    return snapshot.size;
  };
  const packed = packing().catch((error: unknown) => {
    controller.error(error);
    throw error;
  });
  // Both are waited for: the archive's file is closed before anything is told.
  const [size, written] = await Promise.allSettled([packed, writing]);
  if (written.status === 'rejected') throw written.reason;
  if (size.status === 'rejected') throw size.reason;
  return { files, size: size.value, ...written.value };
}

async function writeStream(
  stream: ReadableStream<Uint8Array>,
  path: string,
): Promise<{ bytes: number; sha256: string }> {
  const file = await open(path, 'wx', 0o600);
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    for await (const chunk of stream) {
      hash.update(chunk);
      bytes += chunk.length;
      await file.writeFile(chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { bytes, sha256: hash.digest('hex') };
}

async function assertFree(path: string): Promise<void> {
  if (await lstat(path).catch(() => null)) throw isThere(path);
}

function isThere(path: string): UserError {
  return new UserError({
    code: 'bad-argument',
    message: `Cannot write the backup to ${JSON.stringify(path)}.`,
    seen: 'something that is there already',
    wanted: 'a free name: nothing is written over',
    next: 'give another name',
  });
}
