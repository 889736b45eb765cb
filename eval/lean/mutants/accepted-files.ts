import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readIndex } from '../index-rows.ts';
import { parseExport } from './export-file.ts';
import { toSource, type Source } from './source.ts';

/** Larger files take too long to be judged thousands of times. */
const mostBytes = 300_000;
/** Their records are odd on purpose, or made to be slow. */
const leftOut = /^(?:format-and-limits|arena-bugs|arena-more|mutants|large)\//;

/** The accepted files of a folder that are mutated: those of the index, and accepted pairs' solutions. */
export async function acceptedFiles(dir: string): Promise<Source[]> {
  const sources: Source[] = [];
  for (const { file, expected } of await readIndex(dir)) {
    if (expected !== 'accept' || leftOut.test(file)) continue;
    const path = file.endsWith('/') ? join(file, 'solution.ndjson') : file;
    const text = await readFile(join(dir, path), 'utf8');
    if (text.length <= mostBytes) sources.push(toSource(parseExport(path, text)));
  }
  return sources;
}
