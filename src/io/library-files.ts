import { join } from 'node:path';
import { pagesOf } from '../core/entry-pages.ts';
import { UserError } from '../core/errors.ts';
import { parseSha256 } from '../core/hash.ts';
import {
  decodeBundle,
  encodeBundle,
  parseTilePath,
  tilePath,
  tileWidth,
} from '../core/log/tiles.ts';
import { objectPath } from '../core/object-path.ts';
import { parseCanonical, parseLogEntry } from '../core/records/parse-record.ts';
import { viewFolder } from './cards.ts';
import { disk } from './disk.ts';
import type { FolderLibrary } from './library.ts';
import { readCheckpoint } from './log-files.ts';

/** A file of a library, its bytes read when it is its turn; null where it went since it was listed and is not needed. */
export interface LibraryFile {
  readonly path: string;
  read(): Promise<Uint8Array | null>;
}

/** A library as one checkpoint covers it. */
export interface Snapshot {
  readonly size: number;
  /** Everything but `var/`, sorted by path. */
  readonly files: readonly LibraryFile[];
}

/**
 * The files that one checkpoint stands for, while others may be writing: the log is cut to its size, cards are those
 * of its entries, and objects are all that lie there, since each was stored before its entry.
 */
export async function takeSnapshot(library: FolderLibrary): Promise<Snapshot> {
  const { folder } = library;
  const { described, note, size } = await readHead(library);
  const listed = await disk.list(folder);
  const files = new Map<string, LibraryFile['read']>([
    ['library.json', () => Promise.resolve(described)],
    ['checkpoint', () => Promise.resolve(note)],
  ]);
  const readLater = (path: string, from: string): void =>
    void files.set(path, () => disk.read(join(folder, from)));
  for (const path of listed) if (isTile(path, size) || isObject(path)) readLater(path, path);
  for (const [path, hash] of await viewsOf(library, size))
    readLater(path, objectPath(parseSha256(hash)));
  for (const path of tilesOf(size)) files.set(path, () => readTile(folder, path));
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return { size, files: sorted.map(([path, read]) => ({ path, read })) };
}

/** library.json and a checkpoint of its key: read again where a change of the key came in between. */
async function readHead({ folder, key }: FolderLibrary) {
  for (;;) {
    const described = await readNeeded(folder, 'library.json');
    const { note, size } = await readCheckpoint({ folder, key, on: disk });
    const again = await readNeeded(folder, 'library.json');
    if (Buffer.compare(described, again) === 0) return { described, note: Buffer.from(note), size };
  }
}

/** Tiles and bundles that a log of this size must have. */
function tilesOf(size: number): string[] {
  const paths: string[] = [];
  const add = (level: number | 'entries', count: number): void => {
    for (let first = 0; first < count; first += tileWidth)
      paths.push(tilePath(level, first / tileWidth, Math.min(tileWidth, count - first)));
  };
  add('entries', size);
  for (let level = 0, count = size; count > 0; level++, count = Math.floor(count / tileWidth))
    add(level, count);
  return paths;
}

/** A tile that lies there and that the log of this size covers, such as an earlier partial one. */
function isTile(path: string, size: number): boolean {
  const tile = parseTilePath(path);
  const level = tile?.level === 'entries' ? 0 : (tile?.level ?? 0);
  return (
    tile !== null && tile.index * tileWidth + tile.width <= Math.floor(size / tileWidth ** level)
  );
}

function isObject(path: string): boolean {
  return /^objects\/[0-9a-f]{2}\/[0-9a-f]{62}$/.test(path);
}

/** A tile, cut from the full one where that has taken its place meanwhile. */
async function readTile(folder: string, path: string): Promise<Uint8Array> {
  const stored = await disk.read(join(folder, path));
  if (stored) return stored;
  const width = parseTilePath(path)?.width ?? tileWidth;
  const full = await readNeeded(folder, path.replace(/\.p\/\d+$/, ''));
  return path.startsWith('tile/entries/')
    ? encodeBundle(decodeBundle(full).slice(0, width))
    : full.slice(0, 32 * width);
}

/** The newest card of each work and record among the first entries: path and hash. */
async function viewsOf({ log }: FolderLibrary, size: number): Promise<Map<string, string>> {
  const views = new Map<string, string>();
  for await (const text of log.entries(0, size)) {
    const entry = parseCanonical(text, parseLogEntry);
    for (const [name, hash] of pagesOf(entry)) views.set(`${viewFolder(entry)}/${name}`, hash);
  }
  return views;
}

async function readNeeded(folder: string, path: string): Promise<Uint8Array> {
  const bytes = await disk.read(join(folder, path));
  if (bytes) return bytes;
  throw new UserError({
    code: 'library-damaged',
    message: `Cannot copy the library in ${JSON.stringify(folder)}: ${path} is missing.`,
    seen: 'no such file',
    wanted: 'the file that the log’s size calls for',
    next: `truth-engine audit ${folder}`,
  });
}
