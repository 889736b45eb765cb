import { open, writeFile } from 'node:fs/promises';
import { UserError } from '../core/errors.ts';

/** Reads a small UTF-8 text file of the user's. */
export async function readTextFile(path: string, mostBytes: number): Promise<string> {
  try {
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      if (size > mostBytes) throw cannot('read', path, `${size} bytes`, `at most ${mostBytes}`);
      return new TextDecoder('utf-8', { fatal: true }).decode(await file.readFile());
    } finally {
      await file.close();
    }
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    const seen = cause instanceof TypeError ? 'bytes that are no UTF-8' : codeOf(cause);
    throw cannot('read', path, seen, 'a text file that can be read', cause);
  }
}

/** Writes a text file that is not there yet. */
export async function writeNewTextFile(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text, { flag: 'wx' });
  } catch (cause) {
    const exists = codeOf(cause) === 'EEXIST';
    throw cannot(
      'write',
      path,
      exists ? 'a file that is there already' : codeOf(cause),
      exists ? 'a free name: nothing is overwritten' : 'a folder that can be written to',
      cause,
    );
  }
}

function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  return code === 'ENOENT' ? 'no such file or folder' : code;
}

function cannot(
  verb: 'read' | 'write',
  path: string,
  seen: string,
  wanted: string,
  cause?: unknown,
): UserError {
  return new UserError({
    code: verb === 'read' ? 'bad-argument' : 'cannot-write',
    message: `Cannot ${verb} ${JSON.stringify(path)}.`,
    seen,
    wanted,
    next: verb === 'read' ? 'truth-engine repro --help' : 'move that file or change the folder',
    cause,
  });
}
