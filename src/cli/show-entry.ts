import { join } from 'node:path';
import { parseCanonical, parseLogEntry } from '../core/records/parse-record.ts';
import { catchUp } from '../io/catch-up.ts';
import { writeCard } from '../io/cards.ts';
import { openIndex, type LibraryIndex } from '../io/index-db.ts';
import type { FolderLibrary } from '../io/library.ts';

/** Takes a new entry up in the cards and the index, which are views of the log. Gives the path of its card. */
export async function showEntry(place: number, library: FolderLibrary): Promise<string> {
  let path = '';
  for await (const text of library.log.entries(place, place + 1))
    path = await writeCard(library.folder, parseCanonical(text, parseLogEntry), library.objects);
  (await openFreshIndex(library)).close();
  return path;
}

/** The index of a library with everything taken up that its log holds. The caller closes it. */
export async function openFreshIndex(library: FolderLibrary): Promise<LibraryIndex> {
  const index = openIndex(join(library.folder, 'var', 'index.sqlite'));
  await catchUp(index, library);
  return index;
}
