import { promisify } from 'node:util';
import { gunzipSync, gzip } from 'node:zlib';
import type { Packer } from '../core/packed-page.ts';

const gzipLater = promisify(gzip);

/** Compression by zlib; packing leaves the process free meanwhile. */
export const packer: Packer = {
  gzip: (bytes) => gzipLater(bytes, { level: 6 }),
  gunzip: (bytes) => gunzipSync(bytes, { maxOutputLength: 64_000_000 }),
};
