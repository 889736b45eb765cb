import { dirname, join } from 'node:path';
import { parseTilePath, tilePath, tileWidth } from '../core/log/tiles.ts';
import { codeOf } from './disk.ts';
import type { Place } from './log-files.ts';

/**
 * Removes what a write that no checkpoint came to cover has left beyond `size` entries: the next one may write other
 * entries there, in files of other widths. Writers begin with the entry bundle at the edge, so that it tells.
 */
export async function dropUncovered(place: Place, size: number): Promise<void> {
  const { folder, on } = place;
  if (!(await isBegun(place, size))) return;
  const uncovered = (await on.list(join(folder, 'tile')))
    .map((path) => `tile/${path}`)
    .filter((path) => isUncovered(path, size))
    // What tells of the rest goes last, for a process may die here, too.
    .sort((a, b) => rank(a) - rank(b) || (a < b ? 1 : -1));
  for (const path of uncovered) await on.remove(join(folder, path));
  for (const parent of new Set(uncovered.map((path) => dirname(path))))
    await on.syncFolder(join(folder, parent));
}

async function isBegun({ folder, on }: Place, size: number): Promise<boolean> {
  const whole = join(folder, tilePath('entries', Math.floor(size / tileWidth), tileWidth));
  const partial = await on.list(`${whole}.p`).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  });
  return (
    partial.some((width) => Number(width) > size % tileWidth) || (await on.read(whole)) !== null
  );
}

function isUncovered(path: string, size: number): boolean {
  const tile = parseTilePath(path);
  if (!tile) return false;
  const level = tile.level === 'entries' ? 0 : tile.level;
  return tile.index * tileWidth + tile.width > Math.floor(size / tileWidth ** level);
}

function rank(path: string): number {
  return path.startsWith('tile/entries/') ? 1 : 0;
}
