import { leafHash, nodeHash, type TreeHash } from './merkle.ts';

/** Hashes in a full tile and entries in a full bundle (c2sp.org/tlog-tiles). */
export const tileWidth = 256;

/** Largest entry that a bundle's 16-bit length can hold. */
export const largestEntry = 65_535;

/**
 * Path of a tile or bundle: `tile/<level>/<index>[.p/<width>]`, the index in groups of three digits,
 * all but the last with an x before it. The specification's own example: 1234067 is x001/x234/067.
 */
export function tilePath(level: number | 'entries', index: number, width: number): string {
  const digits = String(index).padStart(Math.ceil(String(index).length / 3) * 3, '0');
  const groups = digits.match(/\d{3}/g) ?? [];
  const path = groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group)).join('/');
  return `tile/${level}/${path}${width === tileWidth ? '' : `.p/${width}`}`;
}

/** Reads a path that `tilePath` writes; null for any other, such as one with a leading zero group. */
export function parseTilePath(
  path: string,
): { level: number | 'entries'; index: number; width: number } | null {
  const match =
    /^tile\/(entries|\d|[1-5]\d|6[0-3])\/((?:x\d{3}\/)*\d{3})(?:\.p\/([1-9]\d{0,2}))?$/.exec(path);
  if (!match) return null;
  const level = match[1] === 'entries' ? 'entries' : Number(match[1]);
  const index = Number((match[2] ?? '').replace(/[x/]/g, ''));
  const width = match[3] === undefined ? tileWidth : Number(match[3]);
  const isOne = width <= tileWidth && tilePath(level, index, width) === path;
  return isOne ? { level, index, width } : null;
}

/** Every tile and bundle of a log by its path: what a directory of this log must hold. */
export function allTiles(entries: readonly Uint8Array[]): Map<string, Uint8Array> {
  const tiles = new Map<string, Uint8Array>();
  for (let start = 0; start < entries.length; start += tileWidth) {
    const bundle = entries.slice(start, start + tileWidth);
    tiles.set(tilePath('entries', start / tileWidth, bundle.length), encodeBundle(bundle));
  }
  let hashes = entries.map(leafHash);
  for (let level = 0; hashes.length > 0; level++) {
    for (let start = 0; start < hashes.length; start += tileWidth) {
      const tile = hashes.slice(start, start + tileWidth);
      tiles.set(tilePath(level, start / tileWidth, tile.length), concat(tile));
    }
    hashes = parents(hashes);
  }
  return tiles;
}

/** Roots of full tiles: the hashes of the level above. */
function parents(hashes: readonly TreeHash[]): TreeHash[] {
  const full = Math.floor(hashes.length / tileWidth);
  return Array.from({ length: full }, (_, index) => {
    let line = hashes.slice(index * tileWidth, (index + 1) * tileWidth);
    while (line.length > 1)
      line = Array.from({ length: line.length / 2 }, (_, pair) =>
        nodeHash(at(line, 2 * pair), at(line, 2 * pair + 1)),
      );
    return at(line, 0);
  });
}

/** Entries with a two-byte big-endian length before each. Throws a RangeError on an entry over 65,535 bytes. */
export function encodeBundle(entries: readonly Uint8Array[]): Uint8Array {
  return concat(
    entries.flatMap((entry) => {
      if (entry.length > largestEntry)
        throw new RangeError(`Cannot bundle an entry of ${entry.length} bytes`);
      return [Uint8Array.of(entry.length >> 8, entry.length & 0xff), entry];
    }),
  );
}

/** Entries of a bundle. Throws a RangeError when it is cut off or goes on. Bytes from outside. */
export function decodeBundle(bundle: Uint8Array): Uint8Array[] {
  const entries: Uint8Array[] = [];
  for (let start = 0; start < bundle.length;) {
    const [high, low] = [bundle[start], bundle[start + 1]];
    if (high === undefined || low === undefined)
      throw new RangeError('Cannot read a bundle that ends in a length');
    const end = start + 2 + (high << 8) + low;
    if (end > bundle.length) throw new RangeError('Cannot read a bundle that ends within an entry');
    entries.push(bundle.slice(start + 2, end));
    start = end;
  }
  return entries;
}

function at(list: readonly TreeHash[], index: number): TreeHash {
  const hash = list[index];
  if (!hash) throw new RangeError(`No hash at ${index}`);
  return hash;
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
