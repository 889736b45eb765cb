import { constants } from 'node:fs';
import { open } from 'node:fs/promises';

/** Thrown for what is there and is no plain file of at most the wanted size; `seen` says what it is. */
export class NotABoundedFile extends Error {
  override readonly name = 'NotABoundedFile';
  readonly seen: string;
  /** Bytes that it has, where it is too large. */
  readonly size: number | null;

  constructor(seen: string, size: number | null) {
    super(`Not a file to be read: ${seen}`);
    this.seen = seen;
    this.size = size;
  }
}

/** The bytes of a plain file; never waits for a pipe, never reads a device, never more than it may. */
export async function readBoundedFile(path: string, mostBytes: number): Promise<Uint8Array> {
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const found = await file.stat();
    if (found.isDirectory()) throw new NotABoundedFile('a folder', null);
    if (!found.isFile()) throw new NotABoundedFile('a pipe or a device', null);
    if (found.size > mostBytes) throw new NotABoundedFile(`${found.size} bytes`, found.size);
    const bytes = new Uint8Array(await file.readFile());
    if (bytes.length > mostBytes) throw new NotABoundedFile(`${bytes.length} bytes`, bytes.length);
    return bytes;
  } finally {
    await file.close();
  }
}
