import { zipSync } from 'fflate';

/** Files as one .zip, the same bytes for the same files: no times, no system's marks, the order given. */
export function toZip(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  // A zip holds local time: the same clock face everywhere needs a local date.
  const mtime = new Date(1980, 0, 1);
  return zipSync(Object.fromEntries(files), { mtime, level: 9 });
}
