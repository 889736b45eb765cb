import { closeSync, openSync, readSync } from 'node:fs';

const chunkBytes = 1 << 16;

/** A file's bytes in order, read as they are asked for, so that a large export is never held whole. */
export function* fileChunks(path: string): Generator<Uint8Array> {
  const file = openSync(path, 'r');
  try {
    for (;;) {
      const chunk = new Uint8Array(chunkBytes);
      const length = readSync(file, chunk);
      if (length === 0) return;
      yield chunk.subarray(0, length);
    }
  } finally {
    closeSync(file);
  }
}
