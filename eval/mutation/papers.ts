import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../../src/core/errors.ts';
import type { Paper } from '../../src/core/paper.ts';
import { parsePaperJson } from '../../src/core/paper-json.ts';
import { readFileSource } from '../../src/io/file-source.ts';
import { openPaperReader } from '../../src/io/paper-reader.ts';
import { paperFiles, type PaperFile } from '../paper-files.ts';

/** One paper in its best format. */
export interface ReadPaper {
  readonly id: string;
  readonly paper: Paper;
}

const order = [/\.html?$/i, /\.n?xml$/i, /^(?!.*\.pdf$)/i, /\.pdf$/i];

/** Each paper of a corpus once, in its best format: HTML, else XML, else LaTeX, else PDF. */
export async function bestFiles(dir: string): Promise<PaperFile[]> {
  const best = new Map<string, PaperFile>();
  const rank = ({ path }: PaperFile): number => order.findIndex((one) => one.test(path));
  for (const file of await paperFiles(dir)) {
    const known = best.get(file.id);
    if (!known || rank(file) < rank(known)) best.set(file.id, file);
  }
  return [...best.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Reads papers one after the other; with a folder, what was parsed before is taken from there. Null where it cannot be read. */
export function openPapers(
  dir: string,
  parsed: string | null,
): (file: PaperFile) => Promise<ReadPaper | null> {
  const reader = openPaperReader();
  return async ({ id, path }) => {
    try {
      const source = await readFileSource(join(dir, path));
      const kept = parsed === null ? null : join(parsed, `${source.sha256.slice(0, 40)}.json`);
      const known = kept === null ? null : await readKept(kept);
      const paper = known ?? (await reader.read(source.bytes, source.mediaType));
      if (kept && parsed !== null && !known) {
        await mkdir(parsed, { recursive: true });
        await writeFile(kept, JSON.stringify(paper));
      }
      return { id, paper };
    } catch (error) {
      if (error instanceof UserError) return null;
      throw error;
    }
  };
}

async function readKept(path: string): Promise<Paper | null> {
  try {
    return parsePaperJson(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return null; // not parsed before
  }
}
