import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { parseSha256, type Sha256 } from '../core/hash.ts';
import { NotABoundedFile } from './bounded-file.ts';

const chunkBytes = 1 << 20;

/** The bytes of a plain file in order, a piece at a time; never waits for a pipe, never gives more than it may. */
export function* fileChunks(path: string, mostBytes: number): Generator<Uint8Array> {
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const found = fstatSync(file);
    if (found.isDirectory()) throw new NotABoundedFile('a folder', null);
    if (!found.isFile()) throw new NotABoundedFile('a pipe or a device', null);
    if (found.size > mostBytes) throw new NotABoundedFile(`${found.size} bytes`, found.size);
    for (let total = 0; ;) {
      const chunk = new Uint8Array(chunkBytes);
      const read = readSync(file, chunk);
      if (read === 0) return;
      total += read;
      if (total > mostBytes) throw new NotABoundedFile(`over ${mostBytes} bytes`, total);
      yield chunk.subarray(0, read);
    }
  } finally {
    closeSync(file);
  }
}

/** Hash and size of a file that may be larger than memory. */
export function fileDigest(
  path: string,
  mostBytes: number,
): { readonly sha256: Sha256; readonly bytes: number } {
  const hash = createHash('sha256');
  let bytes = 0;
  for (const chunk of fileChunks(path, mostBytes)) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { sha256: parseSha256(hash.digest('hex')), bytes };
}
