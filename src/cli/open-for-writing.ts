import { readFile } from 'node:fs/promises';
import { UserError } from '../core/errors.ts';
import { openLibrary, type FolderLibrary } from '../io/library.ts';
import { finishRotation } from '../io/rotate-key.ts';
import { loadSigner, type KeySource } from '../io/signing-key.ts';
import type { Streams } from './streams.ts';

/** Opens a library together with the key that signs for it; a change of the key that was interrupted is finished first. */
export async function openForWriting(
  folder: string,
  keyFile: string | undefined,
  streams: Streams,
): Promise<FolderLibrary> {
  await finishRotation(folder);
  const { key, previousKeys } = await openLibrary(folder, null);
  const source = keySource(keyFile, streams);
  return openLibrary(folder, await loadSigner(key, source, streams.env, previousKeys.length));
}

/** Where the key and its passphrase come from: options first, then the environment, then a question. */
export function keySource(keyFile: string | undefined, streams: Streams): KeySource {
  const { env } = streams;
  return {
    file: keyFile ?? env['TRUTH_ENGINE_KEY_FILE'] ?? null,
    // A file named on the command line was meant, whatever the environment holds.
    text: keyFile === undefined ? (env['TRUTH_ENGINE_KEY'] ?? null) : null,
    passphrase: passphraseOf(streams, 'Passphrase of the signing key: ').get,
  };
}

export interface PassphraseSource {
  readonly source: 'environment' | 'terminal' | 'none';
  /** Null when there is neither variable, file nor terminal. */
  readonly get: (() => Promise<string>) | null;
}

/** How a passphrase is had. */
export function passphraseOf({ env, ask }: Streams, question: string): PassphraseSource {
  const given = env['TRUTH_ENGINE_PASSPHRASE'];
  const file = env['TRUTH_ENGINE_PASSPHRASE_FILE'];
  if (given !== undefined) return { source: 'environment', get: () => Promise.resolve(given) };
  if (file !== undefined) return { source: 'environment', get: () => readPassphrase(file) };
  return ask ? { source: 'terminal', get: () => ask(question) } : { source: 'none', get: null };
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
