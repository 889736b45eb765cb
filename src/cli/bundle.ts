import { lstat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { UserError } from '../core/errors.ts';
import { recordFolder } from '../core/record-id.ts';
import { toBundle } from '../bundle.ts';
import { readBoundedFile } from '../io/bounded-file.ts';
import { disk, writeWhole } from '../io/disk.ts';
import { openLibrary } from '../io/library.ts';
import { openSiteStore } from '../io/site-store.ts';
import { toZip } from '../core/zip.ts';
import { libraryFolder, parseArguments } from './arguments.ts';
import { exitCode } from './exit-code.ts';
import { exitCodesHelp } from './help.ts';
import { readLibraryKey } from './library-key.ts';
import { readWork } from './record-session.ts';
import type { Streams } from './streams.ts';

export const help = `Puts one published record into a .zip that anyone can check without network.

Usage: truth-engine bundle <record> [options]

  <record>             its id, such as SRCH:4E1B09C7
  --out <file>         where it goes (default ./<record>.zip)
  --library <folder>   which library (TRUTH_ENGINE_LIBRARY, default ./truth-library)
  --json               print path, size and counts

Manifest, checks, quotations, in-toto statement, log entry, inclusion proof, signed
checkpoint, public key; no source and no whole text of one.

Example: truth-engine bundle SRCH:4E1B09C7, then
         truth-engine audit SRCH-4E1B09C7.zip --key <public key>

${exitCodesHelp}`;

/** Runs `truth-engine bundle`. */
export async function run(args: string[], streams: Streams): Promise<number> {
  const { values, positionals } = parseArguments(args, { out: { type: 'string' } }, 'bundle');
  const [name] = positionals;
  if (values.help || name === undefined) {
    (values.help ? streams.out : streams.err)(help);
    return values.help ? exitCode.nothingContradicted : exitCode.caller;
  }
  const library = await openLibrary(libraryFolder(values.library, streams), null);
  const { work, row } = await readWork(name, library);
  if (!row) throw notPublished(work.slug);
  const store = await openSiteStore(library, await readLibraryKey(library));
  try {
    const files = await toBundle(row, store);
    const zip = toZip(files);
    const path = resolve(streams.cwd, values.out ?? `${recordFolder(row.id)}.zip`);
    await assertFree(path, library.folder);
    await writeWhole(disk, path, zip);
    if (values.json)
      streams.out(
        `${JSON.stringify({ record: row.id, path, bytes: zip.length, files: files.size })}\n`,
      );
    else
      streams.out(
        `Bundled    ${row.id}: ${files.size} files, ${Math.ceil(zip.length / 1024)} KB\n\n  Check    truth-engine audit ${path} --key '${store.key}'\n`,
      );
    return exitCode.nothingContradicted;
  } finally {
    store.close();
  }
}

/** An earlier bundle may be written over, and nothing else. */
async function assertFree(path: string, library: string): Promise<void> {
  const found = await lstat(path).catch(() => null); // what is not there is free
  const isBundle = found?.isFile() === true && (await isZip(path));
  if ((found === null || isBundle) && !path.startsWith(`${library}/`)) return;
  throw new UserError({
    code: 'bad-argument',
    message: `Cannot write the bundle to ${JSON.stringify(path)}.`,
    seen: found === null ? 'a place within the library' : 'something else that is there already',
    wanted: 'a free name, or that of an earlier bundle',
    next: 'give another name with --out',
  });
}

async function isZip(path: string): Promise<boolean> {
  const bytes = await readBoundedFile(path, 500_000_000).catch(() => new Uint8Array());
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

function notPublished(slug: string): UserError {
  return new UserError({
    code: 'not-published',
    message: `Cannot bundle ${slug}: it was never published.`,
    seen: 'no publication in the log',
    wanted: 'a published record',
    next: `truth-engine publish ${slug}`,
  });
}
