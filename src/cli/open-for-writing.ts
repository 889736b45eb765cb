import { readFile } from 'node:fs/promises';
import { UserError } from '../core/errors.ts';
import { openLibrary, type FolderLibrary } from '../io/library.ts';
import { loadSigner, type KeySource } from '../io/signing-key.ts';
import type { Streams } from './streams.ts';

/** Opens a library together with the key that signs for it. */
export async function openForWriting(
  folder: string,
  keyFile: string | undefined,
  streams: Streams,
): Promise<FolderLibrary> {
  const { key } = await openLibrary(folder, null);
  return openLibrary(folder, await loadSigner(key, keySource(keyFile, streams), streams.env));
}

/** Where the key and its passphrase come from: options first, then the environment, then a question. */
export function keySource(keyFile: string | undefined, streams: Streams): KeySource {
  const { env } = streams;
  return {
    file: keyFile ?? env['TRUTH_ENGINE_KEY_FILE'] ?? null,
    text: env['TRUTH_ENGINE_KEY'] ?? null,
    passphrase: passphraseOf(streams, 'Passphrase of the signing key: '),
  };
}

/** How a passphrase is had, or null when there is neither variable, file nor terminal. */
export function passphraseOf(
  { env, ask }: Streams,
  question: string,
): (() => Promise<string>) | null {
  const given = env['TRUTH_ENGINE_PASSPHRASE'];
  if (given !== undefined) return () => Promise.resolve(given);
  const file = env['TRUTH_ENGINE_PASSPHRASE_FILE'];
  if (file !== undefined) return () => readPassphrase(file);
  return ask ? () => ask(question) : null;
}

async function readPassphrase(path: string): Promise<string> {
  try {
    return (await readFile(path, 'utf8')).replace(/\r?\n$/, '');
  } catch (cause) {
    throw new UserError({
      code: 'no-signing-key',
      message: `Cannot read the passphrase from ${JSON.stringify(path)}.`,
      seen: 'a file that cannot be read',
      wanted: 'a file whose first line is the passphrase',
      next: 'mend TRUTH_ENGINE_PASSPHRASE_FILE and repeat the command',
      cause,
    });
  }
}
