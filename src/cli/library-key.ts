import { join } from 'node:path';
import { parseCanonical, parseLibrary } from '../core/records/parse-record.ts';
import { disk } from '../io/disk.ts';
import type { FolderLibrary } from '../io/library.ts';

/** The public key of an open library in its written form, `name+hash+key`. */
export async function readLibraryKey({ folder }: FolderLibrary): Promise<string> {
  const bytes = (await disk.read(join(folder, 'library.json'))) ?? new Uint8Array();
  return parseCanonical(Buffer.from(bytes).toString('utf8'), parseLibrary).key;
}
