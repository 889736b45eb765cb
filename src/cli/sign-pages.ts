import { join } from 'node:path';
import { canonicalJson } from '../core/json.ts';
import type { PageList } from '../core/records/generated/types.ts';
import { parseCanonical, parseLogEntry, parsePageList } from '../core/records/parse-record.ts';
import { UserError } from '../core/errors.ts';
import { disk, writeWhole } from '../io/disk.ts';
import type { FolderLibrary } from '../io/library.ts';
import { toEntry } from '../record/entry.ts';

/** The list as it is written, by path. */
export function pageListText({ pages, ...list }: Omit<PageList, 'schema'>): string {
  const sorted = pages.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  return canonicalJson(parsePageList({ schema: 'pages-v1', ...list, pages: sorted }));
}

/** Writes the list of a site's pages beside them and, where the library can sign, has the log name its hash. Gives the entry's place. */
export async function writePageList(
  folder: string,
  list: Omit<PageList, 'schema'>,
  signing: { readonly library: FolderLibrary; readonly time: string } | null,
): Promise<number | null> {
  const text = pageListText(list);
  await writeWhole(disk, join(folder, 'pages.json'), Buffer.from(text));
  if (!signing) return null;
  const { library, time } = signing;
  const entry = toEntry({
    kind: 'export',
    slug: 'site',
    subject: { arxiv_id: null, file: null, title: null },
    objects: { pages: await library.objects.put(text) },
    time,
  });
  return (await library.log.append(entry)).index;
}

/** A site that follows a signed one is signed, too: else its readers could not tell it from a changed one. Throws a UserError. */
export async function assertMayBeUnsigned({ log }: FolderLibrary): Promise<void> {
  for await (const raw of log.entries(0, await log.size()))
    if (parseCanonical(raw, parseLogEntry).kind === 'export')
      throw new UserError({
        code: 'bad-argument',
        message: 'Cannot export this library without signing the list of pages.',
        seen: 'an export in its log: readers expect the newest list there',
        wanted: '--sign, with the key of the library',
        next: 'repeat the command with --sign',
      });
}
