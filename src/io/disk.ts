import type { Dirent } from 'node:fs';
import { mkdir, open, readFile, readdir, rename, rm, statfs, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { UserError } from '../core/errors.ts';

/** The few things a library asks of a disk; tests hand in one that fails or dies at a given step. */
export interface Disk {
  /** Null when there is no such file. */
  read(path: string): Promise<Uint8Array | null>;
  /** Makes a folder and those above it. Gives the topmost that it made, null when all were there. */
  makeFolder(path: string): Promise<string | null>;
  /** Bytes and their length are on the medium when it resolves. */
  write(path: string, bytes: Uint8Array): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  /** Makes a file as young as one written now. False when there is none. */
  touch(path: string): Promise<boolean>;
  /** Names in the folder are on the medium when it resolves. */
  syncFolder(path: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** Paths of the files below a folder, sorted, with `/` between names. */
  list(path: string): Promise<string[]>;
}

/** The disk of this machine. */
export const disk: Disk = {
  read: async (path) => {
    try {
      return new Uint8Array(await readFile(path));
    } catch (error) {
      if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return null;
      throw error;
    }
  },
  makeFolder: async (path) => (await mkdir(path, { recursive: true })) ?? null,
  write: async (path, bytes) => {
    const file = await open(path, 'w');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
  },
  rename,
  touch: async (path) => {
    const now = new Date();
    try {
      await utimes(path, now, now);
      return true;
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return false;
      throw error;
    }
  },
  syncFolder: async (path) => {
    const folder = await open(path, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  },
  remove: (path) => rm(path, { force: true, recursive: true }),
  list: async (path) => {
    const found: string[] = [];
    const open = [''];
    for (let below = open.pop(); below !== undefined; below = open.pop())
      for (const entry of await entriesOf(join(path, below), below === '')) {
        const name = below === '' ? entry.name : `${below}/${entry.name}`;
        if (entry.isDirectory()) open.push(name);
        else found.push(name);
      }
    return found.sort();
  },
};

/** A folder below the one that is listed may go meanwhile, as a partial tile's does when the full one stands. */
async function entriesOf(folder: string, isTop: boolean): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (!isTop && codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

let temporary = 0;

/** Puts a file in its place as a whole or not at all; durable when it resolves. */
export async function writeWhole(on: Disk, path: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(path);
  const draft = `${path}.${process.pid}-${(temporary += 1)}.tmp`;
  try {
    await makeDurableFolder(on, folder);
    await on.write(draft, bytes);
    await on.rename(draft, path);
    await on.syncFolder(folder);
  } catch (error) {
    await on.remove(draft).catch(() => undefined); // the first error is the one to tell
    throw await cannotStore(path, bytes.length, error);
  }
}

/** A new folder is a name in the one above it: without this a power cut could take it and all it holds. */
async function makeDurableFolder(on: Disk, folder: string): Promise<void> {
  const topmost = await on.makeFolder(folder);
  if (topmost === null) return;
  for (let made = folder; made.length >= topmost.length; made = dirname(made))
    await on.syncFolder(dirname(made));
}

/** What to tell a person whose disk refused `size` bytes; any other failure is given back as it is. */
export async function cannotStore(path: string, size: number, cause: unknown): Promise<unknown> {
  const code = codeOf(cause);
  const next = 'free space and repeat the command; nothing stored before is lost';
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new UserError({
      code: 'disk-full',
      message: `Cannot store ${path}: the disk is full.`,
      seen: `${await freeKb(dirname(path))} KB free`,
      wanted: `${Math.ceil(size / 1024)} KB`,
      next,
      cause,
    });
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || pathFaults.includes(code))
    return new UserError({
      code: 'cannot-write',
      message: `Cannot store ${path}.`,
      seen: code,
      wanted: 'a folder that this user may write to',
      next: 'change its permissions, or give another folder with --library',
      cause,
    });
  return cause;
}

/** What a path can have wrong with it, so that nothing can be put there. */
const pathFaults = ['ENOTDIR', 'EISDIR', 'EEXIST', 'ENAMETOOLONG', 'ELOOP', 'EINVAL', 'ENOENT'];

async function freeKb(folder: string): Promise<string> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return String(Math.floor((bavail * bsize) / 1024));
  } catch {
    return '0'; // a disk that cannot be asked has nothing to give
  }
}

/** The system's code of a failure, such as ENOENT; empty when it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
