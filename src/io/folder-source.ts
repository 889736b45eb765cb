import { neverAsked } from '../core/standing.ts';
import { lstat, readdir } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { packTar } from 'modern-tar';
import { UserError } from '../core/errors.ts';
import { sha256 } from '../core/hash.ts';
import { largestSource } from '../core/media-type.ts';
import type { Source } from '../core/source.ts';
import { readBoundedFile } from './bounded-file.ts';

/** Files that LaTeX reads words from; figures and the like are no part of what is verified. */
const wanted = /\.(?:tex|ltx|bbl|bib|sty|cls|def|cfg)$|^00README[^/]*$/i;
const limits = { files: 2000, depth: 8, entries: 20_000 } as const;

/** Kinds of file beside a document that show that the folder is one paper. */
const belongs = /\.(?:bbl|bib|sty|cls)$/i;

/**
 * True for a folder that is one paper in LaTeX: at its top lies a .tex file that begins a document,
 * and it is the only one or something beside it belongs to it (a bibliography, a style, a file that
 * it reads in). Several documents without such a relation are papers of their own.
 */
export async function isPaperFolder(folder: string): Promise<boolean> {
  const documents = await documentsOf(folder);
  if (documents.length <= 1) return documents.length === 1;
  const names = await readdir(folder);
  if (names.some((name) => belongs.test(name))) return true;
  const texts = await Promise.all(documents.map((name) => textOf(join(folder, name))));
  return texts.some((text) => /^[^%\n]*\\(?:input|include|subfile)\b/m.test(text));
}

/** The .tex files at the top of a folder that begin a document, in the order of their names. */
export async function documentsOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile() && /\.(?:tex|ltx)$/i.test(entry.name))
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('.'))
    .sort();
  const found: string[] = [];
  for (const name of names)
    if (/^[^%\n]*\\document(?:class|style)\b/m.test(await textOf(join(folder, name))))
      found.push(name);
  return found;
}

/**
 * A folder's LaTeX files as one archive in memory, the same bytes for the same files: names in
 * order, no times, no owners. Links are not followed.
 */
export async function readFolderSource(folder: string): Promise<Source> {
  const most = largestSource['application/x-eprint'];
  const paths = await filesBelow(folder);
  const entries: {
    header: { name: string; size: number; mtime: Date; mode: number };
    data: Uint8Array<ArrayBuffer>;
  }[] = [];
  let size = 0;
  for (const path of paths) {
    const data = new Uint8Array(await readBoundedFile(path, most));
    size += data.length;
    if (size > most) throw tooLarge(folder, most);
    const name = relative(folder, path).split(sep).join('/');
    entries.push({ header: { name, size: data.length, mtime: new Date(0), mode: 0o644 }, data });
  }
  const bytes = await packTar(entries);
  return {
    bytes,
    sha256: sha256(bytes),
    mediaType: 'application/x-eprint',
    origin: { kind: 'file', name: basename(folder) },
    metadata: null,
    standing: neverAsked,
    others: [],
    retrievals: [],
  };
}

async function filesBelow(folder: string, depth = 0): Promise<string[]> {
  const entries = (await readdir(folder, { withFileTypes: true })).slice(0, limits.entries);
  const found: string[] = [];
  for (const { name } of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (name.startsWith('.')) continue;
    const path = join(folder, name);
    const kind = await lstat(path);
    if (kind.isDirectory() && depth < limits.depth)
      found.push(...(await filesBelow(path, depth + 1)));
    else if (kind.isFile() && wanted.test(name)) found.push(path);
  }
  return found.sort().slice(0, limits.files);
}

async function textOf(path: string): Promise<string> {
  const bytes = await readBoundedFile(path, largestSource['application/x-eprint']).catch(
    () => null,
  );
  return bytes === null ? '' : new TextDecoder('latin1').decode(bytes);
}

function tooLarge(folder: string, most: number): UserError {
  return new UserError({
    code: 'source-too-large',
    message: `Cannot read the folder ${JSON.stringify(folder)}: its LaTeX files are too large.`,
    seen: `more than ${(most / 1e6).toFixed(0)} MB`,
    wanted: `at most ${(most / 1e6).toFixed(0)} MB`,
    next: 'give a folder that holds the paper alone',
  });
}
