import { Gunzip } from 'fflate';

/** Bytes fed at a time: small, so that a bomb is seen after a little of it has grown. */
const step = 4096;

/** The expanded bytes, no more than `most`, and how it ended. What was expanded before a fault is kept. */
export function gunzip(
  bytes: Uint8Array,
  most: number,
): { readonly bytes: Uint8Array; readonly ended: 'whole' | 'too large' | 'damaged' } {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const stream = new Gunzip((chunk) => {
    size += chunk.length;
    if (size <= most) chunks.push(chunk);
  });
  let ended: 'whole' | 'too large' | 'damaged' = 'whole';
  try {
    for (let at = 0; at < bytes.length && size <= most; at += step)
      stream.push(bytes.subarray(at, at + step), at + step >= bytes.length);
  } catch {
    // fflate throws plain objects for damaged and cut-off data; what came before is still good
    ended = 'damaged';
  }
  if (size > most) ended = 'too large';
  const all = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return { bytes: all, ended };
}

/** True for bytes that begin as gzip does. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}
