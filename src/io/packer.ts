import { promisify } from 'node:util';
import { gzip, gzipSync } from 'node:zlib';
import type { Packer } from '../core/packed-page.ts';

const gzipLater = promisify(gzip);

/** Done before another thread would have begun. */
const small = 8000;

/** Compression by zlib; packing leaves the process free meanwhile. */
export const packer: Packer = {
  gzip: async (bytes, isKept) => {
    const level = isKept ? 6 : 1;
    return bytes.length < small ? gzipSync(bytes, { level }) : gzipLater(bytes, { level });
  },
};
