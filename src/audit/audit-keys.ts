import { followKeys, isSameKey, openRotation, signersAt } from '../core/log/key-rotation.ts';
import type { Checkpoint } from '../core/log/checkpoint.ts';
import { openNote, writeVerifierKey, type VerifierKey } from '../core/log/signed-note.ts';
import { tilePath, tileWidth } from '../core/log/tiles.ts';
import type { LogEntry } from '../core/records/generated/types.ts';
import { wrong, type Finding } from './finding.ts';

/** What a library says of its keys. */
export interface DescribedKeys {
  readonly key: VerifierKey;
  readonly previousKeys: readonly string[];
}

export interface KeyAudit {
  /** Notes of the log's key rotations, oldest first. */
  readonly rotations: readonly string[];
  /** The key of now; null where nothing leads to it from the trusted one. */
  readonly current: VerifierKey | null;
  readonly findings: readonly Finding[];
}

/** Follows the log's rotations from the trusted key, else from the library's own, and holds checkpoint and library.json against the key of now. */
export function auditKeys(
  described: DescribedKeys,
  trusted: VerifierKey | null,
  entries: readonly LogEntry[],
  signed: { readonly note: string; readonly checkpoint: Checkpoint },
): KeyAudit {
  const { note, checkpoint } = signed;
  const rotations = entries.flatMap(({ rotation }) => rotation?.note ?? []);
  const findings = entries.flatMap((entry, place) => checkRotation(entry, place, checkpoint.size));
  const current = followKeys(trusted ?? described.key, rotations);
  const signers = signersAt(checkpoint.size, current ?? trusted ?? described.key, rotations);
  if (!current)
    findings.push(
      wrong(
        'library.json',
        trusted
          ? 'Its key is not the key that was given, and no rotation in the log leads from that to it.'
          : 'The rotations in the log do not lead to its key.',
      ),
    );
  else if (!isUpToDate(described, current, rotations, signers.length === 2))
    findings.push(
      wrong(
        'library.json',
        trusted
          ? 'Its key is not the key that was given, nor the one that the log’s rotations lead to.'
          : 'Its keys are not those that the log’s rotations lead to.',
      ),
    );
  if (openNote(note, signers) === null)
    findings.push(
      wrong('checkpoint', 'It is not signed by that key, or not written as it was signed.'),
    );
  return { rotations, current, findings };
}

/** library.json is written after the checkpoint that both keys sign: there it may still name the older one. */
function isUpToDate(
  { key, previousKeys }: DescribedKeys,
  current: VerifierKey,
  rotations: readonly string[],
  mayBeBehind: boolean,
): boolean {
  const before = rotations.flatMap((note) => openRotation(note)?.from ?? []);
  const last = before.at(-1);
  const isBehind = mayBeBehind && last !== undefined && isSameKey(key, last);
  if (!isBehind && !isSameKey(key, current)) return false;
  const wanted = (isBehind ? before.slice(0, -1) : before).map(writeVerifierKey);
  return wanted.join('\n') === previousKeys.join('\n');
}

function checkRotation({ kind, rotation }: LogEntry, place: number, size: number): Finding[] {
  if ((kind === 'rotation') === (rotation !== undefined))
    if (!rotation || openRotation(rotation.note)?.index === place) return [];
  const first = Math.floor(place / tileWidth);
  const path = tilePath('entries', first, Math.min(tileWidth, size - first * tileWidth));
  return [wrong(path, `Entry ${place}: its key rotation is not signed by the key that it names.`)];
}
