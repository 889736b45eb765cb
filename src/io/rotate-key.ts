import { UserError } from '../core/errors.ts';
import type { Appended } from '../core/io.ts';
import { openRotation, signRotation } from '../core/log/key-rotation.ts';
import { countSignatures, openNote, writeVerifierKey } from '../core/log/signed-note.ts';
import { tileWidth } from '../core/log/tiles.ts';
import { parseLogEntry } from '../core/records/parse-record.ts';
import { disk, type Disk } from './disk.ts';
import { readDescription, writeDescription, type Description } from './library-description.ts';
import { withLock } from './lock.ts';
import {
  logLock,
  readBundle,
  readCheckpoint,
  type Place,
  type SignedCheckpoint,
} from './log-files.ts';
import { writeEntries } from './log-writer.ts';
import type { Signer } from './signing-key.ts';

/**
 * Hands a log over to another key: an entry with a note that the old key signed, a checkpoint that both sign, then
 * library.json. A process that dies before the checkpoint has changed nothing; after it, `finishRotation` goes on.
 */
export async function rotateKey(
  folder: string,
  { from, to }: { readonly from: Signer; readonly to: Signer },
  toEntry: (note: string) => string,
  on: Disk = disk,
): Promise<Appended> {
  return withLock(logLock(folder), async () => {
    const place = { folder, key: from.key, on };
    const described = await finish(place);
    if (described?.keyText !== from.verifierKey) throw notCurrent(described);
    const checkpoint = await readCheckpoint(place);
    const entry = Buffer.from(toEntry(signRotation(checkpoint.size, from, to.key)));
    const [appended] = await writeEntries(place, checkpoint, [from, to], [entry]);
    if (!appended) throw new Error('A rotation was written and has no place');
    await describeNext(folder, described, to.verifierKey, on);
    return appended;
  });
}

/** Writes library.json where a rotation was signed and its process died before that. True when there was one. */
export async function finishRotation(folder: string, on: Disk = disk): Promise<boolean> {
  const before = await readDescription(folder, on);
  if (!before) return false;
  const place = { folder, key: before.key, on };
  if ((await findUnfinished(place, await readCheckpoint(place))) === null) return false;
  const after = await withLock(logLock(folder), () => finish(place));
  return after?.keyText !== before.keyText;
}

/** True while the library's key is this one and no rotation away from it is signed. The caller holds the lock. */
export async function isCurrentSigner(
  place: Place,
  signer: Signer,
  checkpoint: SignedCheckpoint,
): Promise<boolean> {
  const described = await readDescription(place.folder, place.on);
  if (described?.keyText !== signer.verifierKey) return false;
  return (await findUnfinished({ ...place, key: described.key }, checkpoint)) === null;
}

/** Brings library.json up to the log. The caller holds the lock. */
async function finish({ folder, on }: Place): Promise<Description | null> {
  const described = await readDescription(folder, on);
  if (!described) return null;
  const place = { folder, key: described.key, on };
  const next = await findUnfinished(place, await readCheckpoint(place));
  if (next === null) return described;
  await describeNext(folder, described, next, on);
  return readDescription(folder, on);
}

async function describeNext(
  folder: string,
  { keyText, previousKeys }: Description,
  next: string,
  on: Disk,
): Promise<void> {
  await writeDescription(folder, { key: next, previousKeys: [...previousKeys, keyText] }, on);
}

/** The key that the newest checkpoint and its last entry hand on to, and library.json does not name yet; else null. */
async function findUnfinished(
  place: Place,
  { note, size }: SignedCheckpoint,
): Promise<string | null> {
  if (countSignatures(note) === 1 || size === 0) return null; // it was opened with the one key
  const first = Math.floor((size - 1) / tileWidth);
  const bundle = await readBundle(place, first, size - first * tileWidth);
  const { rotation } = parseLogEntry(JSON.parse(Buffer.from(bundle.at(-1) ?? []).toString('utf8')));
  const opened = rotation && openRotation(rotation.note);
  const isOurs = opened && writeVerifierKey(opened.from) === writeVerifierKey(place.key);
  if (!isOurs || openNote(note, [opened.from, opened.to]) === null) return null;
  return writeVerifierKey(opened.to);
}

function notCurrent(described: Description | null): UserError {
  return new UserError({
    code: 'no-signing-key',
    message: 'Cannot change the signing key: the key given is not the library’s.',
    seen: 'a key that was given up meanwhile',
    wanted: described?.keyText ?? 'a library',
    next: 'truth-engine key show',
  });
}
