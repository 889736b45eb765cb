import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { readFileSource } from './file-source.ts';
import { paperEnding } from '../core/media-type.ts';
import type { OtherFormat, Source } from '../core/source.ts';

/** The same paper in other formats: files beside it that have its name and another ending. One that is no paper is left out. */
export async function otherFormats(path: string, source: Source): Promise<OtherFormat[]> {
  const [folder, name] = [dirname(path), basename(path)];
  const stem = name.replace(paperEnding, '');
  if (stem === name) return [];
  // a link may lead out of the folder: only what lies in it is read
  const beside = (await readdir(folder, { withFileTypes: true }))
    .flatMap((entry) => (entry.isFile() ? entry.name : []))
    .filter(
      (other) =>
        other !== name && paperEnding.test(other) && other.replace(paperEnding, '') === stem,
    )
    .sort();
  const found: OtherFormat[] = [];
  for (const other of beside) {
    const read = await readFileSource(join(folder, other)).catch(() => null);
    if (read && read.mediaType !== source.mediaType && found.length < mostFormats) found.push(read);
  }
  return found;
}

const mostFormats = 4;
