import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { createTarDecoder, type ParsedTarEntry } from 'modern-tar';
import { UserError } from '../core/errors.ts';
import { parseTilePath } from '../core/log/tiles.ts';
import { cannotStore, codeOf, disk } from './disk.ts';

/** Bounds on what a backup from elsewhere may hold; the archive is not compressed, so that it cannot grow. */
const limits = { file: 80_000_000, files: 20_000_000, path: 300 } as const;

export interface Unpacked {
  readonly files: number;
  readonly bytes: number;
  /** Of the archive. */
  readonly sha256: string;
}

/**
 * Unpacks a backup beside the folder that it is to become, has it judged there, and only then moves it into place. The
 * folder must not be there, or be empty. Whatever goes wrong leaves nothing behind.
 */
export async function restoreBackup(
  archive: string,
  folder: string,
  judge: (unpacked: string) => Promise<void>,
): Promise<Unpacked> {
  await assertFree(folder);
  const draft = `${folder}.${process.pid}-0.tmp`;
  try {
    const unpacked = await unpack(archive, draft);
    await judge(draft);
    await rename(draft, folder);
    await disk.syncFolder(dirname(folder));
    return unpacked;
  } catch (error) {
    await rm(draft, { recursive: true, force: true }).catch(() => undefined);
    throw error instanceof UserError ? error : await cannotStore(folder, 0, error);
  }
}

async function unpack(archive: string, into: string): Promise<Unpacked> {
  await assertArchive(archive);
  await disk.makeFolder(into);
  const hash = createHash('sha256');
  const source = Readable.from(hashed(createReadStream(archive), hash));
  const decoder = createTarDecoder({ strict: true });
  const writing = Readable.toWeb(source).pipeTo(decoder.writable);
  writing.catch(() => undefined); // the reader below sees what goes wrong there, too
  const folders = new Set<string>([into]);
  let [files, bytes] = [0, 0];
  try {
    for await (const entry of decoder.readable) {
      const path = assertOwn(entry, archive);
      const content = new Uint8Array(await new Response(entry.body).arrayBuffer());
      files += 1;
      bytes += content.length;
      if (files > limits.files) throw refused(archive, `more than ${limits.files} files`);
      await writeNew(join(into, path), content, archive, folders);
    }
    await writing;
  } catch (error) {
    if (error instanceof UserError || codeOf(error) !== '') throw error;
    throw refused(archive, 'no whole .tar', error);
  }
  for (const one of folders) await disk.syncFolder(one);
  return { files, bytes, sha256: hash.digest('hex') };
}

async function* hashed(
  stream: AsyncIterable<Uint8Array>,
  hash: ReturnType<typeof createHash>,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) {
    hash.update(chunk);
    yield chunk;
  }
}

/** Its path, when it is a plain file that a library has; a link, a way out of the folder or a stranger is refused. */
function assertOwn({ header }: ParsedTarEntry, archive: string): string {
  const { name, size, type = 'file' } = header;
  if (type !== 'file') throw refused(archive, `a ${type}, ${JSON.stringify(name.slice(0, 200))}`);
  if (name.length > limits.path || !isLibraryPath(name))
    throw refused(archive, `a file named ${JSON.stringify(name.slice(0, 200))}`);
  if (size > limits.file) throw refused(archive, `${size} bytes in ${name}`);
  return name;
}

function isLibraryPath(path: string): boolean {
  return (
    path === 'library.json' ||
    path === 'checkpoint' ||
    parseTilePath(path) !== null ||
    /^objects\/[0-9a-f]{2}\/[0-9a-f]{62}$/.test(path) ||
    /^(?:cards|records)\/[A-Za-z0-9][A-Za-z0-9.-]*\/[a-z]+\.[a-z]+$/.test(path)
  );
}

async function writeNew(
  path: string,
  content: Uint8Array,
  archive: string,
  folders: Set<string>,
): Promise<void> {
  if (await lstat(path).catch(() => null)) throw refused(archive, 'two files of one name');
  const folder = dirname(path);
  const topmost = await disk.makeFolder(folder);
  for (let made = folder; topmost && made.length >= topmost.length; made = dirname(made))
    folders.add(made).add(dirname(made));
  await disk.write(path, content);
}

async function assertFree(folder: string): Promise<void> {
  const found = await lstat(folder).catch(() => null);
  if (!found || (found.isDirectory() && (await readdir(folder)).length === 0)) return;
  throw new UserError({
    code: 'bad-argument',
    message: `Cannot restore a library into ${JSON.stringify(folder)}.`,
    seen: 'something that is there already',
    wanted: 'a free name, or an empty folder',
    next: 'give another folder',
  });
}

async function assertArchive(archive: string): Promise<void> {
  const found = await lstat(archive).catch(() => null);
  if (found?.isFile()) return;
  throw refused(archive, found ? 'no plain file' : 'no such file');
}

function refused(archive: string, seen: string, cause?: unknown): UserError {
  return new UserError({
    code: 'bad-argument',
    message: `Cannot restore from ${JSON.stringify(archive)}.`,
    seen,
    wanted: 'a .tar that truth-engine library backup wrote',
    next: 'take another copy of the backup',
    cause,
  });
}
