import { rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseSha256, type Sha256 } from '../core/hash.ts';
import { objectPath } from '../core/object-path.ts';
import { codeOf, disk } from './disk.ts';
import type { FolderLibrary } from './library.ts';

/** A file that nothing names. */
export interface Garbage {
  readonly path: string;
  readonly bytes: number;
}

/** What is younger may belong to a command that is under way: objects are stored before the entry that names them. */
const youngestMs = 24 * 60 * 60 * 1000;

/**
 * Objects that no log entry leads to, and drafts of writers that died; each older than a day. An entry leads to what it
 * names and to what that names in turn; searches, stored answers and what `var/` points to are kept with all they name.
 */
export async function findGarbage(library: FolderLibrary, nowMs: number): Promise<Garbage[]> {
  const { folder, log } = library;
  const listed = await disk.list(folder);
  const kept = new Set<string>();
  for await (const entry of log.entries(0, await log.size()))
    await keep(namesIn(entry), kept, library);
  for (const path of listed)
    if (/^var\/.*\.json$/.test(path))
      await keep(namesIn(await textOf(folder, path)), kept, library);
  const found: Garbage[] = [];
  for (const path of listed) {
    const hash = hashOf(path);
    const isOpen = hash === null ? isDraft(path) : !kept.has(hash);
    const bytes = isOpen ? await oldSize(join(folder, path), nowMs) : null;
    if (bytes === null) continue;
    if (hash === null || !(await isRoot(hash, library))) found.push({ path, bytes });
    else await keep([hash], kept, library);
  }
  return found.filter(({ path }) => !kept.has(hashOf(path) ?? ''));
}

/**
 * Removes garbage, unless it was touched meanwhile: whoever stores an object that is there touches it. The file is moved
 * aside before its age is looked at, so that a writer either touched it before or finds it gone and writes it anew.
 */
export async function removeGarbage(
  { folder }: FolderLibrary,
  garbage: readonly Garbage[],
  nowMs: number,
): Promise<readonly Garbage[]> {
  const removed: Garbage[] = [];
  for (const [at, one] of garbage.entries()) {
    const path = join(folder, one.path);
    const aside = isDraft(one.path) ? path : `${path}.${process.pid}-${at}.tmp`;
    try {
      if (aside !== path) await rename(path, aside);
    } catch (error) {
      if (codeOf(error) === 'ENOENT') continue; // somebody else was here
      throw error;
    }
    if ((await oldSize(aside, nowMs)) === null) {
      if (aside !== path) await rename(aside, path);
      continue;
    }
    await disk.remove(aside);
    removed.push(one);
  }
  return removed;
}

/** Marks hashes and everything that the records among them name. */
async function keep(
  names: Iterable<string>,
  kept: Set<string>,
  library: FolderLibrary,
): Promise<void> {
  const open = [...names];
  for (let hash = open.pop(); hash !== undefined; hash = open.pop()) {
    if (kept.has(hash)) continue;
    kept.add(hash);
    const text = await recordText(hash, library);
    if (text !== null) open.push(...namesIn(text));
  }
}

/** Text of an object that may name others: a record in JSON. Papers and pages name none. */
async function recordText(hash: string, { folder }: FolderLibrary): Promise<string | null> {
  const bytes = await disk.read(join(folder, objectPath(parseSha256(hash))));
  return bytes?.[0] === 0x7b ? Buffer.from(bytes).toString('latin1') : null;
}

/** Searches and answers of services are records of what was asked; no entry need name them. */
async function isRoot(hash: Sha256, library: FolderLibrary): Promise<boolean> {
  const text = (await recordText(hash, library)) ?? '';
  return /"schema":"(?:search|retrieval|citation-check)-v1"/.test(text);
}

function namesIn(text: string): string[] {
  return text.match(/(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/g) ?? [];
}

function hashOf(path: string): Sha256 | null {
  const match = /^objects\/([0-9a-f]{2})\/([0-9a-f]{62})$/.exec(path);
  return match ? parseSha256(`${match[1]}${match[2]}`) : null;
}

function isDraft(path: string): boolean {
  return /\.\d+-\d+\.tmp$/.test(path);
}

/** Size of a file that is older than a day; null for a younger one and for none. */
async function oldSize(path: string, nowMs: number): Promise<number | null> {
  const found = await stat(path).catch(() => null);
  return found && nowMs - found.mtimeMs >= youngestMs ? found.size : null;
}

async function textOf(folder: string, path: string): Promise<string> {
  return Buffer.from((await disk.read(join(folder, path))) ?? []).toString('latin1');
}
