import { join, resolve } from 'node:path';
import { isFileOfTheLog } from '../audit/audit-pages.ts';
import { UserError } from '../core/errors.ts';
import { sha256 } from '../core/hash.ts';
import { canonicalJson } from '../core/json.ts';
import type { PageList } from '../core/records/generated/types.ts';
import { parseCanonical, parseSite } from '../core/records/parse-record.ts';
import { cannotStore, codeOf, disk, writeWhole } from '../io/disk.ts';
import { readEngine } from '../io/engine.ts';
import { openLibrary } from '../io/library.ts';
import { openSiteStore, type FolderSiteStore } from '../io/site-store.ts';
import { readTemplates } from '../io/templates.ts';
import { parseBase } from '../render/site/feeds.ts';
import { openSite } from '../serve/site.ts';
import { libraryFolder, parseArguments, parseTime } from './arguments.ts';
import { exitCode } from './exit-code.ts';
import { exitCodesHelp } from './help.ts';
import { readLibraryKey } from './library-key.ts';
import { openForWriting } from './open-for-writing.ts';
import { progressLine } from './progress.ts';
import { assertMayBeUnsigned, writePageList } from './sign-pages.ts';
import type { Streams } from './streams.ts';

export const help = `Writes the published records of a library as files: a site that works from disk.

Usage: truth-engine export <folder> [options]

  <folder>             where the site goes; a new folder, or an older export
  --library <folder>   which library (TRUTH_ENGINE_LIBRARY, default ./truth-library)
  --base <address>     the site's public address, for its feeds
  --sign               have the log name the hashes of all pages: a changed byte of any
                       page is then named by truth-engine audit <folder>
  --key-file <path>    the signing key (TRUTH_ENGINE_KEY_FILE; TRUTH_ENGINE_KEY holds it)
  --now <time>         the time of the entry
  --json               print the counts as JSON

The log's files, manifests and checks go with it, so that truth-engine audit takes the
site; sources and their whole texts do not, because they are their authors'.

Example: truth-engine export site --base https://example.org/truth/ --sign

${exitCodesHelp}`;

/** Runs `truth-engine export`. */
export async function run(args: string[], streams: Streams): Promise<number> {
  const { values, positionals } = parseArguments(
    args,
    {
      base: { type: 'string' },
      sign: { type: 'boolean' },
      'key-file': { type: 'string' },
      now: { type: 'string' },
    },
    'export',
  );
  const [target] = positionals;
  if (values.help || target === undefined) {
    (values.help ? streams.out : streams.err)(help);
    return values.help ? exitCode.nothingContradicted : exitCode.caller;
  }
  const base = parseBase(values.base ?? 'https://example.org/');
  const folder = resolve(streams.cwd, target);
  const time = values.now === undefined ? null : parseTime(values.now, 'export');
  const name = libraryFolder(values.library, streams);
  const library = values.sign
    ? await openForWriting(name, values['key-file'], streams)
    : await openLibrary(name, null);
  assertOutside(folder, library.folder);
  if (!values.sign) await assertMayBeUnsigned(library);
  const older = await readOlder(folder, library.key.name);
  const store = await openSiteStore(library, await readLibraryKey(library));
  try {
    const signing = values.sign ? { library, time: time ?? streams.now().toISOString() } : null;
    const { files, entry } = await writeSite(
      folder,
      { store, base, older, signing },
      streams,
      values.json === true,
    );
    if (values.json) streams.out(`${JSON.stringify({ folder, files, entry })}\n`);
    else
      streams.out(
        `Exported   ${files} files${entry === null ? '' : `, their hashes in entry ${entry} of the log`}\n\n  Open     ${join(folder, 'index.html')}\n`,
      );
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
  /** Null: the list of pages stands unsigned. */
  readonly signing: Parameters<typeof writePageList>[2];
}

/** Every page first, then what the log says of them, the marker last: a site without its site.json is not whole. What an older export wrote and this one does not is removed. */
async function writeSite(
  folder: string,
  { store, base, older, signing }: Wanted,
  streams: Streams,
  silent: boolean,
): Promise<{ files: number; entry: number | null }> {
  const engine = (await readEngine()).version;
  const { origin } = store;
  const options = { templates: await readTemplates(), origin, isStatic: true, base, engine };
  const site = openSite(store, options);
  const size = await store.log.size();
  const progress = progressLine(streams, silent);
  const pages: PageList['pages'] = [];
  const write = async (path: string): Promise<Uint8Array | null> => {
    const page = await site.page(path);
    const bytes = page && Buffer.from(page.body);
    if (bytes) await writeWhole(disk, join(folder, path), bytes);
    return bytes;
  };
  const paths = (await site.paths()).filter((path) => !isFileOfTheLog(path));
  for (const [index, path] of paths.entries()) {
    if (streams.signal.aborted) throw stopped(index, paths.length);
    progress.tell('Exporting', `${index + 1} of ${paths.length} pages`);
    const bytes = await write(path);
    if (bytes) pages.push({ path, sha256: sha256(bytes) });
  }
  const list = { origin: store.origin, size, base, engine, pages };
  const entry = await writePageList(folder, list, signing);
  await store.refresh();
  const written = ['pages.json', ...pages.map(({ path }) => path)];
  for (const path of await store.publicFiles()) if (await write(path)) written.push(path);
  progress.done();
  const described = parseSite({
    schema: 'site-v1',
    origin: store.origin,
    size: await store.log.size(),
    base,
    engine,
    withheld: await store.withheld(),
    files: [...new Set(written)].sort(),
  });
  await writeWhole(disk, join(folder, 'site.json'), Buffer.from(canonicalJson(described)));
  const kept = new Set(written);
  for (const path of older) if (!kept.has(path)) await disk.remove(join(folder, path));
  return { files: written.length + 1, entry };
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
