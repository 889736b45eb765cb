import { join } from 'node:path';
import type { LogEntry } from '../core/records/generated/types.ts';
import { catchUp } from '../io/catch-up.ts';
import { viewFolder, writeCard } from '../io/cards.ts';
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
  const library = await openLibrary(libraryFolder(values.library, streams), null);
  const { folder, objects } = library;
  const index = openIndex(join(folder, 'var', 'index.sqlite'), true);
  const newest = new Map<string, LogEntry>();
  const place = await catchUp(index, library, (entry) => {
    if (entry.objects.card_html !== null) newest.set(viewFolder(entry), entry);
  });
  index.close();
  for (const entry of newest.values()) await writeCard(folder, entry, objects);
  streams.out(
    values.json
      ? `${JSON.stringify({ entries: place, works: newest.size })}\n`
      : `Indexed ${place} log entr${place === 1 ? 'y' : 'ies'} of ${newest.size} work${newest.size === 1 ? '' : 's'}.\n`,
  );
  return exitCode.nothingContradicted;
}
