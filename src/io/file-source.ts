import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { UserError } from '../core/errors.ts';
import { sha256 } from '../core/hash.ts';
import { isText, largestSource, sniffMediaType, type MediaType } from '../core/media-type.ts';
import type { Source } from '../core/source.ts';
import { neverAsked } from '../core/standing.ts';
import { NotABoundedFile, readBoundedFile } from './bounded-file.ts';
import { documentsOf, isPaperFolder, readFolderSource } from './folder-source.ts';

/** Reads one file as a source, its kind told from its first bytes; or a folder that is one paper in LaTeX. */
export async function readFileSource(path: string): Promise<Source> {
  if (await isFolder(path)) return readFolderSource(path);
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

/**
 * The papers of a folder in the order of their names; of one paper in several formats the first of
 * HTML, LaTeX, JATS, PDF, TEI, Markdown and text. A folder that is one paper in LaTeX, here or below, counts as one.
 */
export async function listFolder(folder: string): Promise<string[]> {
  const papers = await papersBelow(folder, 0);
  if (papers.length === 0)
    throw new UserError({
      code: 'bad-argument',
      message: `Cannot find a paper in the folder ${JSON.stringify(folder)}.`,
      seen: 'no .html, .tex, .tar.gz, .xml, .nxml, .pdf, .md or .txt file',
      wanted: 'a folder that holds papers as HTML, LaTeX, JATS or TEI XML, PDF, Markdown or text',
      next: 'give that folder, or a file',
    });
  return papers.sort();
}

/** Folders within folders that are looked into. */
const deepest = 20;

/** Kinds of file that are taken for a paper in a folder, the best first. */
const kinds = [
  /\.html?$/i,
  /\.(?:tex|tar\.gz|tgz|tar)$/i,
  /(?<!\.tei)\.(?:xml|nxml)$/i,
  /\.pdf$/i,
  /\.tei\.xml$/i,
  /\.(?:md|markdown)$/i,
  /\.(?:txt|text)$/i,
];

/** Words that lie beside papers and are none. */
const besidePapers = /^(?:readme|licen[cs]e|changelog|contributing|requirements)\b.*\.(?:md|txt)$/i;

async function papersBelow(folder: string, depth: number): Promise<string[]> {
  if (depth > deepest) return [];
  if (await isPaperFolder(folder)) return [folder];
  const entries = await readdir(folder, { withFileTypes: true });
  const documents = new Set(await documentsOf(folder));
  const names = entries
    .filter((entry) => entry.isFile() && (documents.has(entry.name) || !/\.tex$/i.test(entry.name)))
    .map(({ name }) => name)
    .filter((name) => !besidePapers.test(name));
  const own: string[] = [];
  const stems = new Set<string>();
  for (const kind of kinds) {
    const found = names.filter((name) => kind.test(name) && !stems.has(name.replace(kind, '')));
    own.push(...found.map((name) => join(folder, name)));
    for (const name of found) stems.add(name.replace(kind, ''));
  }
  for (const entry of entries.filter((one) => one.isDirectory()))
    own.push(...(await papersBelow(join(folder, entry.name), depth + 1)));
  return own;
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

/** By the bytes; but words may speak of HTML or LaTeX, so of a text the name tells more. */
function mediaTypeOf(bytes: Uint8Array, path: string): MediaType | null {
  const found = sniffMediaType(bytes);
  const isWords =
    found === 'text/plain' || found === 'text/html' || found === 'application/x-eprint';
  if (isWords && isText(bytes)) {
    if (/\.(?:md|markdown)$/i.test(path)) return 'text/markdown';
    if (/\.(?:txt|text)$/i.test(path)) return 'text/plain';
  }
  return found === 'text/plain' ? null : found;
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
