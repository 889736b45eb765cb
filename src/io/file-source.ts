import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { UserError } from '../core/errors.ts';
import { sha256 } from '../core/hash.ts';
import { largestSource, sniffMediaType, type MediaType } from '../core/media-type.ts';
import type { Source } from '../core/source.ts';
import { neverAsked } from '../core/standing.ts';
import { NotABoundedFile, readBoundedFile } from './bounded-file.ts';

/** Reads one file as a source; its kind is told from its first bytes. */
export async function readFileSource(path: string): Promise<Source> {
  const bytes = await readBounded(path);
  const mediaType = mediaTypeOf(bytes, path);
  if (!mediaType)
    throw new UserError({
      code: 'not-a-paper',
      message: `Cannot read ${JSON.stringify(path)} as a paper.`,
      seen: bytes.length === 0 ? 'an empty file' : 'no format of a paper',
      wanted: 'a paper as HTML, LaTeX source, PDF, JATS or TEI XML, Markdown (.md) or text (.txt)',
      next: 'give such a file, or an arXiv id',
    });
  if (bytes.length > largestSource[mediaType])
    throw tooLarge(path, bytes.length, largestSource[mediaType]);
  return {
    bytes,
    sha256: sha256(bytes),
    mediaType,
    origin: { kind: 'file', name: basename(path) },
    metadata: null,
    standing: neverAsked,
    others: [],
    retrievals: [],
  };
}

/** The papers of a folder in the order of their names; of one paper in two formats the HTML. */
export async function listFolder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && /\.(?:html?|pdf)$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const stem = (path: string): string => path.slice(0, -extname(path).length);
  const pages = new Set(files.filter((path) => !/\.pdf$/i.test(path)).map(stem));
  const papers = files.filter((path) => !/\.pdf$/i.test(path) || !pages.has(stem(path)));
  if (papers.length === 0)
    throw new UserError({
      code: 'bad-argument',
      message: `Cannot find a paper in the folder ${JSON.stringify(folder)}.`,
      seen: 'no .html and no .pdf file',
      wanted: 'a folder that holds papers as HTML or PDF',
      next: 'give that folder, or a file',
    });
  return papers;
}

/** True for a folder, false for a file. Throws a UserError when there is neither. */
export async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (cause) {
    throw cannotRead(path, cause);
  }
}

async function readBounded(path: string): Promise<Uint8Array> {
  const most = Math.max(...Object.values(largestSource));
  try {
    return await readBoundedFile(path, most);
  } catch (cause) {
    if (!(cause instanceof NotABoundedFile)) throw cannotRead(path, cause);
    if (cause.size !== null) throw tooLarge(path, cause.size, most);
    throw cannotRead(path, cause, cause.seen);
  }
}

/** By the bytes; the name only tells Markdown from plain text, which bytes cannot. */
function mediaTypeOf(bytes: Uint8Array, path: string): MediaType | null {
  const found = sniffMediaType(bytes);
  if (found !== 'text/plain') return found;
  if (/\.(?:md|markdown)$/i.test(path)) return 'text/markdown';
  return /\.(?:txt|text)$/i.test(path) ? found : null;
}

function tooLarge(path: string, seen: number, wanted: number): UserError {
  return new UserError({
    code: 'source-too-large',
    message: `Cannot read ${JSON.stringify(path)}: it is too large for a paper.`,
    seen: `${(seen / 1e6).toFixed(0)} MB`,
    wanted: `at most ${(wanted / 1e6).toFixed(0)} MB`,
    next: 'give the paper without its figures, or its other format',
  });
}

function cannotRead(path: string, cause: unknown, what?: string): UserError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
  return new UserError({
    code: 'bad-argument',
    message: `Cannot read ${JSON.stringify(path)}.`,
    seen: what ?? (code === 'ENOENT' ? 'no such file or folder' : code),
    wanted: 'an arXiv id, or a file or folder that can be read',
    next: 'truth-engine verify --help',
    cause,
  });
}
