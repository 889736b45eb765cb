import { join } from 'node:path';
import { auditCards } from '../audit/audit-cards.ts';
import { parseCanonical, parseLogEntry } from '../core/records/parse-record.ts';
import type { LogEntry } from '../core/records/generated/types.ts';
import { openAuditFiles } from '../io/audit-files.ts';
import { viewFolder, writeCard } from '../io/cards.ts';
import { catchUp } from '../io/catch-up.ts';
import { disk } from '../io/disk.ts';
import { openIndex } from '../io/index-db.ts';
import { libraryFormat, readDescription, writeDescription } from '../io/library-description.ts';
import { openLibrary, type FolderLibrary } from '../io/library.ts';
import { withLock } from '../io/lock.ts';
import { finishRotation } from '../io/rotate-key.ts';
import { libraryFolder } from './arguments.ts';
import { exitCode } from './exit-code.ts';
import type { Streams } from './streams.ts';

/** Brings what is derived in a library, and what it says of itself, into the present form. Entries and objects stay as they are. */
export async function migrate(
  values: { readonly library?: string | undefined; readonly json?: boolean | undefined },
  streams: Streams,
): Promise<number> {
  const folder = libraryFolder(values.library, streams);
  await openLibrary(folder, null); // says so where there is none
  const done = await withLock(join(folder, 'var', 'records.sqlite'), async () => {
    const said: string[] = [];
    if (await finishRotation(folder)) said.push('finished an interrupted change of the key');
    if (await describeAnew(folder)) said.push(`library.json is of format ${libraryFormat}`);
    const library = await openLibrary(folder, null);
    const taken = await indexAnew(library);
    if (taken > 0) said.push(`took up ${taken} log entries in the search index`);
    const cards = await renewCards(library);
    if (cards > 0) said.push(`renewed the cards of ${cards} work${cards === 1 ? '' : 's'}`);
    return said;
  });
  if (values.json) streams.out(`${JSON.stringify({ format: libraryFormat, done })}\n`);
  else if (done.length === 0)
    streams.out(`Nothing to do: the library is of format ${libraryFormat}.\n`);
  else streams.out(`Migrated  ${folder}\n${done.map((one) => `  ${one}\n`).join('')}`);
  return exitCode.nothingContradicted;
}

async function describeAnew(folder: string): Promise<boolean> {
  const described = await readDescription(folder, disk);
  if (!described || described.format === libraryFormat) return false;
  const { keyText: key, previousKeys } = described;
  await writeDescription(folder, { key, previousKeys }, disk);
  return true;
}

/** An index of an older form is emptied as it is opened. Gives the entries that it had to take up. */
async function indexAnew(library: FolderLibrary): Promise<number> {
  const index = openIndex(join(library.folder, 'var', 'index.sqlite'));
  try {
    const before = index.size();
    return (await catchUp(index, library)) - before;
  } finally {
    index.close();
  }
}

async function renewCards({ folder, log, objects }: FolderLibrary): Promise<number> {
  const newest = new Map<string, LogEntry>();
  const entries: LogEntry[] = [];
  for await (const text of log.entries(0, await log.size())) {
    const entry = parseCanonical(text, parseLogEntry);
    entries.push(entry);
    if (entry.objects.card_html !== null) newest.set(viewFolder(entry), entry);
  }
  const { findings, behind } = await auditCards(await openAuditFiles(folder), entries);
  const stale = new Set(
    [...behind, ...findings.map(({ path }) => path)].map((path) =>
      path.split('/').slice(0, 2).join('/'),
    ),
  );
  const renewed = [...newest].filter(([view]) => stale.has(view));
  for (const [, entry] of renewed) await writeCard(folder, entry, objects);
  return renewed.length;
}
