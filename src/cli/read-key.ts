import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { UserError } from '../core/errors.ts';
import { parseVerifierKey } from '../core/log/signed-note.ts';
import type { Streams } from './streams.ts';

/** A public key as it is given: in its written form, or the name of a file that holds it. */
export async function readKey(given: string, { cwd }: Streams): Promise<string> {
  const text = parseVerifierKey(given)
    ? given
    : await readFile(resolve(cwd, given), 'utf8').then(
        (found) => found.trim(),
        () => given,
      );
  if (parseVerifierKey(text)) return text;
  throw new UserError({
    code: 'bad-argument',
    message: `Cannot read ${JSON.stringify(given)} as a public key.`,
    seen: 'neither a key nor a file that holds one',
    wanted: 'name+hash+key, as truth-engine init prints it',
    next: 'ask the publisher for it',
  });
}
