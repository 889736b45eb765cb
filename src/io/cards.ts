import { join } from 'node:path';
import { pagesOf } from '../core/entry-pages.ts';
import { recordFolder } from '../core/record-id.ts';
import { parseSha256 } from '../core/hash.ts';
import type { ObjectStore } from '../core/io.ts';
import type { LogEntry } from '../core/records/generated/types.ts';
import { disk, writeWhole, type Disk } from './disk.ts';

/** Folder of an entry's files for people: a record's by its id, a paper's by its name. */
export function viewFolder({ record, slug }: Pick<LogEntry, 'record' | 'slug'>): string {
  return record === null ? `cards/${slug}` : `records/${recordFolder(record)}`;
}

/** Puts the card of an entry into its folder: a view for people, rebuilt from objects at any time. */
export async function writeCard(
  folder: string,
  entry: Pick<LogEntry, 'slug' | 'record' | 'objects'>,
  objects: ObjectStore,
  on: Disk = disk,
): Promise<string> {
  for (const [name, hash] of pagesOf(entry)) {
    const bytes = await objects.get(parseSha256(hash));
    const path = join(folder, viewFolder(entry), name);
    if (bytes && !isSame(bytes, await on.read(path))) await writeWhole(on, path, bytes);
  }
  return join(folder, viewFolder(entry), 'card.html');
}

function isSame(bytes: Uint8Array, stored: Uint8Array | null): boolean {
  return stored !== null && Buffer.compare(bytes, stored) === 0;
}
