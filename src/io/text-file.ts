import { writeFile } from 'node:fs/promises';
import { UserError } from '../core/errors.ts';
import { NotABoundedFile, readBoundedFile } from './bounded-file.ts';

/** Reads a small UTF-8 text file of the user's; `command` is whose help is next. */
export async function readTextFile(
  path: string,
  mostBytes: number,
  command: string,
): Promise<string> {
  try {
    const bytes = await readBoundedFile(path, mostBytes);
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    const seen =
      cause instanceof NotABoundedFile
        ? cause.seen
        : cause instanceof TypeError
          ? 'bytes that are no UTF-8'
          : codeOf(cause);
    const wanted = `a UTF-8 text file of at most ${mostBytes} bytes`;
    throw cannot('read', path, seen, wanted, `truth-engine ${command} --help`, cause);
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
      'move that file or change the folder',
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
  next: string,
  cause?: unknown,
): UserError {
  return new UserError({
    code: verb === 'read' ? 'bad-argument' : 'cannot-write',
    message: `Cannot ${verb} ${JSON.stringify(path)}.`,
    seen,
    wanted,
    next,
    cause,
  });
}
