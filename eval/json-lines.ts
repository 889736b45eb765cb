import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { UserError } from '../src/core/errors.ts';

/** Records of a file of JSON lines, plain or gzipped; empty lines are left out. */
export async function readJsonLines(path: string): Promise<Record<string, unknown>[]> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw malformed(path, 'no such file', cause);
  });
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString();
  return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [toRecord(line, path)]));
}

/** Paths of the files of JSON lines in a folder, in order of their names; none where there is no such folder. */
export async function jsonLinesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []); // a set that is not there has no rows
  return names
    .filter((name) => /\.jsonl(?:\.gz)?$/.test(name))
    .sort()
    .map((name) => join(folder, name));
}

/** A file for training by its name; every other one is scored. */
export function isForTraining(path: string): boolean {
  return /train[^/]*$/.test(path);
}

function toRecord(line: string, path: string): Record<string, unknown> {
  try {
    const row: unknown = JSON.parse(line);
    if (typeof row === 'object' && row !== null) return { ...row };
  } catch (cause) {
    throw malformed(path, line, cause);
  }
  throw malformed(path, line);
}

function malformed(path: string, seen: string, cause?: unknown): UserError {
  return new UserError({
    code: 'bad-argument',
    message: `Cannot read "${path}" as JSON lines: ${seen.slice(0, 200)}`,
    seen: seen.slice(0, 200),
    wanted: 'one JSON object a line',
    next: 'Name a folder of the form that shared/benchmarks/README.md describes.',
    cause,
  });
}
