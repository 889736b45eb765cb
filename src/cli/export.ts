import { join, resolve } from 'node:path';
import { canonicalJson } from '../core/json.ts';
import { UserError } from '../core/errors.ts';
import { parseCanonical, parseSite } from '../core/records/parse-record.ts';
import { cannotStore, codeOf, disk, writeWhole } from '../io/disk.ts';
import { readEngine } from '../io/engine.ts';
import { openLibrary } from '../io/library.ts';
import { openSiteStore, type FolderSiteStore } from '../io/site-store.ts';
import { readTemplates } from '../io/templates.ts';
import { parseBase } from '../render/site/feeds.ts';
import { openSite } from '../serve/site.ts';
import { libraryFolder, parseArguments } from './arguments.ts';
import { exitCode } from './exit-code.ts';
import { exitCodesHelp } from './help.ts';
import { readLibraryKey } from './library-key.ts';
import { progressLine } from './progress.ts';
import type { Streams } from './streams.ts';

export const help = `Writes the published records of a library as files: a site that works from disk.

Usage: truth-engine export <folder> [options]

  <folder>             where the site goes; a new folder, or an older export
  --library <folder>   which library (TRUTH_ENGINE_LIBRARY, default ./truth-library)
  --base <address>     the site's public address, for its feeds
  --json               print the counts as JSON

The log's files, manifests and checks go with it, so that truth-engine audit takes the
site; sources and their whole texts do not, because they are their authors'.

Example: truth-engine export site --base https://example.org/truth/

${exitCodesHelp}`;

/** Runs `truth-engine export`. */
export async function run(args: string[], streams: Streams): Promise<number> {
  const { values, positionals } = parseArguments(args, { base: { type: 'string' } }, 'export');
  const [target] = positionals;
  if (values.help || target === undefined) {
    (values.help ? streams.out : streams.err)(help);
    return values.help ? exitCode.nothingContradicted : exitCode.caller;
  }
  const base = parseBase(values.base ?? 'https://example.org/');
  const folder = resolve(streams.cwd, target);
  const library = await openLibrary(libraryFolder(values.library, streams), null);
  assertOutside(folder, library.folder);
  const older = await readOlder(folder, library.key.name);
  const store = await openSiteStore(library, await readLibraryKey(library));
  try {
    const files = await writeSite(folder, { store, base, older }, streams, values.json === true);
    if (values.json) streams.out(`${JSON.stringify({ folder, files })}\n`);
    else streams.out(`Exported   ${files} files\n\n  Open     ${join(folder, 'index.html')}\n`);
    return exitCode.nothingContradicted;
  } finally {
    store.close();
  }
}

interface Wanted {
  readonly store: FolderSiteStore;
  readonly base: string;
  /** Files of the older export that lies there. */
  readonly older: readonly string[];
}

/** Every page first, the marker last: a site without its site.json is not whole. What an older export wrote and this one does not is removed. */
async function writeSite(
  folder: string,
  { store, base, older }: Wanted,
  streams: Streams,
  silent: boolean,
): Promise<number> {
  const options = { templates: await readTemplates(), origin: store.origin, isStatic: true, base };
  const site = openSite(store, options);
  const progress = progressLine(streams, silent);
  const paths = await site.paths();
  const written: string[] = [];
  for (const [index, path] of paths.entries()) {
    if (streams.signal.aborted) throw stopped(index, paths.length);
    progress.tell('Exporting', `${index + 1} of ${paths.length} files`);
    const page = await site.page(path);
    if (!page) continue;
    await writeWhole(disk, join(folder, path), Buffer.from(page.body));
    written.push(path);
  }
  progress.done();
  const described = parseSite({
    schema: 'site-v1',
    origin: store.origin,
    size: await store.log.size(),
    base,
    engine: (await readEngine()).version,
    withheld: await store.withheld(),
    files: [...new Set(written)].sort(),
  });
  await writeWhole(disk, join(folder, 'site.json'), Buffer.from(canonicalJson(described)));
  const kept = new Set(written);
  for (const path of older) if (!kept.has(path)) await disk.remove(join(folder, path));
  return written.length + 1;
}

/** The files of an older export of this log; none for a folder that is new or empty. Nobody else's are written over. */
async function readOlder(folder: string, origin: string): Promise<readonly string[]> {
  const files = await filesOf(folder);
  if (files.length === 0) return [];
  const bytes = await disk.read(join(folder, 'site.json'));
  try {
    const site = bytes && parseCanonical(Buffer.from(bytes).toString('utf8'), parseSite);
    if (site?.origin === origin)
      return site.files.filter((path) => !/(?:^|\/)\.\.(?:\/|$)|^\//.test(path));
  } catch {
    // no site of ours: told below
  }
  throw new UserError({
    code: 'bad-argument',
    message: `Cannot export to ${JSON.stringify(folder)}.`,
    seen: `a folder with other files, such as ${files[0]}`,
    wanted: 'a new or empty folder, or an older export of this library',
    next: 'give another folder',
  });
}

async function filesOf(folder: string): Promise<string[]> {
  try {
    return await disk.list(folder);
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return []; // a folder that is not there is made
    throw await cannotStore(folder, 0, cause);
  }
}

/** A site within its library would be read as part of it. */
function assertOutside(folder: string, library: string): void {
  if (folder !== library && !folder.startsWith(`${library}/`)) return;
  throw new UserError({
    code: 'bad-argument',
    message: `Cannot export to ${JSON.stringify(folder)}: it lies in the library.`,
    seen: folder,
    wanted: 'a folder outside the library',
    next: 'give another folder',
  });
}

function stopped(done: number, of: number): UserError {
  return new UserError({
    code: 'interrupted',
    message: `Stopped. ${done} of ${of} files are written; repeat the command to write them all.`,
    next: 'repeat the command',
  });
}
