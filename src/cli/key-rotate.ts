import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../core/errors.ts';
import { openLibrary } from '../io/library.ts';
import { withLock } from '../io/lock.ts';
import { finishRotation, rotateKey } from '../io/rotate-key.ts';
import {
  generateKey,
  loadKey,
  loadSigner,
  storeKey,
  toSigner,
  usualKeyFile,
  type Signer,
} from '../io/signing-key.ts';
import { toEntry } from '../record/entry.ts';
import { libraryFolder, parseTime } from './arguments.ts';
import { exitCode } from './exit-code.ts';
import { newPassphrase } from './new-passphrase.ts';
import { keySource, passphraseOf } from './open-for-writing.ts';
import { timeOf, type SessionOptions } from './session.ts';
import type { Streams } from './streams.ts';

export interface RotateOptions extends SessionOptions {
  readonly 'new-key-file'?: string | undefined;
  readonly passphrase?: boolean | undefined;
}

/** Goes over to a new signing key; one that was interrupted after its entry was signed is finished instead. */
export async function rotate(values: RotateOptions, streams: Streams): Promise<number> {
  const now = values.now === undefined ? null : parseTime(values.now, 'key');
  const folder = libraryFolder(values.library, streams);
  const done = await withLock(join(folder, 'var', 'records.sqlite'), async () => {
    const isFinished = await finishRotation(folder);
    const { key, previousKeys } = await openLibrary(folder, null);
    const generation = previousKeys.length;
    if (isFinished)
      return { key_file: usualKeyFile(key.name, streams.env, generation), entry: null };
    const source = keySource(values['key-file'], streams);
    const from = await loadSigner(key, source, streams.env, generation);
    const file = values['new-key-file'] ?? usualKeyFile(key.name, streams.env, generation + 1);
    const to = await newSigner(key.name, file, values, streams);
    if (to.verifierKey === from.verifierKey) throw sameKey(file);
    const time = timeOf({ now, streams });
    const { index } = await rotateKey(folder, { from, to }, (note) => rotationEntry(note, time));
    return { key_file: file, entry: index };
  });
  const { keyText, previousKeys } = await openLibrary(folder, null);
  const shown = { ...done, key: keyText, previous: previousKeys.at(-1) ?? null };
  streams.out(values.json ? `${JSON.stringify(shown)}\n` : screen(shown));
  return exitCode.nothingContradicted;
}

/** The key that lies there, from an attempt before or by the caller's own hand; else a new one, stored there. */
async function newSigner(
  origin: string,
  file: string,
  { passphrase }: RotateOptions,
  streams: Streams,
): Promise<Signer> {
  if (existsSync(file)) {
    const ask = passphraseOf(streams, 'Passphrase of the new key: ').get;
    return toSigner(origin, await loadKey(file, ask));
  }
  const privateKey = generateKey();
  await storeKey(file, privateKey, passphrase === false ? null : await newPassphrase(streams));
  return toSigner(origin, privateKey);
}

function rotationEntry(note: string, time: string): string {
  return toEntry({
    kind: 'rotation',
    slug: 'signing-key',
    subject: { arxiv_id: null, file: null, title: null },
    rotation: { note },
    objects: {},
    time,
  });
}

function screen(done: {
  readonly key_file: string;
  readonly entry: number | null;
  readonly key: string;
  readonly previous: string | null;
}): string {
  return (
    (done.entry === null
      ? 'Finished  a change of the key that had been interrupted\n'
      : `Changed   entry ${done.entry} of the log, signed by both keys\n`) +
    `Before    ${done.previous}\nPublic    ${done.key}\nKey       ${done.key_file}\n\n` +
    'Publish the new public key beside the old one; an audit with either follows the log.\n' +
    'The old key signs nothing any more: keep it only until the new one has a copy.\n'
  );
}

function sameKey(file: string): UserError {
  return new UserError({
    code: 'bad-argument',
    message: `Cannot go over to the key in ${JSON.stringify(file)}: it is the key of now.`,
    seen: 'the same key',
    wanted: 'another key, or a free place for one',
    next: 'give another place with --new-key-file',
  });
}
