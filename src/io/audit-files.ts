import { lstat, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { request } from 'undici';
import type { LogFiles } from '../core/io.ts';
import { UserError } from '../core/errors.ts';
import { codeOf, disk } from './disk.ts';

/** Bounds on what an auditor takes from a stranger. */
const limits = {
  archive: 500_000_000,
  unpacked: 500_000_000,
  file: 80_000_000,
  timeoutMs: 30_000,
} as const;

/** A library by what was named: a URL, a .zip, or a folder. */
export async function openAuditFiles(name: string): Promise<LogFiles> {
  if (/^https?:\/\//i.test(name)) return fromServer(name.replace(/\/+$/, ''));
  try {
    return (await stat(name)).isDirectory() ? fromFolder(name) : await fromArchive(name);
  } catch (cause) {
    if (cause instanceof UserError || codeOf(cause) === '') throw cause;
    throw unavailable(
      name,
      codeOf(cause) === 'ENOENT' ? 'no such file or folder' : codeOf(cause),
      cause,
    );
  }
}

function fromFolder(folder: string): LogFiles {
  return {
    read: (path) => readOwn(join(folder, path)),
    list: () => disk.list(folder),
  };
}

/** A plain file and no other: a stranger's folder may hold links, pipes and devices without an end. */
async function readOwn(path: string): Promise<Uint8Array | null> {
  const found = await lstat(path).catch(() => null); // what cannot be looked at is missing
  if (!found?.isFile()) return null;
  if (found.size > limits.file) throw unavailable(path, `${found.size} bytes`, null);
  return disk.read(path);
}

async function fromArchive(path: string): Promise<LogFiles> {
  const { size } = await stat(path);
  if (size > limits.archive) throw unavailable(path, `${size} bytes`, null);
  let total = 0;
  const seen = new Set<string>();
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(new Uint8Array(await readFile(path)), {
      filter: ({ name, originalSize }) => {
        total += originalSize;
        if (total > limits.unpacked || originalSize > limits.file)
          throw new RangeError('too large unpacked');
        if (seen.has(name)) throw new RangeError('two files of one name');
        seen.add(name);
        return !name.endsWith('/') || originalSize > 0;
      },
    });
  } catch (cause) {
    throw unavailable(
      path,
      'no whole .zip, one too large, or one with two files of one name',
      cause,
    );
  }
  const names = Object.keys(files);
  const root =
    names
      .find((name) => /^(?:[^/]+\/)?(?:library|bundle)\.json$/.test(name))
      ?.replace(/(?:library|bundle)\.json$/, '') ?? '';
  return {
    read: (name) =>
      Promise.resolve(Object.hasOwn(files, root + name) ? (files[root + name] ?? null) : null),
    // What lies beside the folder is unpacked with it: it is named, as a stranger.
    list: () =>
      Promise.resolve(
        names
          .map((name) => (name.startsWith(root) ? name.slice(root.length) : `../${name}`))
          .sort(),
      ),
  };
}

function fromServer(base: string): LogFiles {
  return {
    read: async (path) => {
      const url = `${base}/${path.split('/').map(encodeURIComponent).join('/')}`;
      try {
        const { statusCode, body } = await request(url, {
          headersTimeout: limits.timeoutMs,
          bodyTimeout: limits.timeoutMs,
        });
        if (statusCode === 404) {
          await body.dump();
          return null;
        }
        if (statusCode !== 200) throw unavailable(url, `status ${statusCode}`, null);
        return await takeBounded(body, url);
      } catch (cause) {
        throw cause instanceof UserError
          ? cause
          : unavailable(url, codeOf(cause) || 'no answer', cause);
      }
    },
    list: () => Promise.resolve(null),
  };
}

async function takeBounded(body: AsyncIterable<Uint8Array>, url: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > limits.file) throw unavailable(url, `more than ${limits.file} bytes`, null);
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

function unavailable(name: string, seen: string, cause: unknown): UserError {
  return new UserError({
    code: 'source-unavailable',
    message: `Cannot audit ${JSON.stringify(name)}.`,
    seen,
    wanted: 'a library: a folder, a .zip of one, or the URL of one',
    next: 'truth-engine audit --help',
    cause,
  });
}
