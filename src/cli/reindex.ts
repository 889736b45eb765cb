import { join } from 'node:path';
import { parseSha256 } from '../core/hash.ts';
import type { LogEntry } from '../core/records/generated/types.ts';
import { parseCanonical, parseLogEntry, parseManifest } from '../core/records/parse-record.ts';
import { writeCard } from '../io/cards.ts';
import { openIndex } from '../io/index-db.ts';
import { openLibrary } from '../io/library.ts';
import { libraryFolder, parseArguments } from './arguments.ts';
import { exitCode } from './exit-code.ts';
import { exitCodesHelp } from './help.ts';
import type { Streams } from './streams.ts';

export const help = `Rebuilds the search index and the cards of a library from its files alone.

Usage: truth-engine reindex [options]

  --library <folder>   which library (TRUTH_ENGINE_LIBRARY, default ./truth-library)
  --json               print the counts as JSON

Example: truth-engine reindex

${exitCodesHelp}`;

/** Runs `truth-engine reindex`. */
export async function run(args: string[], streams: Streams): Promise<number> {
  const { values } = parseArguments(args, {}, 'reindex');
  if (values.help) {
    streams.out(help);
    return exitCode.nothingContradicted;
  }
  const { folder, objects, log } = await openLibrary(libraryFolder(values.library, streams), null);
  const index = openIndex(join(folder, 'var', 'index.sqlite'), true);
  const newest = new Map<string, LogEntry>();
  let place = 0;
  for await (const text of log.entries(0, await log.size())) {
    const entry = parseCanonical(text, parseLogEntry);
    const hash = entry.objects.manifest;
    const bytes = hash === null ? null : await objects.get(parseSha256(hash));
    index.add(
      place,
      entry,
      bytes && parseCanonical(Buffer.from(bytes).toString('utf8'), parseManifest),
    );
    if (bytes) newest.set(entry.slug, entry);
    place += 1;
  }
  index.close();
  for (const entry of newest.values()) await writeCard(folder, entry, objects);
  streams.out(
    values.json
      ? `${JSON.stringify({ entries: place, works: newest.size })}\n`
      : `Indexed ${place} log entr${place === 1 ? 'y' : 'ies'} of ${newest.size} work${newest.size === 1 ? '' : 's'}.\n`,
  );
  return exitCode.nothingContradicted;
}
