import { equalHashes } from './merkle.ts';
import {
  openNote,
  parseVerifierKey,
  signNote,
  writeVerifierKey,
  type SigningKey,
  type VerifierKey,
} from './signed-note.ts';

/** A log went over from one key to another of the same name with the entry at `index`. */
export interface Rotation {
  readonly index: number;
  readonly from: VerifierKey;
  readonly to: VerifierKey;
}

/** The note of a rotation, signed by the key that goes: its first line keeps it apart from any checkpoint. */
export function signRotation(index: number, from: SigningKey, to: VerifierKey): string {
  return signNote(writeRotation({ index, from: from.key, to }), [from]);
}

/** Opens the note of a rotation; null unless the key that it names as the older one signed it. */
export function openRotation(note: string): Rotation | null {
  const [heading, , index = '', from = '', to = ''] = note.split('\n');
  const keys = { from: parseVerifierKey(from), to: parseVerifierKey(to) };
  if (heading !== firstLine || !/^(?:0|[1-9]\d{0,14})$/.test(index)) return null;
  if (!keys.from || !keys.to || keys.from.name !== keys.to.name) return null;
  const rotation = { index: Number(index), from: keys.from, to: keys.to };
  return openNote(note, [keys.from]) === writeRotation(rotation) ? rotation : null;
}

/**
 * The key of a log today, by one of its keys that is trusted and the notes of all its rotations in their order.
 * Null when a note was not signed by the key before it, or the trusted key is none of theirs.
 */
export function followKeys(trusted: VerifierKey, notes: readonly string[]): VerifierKey | null {
  const rotations = openChain(notes);
  const last = rotations?.at(-1);
  if (!rotations || !last) return rotations && trusted;
  const keys = [...rotations.map(({ from }) => from), last.to];
  return keys.some((key) => isSameKey(key, trusted)) ? last.to : null;
}

/** Keys that a checkpoint of this size must be signed by, in order: both where it is the first to cover a rotation. */
export function signersAt(
  size: number,
  trusted: VerifierKey,
  notes: readonly string[],
): VerifierKey[] {
  const rotations = openChain(notes) ?? [];
  const first = rotations[0];
  if (!first) return [trusted];
  const last = rotations.findLast(({ index }) => index < size);
  if (!last) return [first.from];
  return last.index === size - 1 ? [last.from, last.to] : [last.to];
}

/** Every note in order, each handing on the key that the next one was signed with; null where one does not. */
function openChain(notes: readonly string[]): Rotation[] | null {
  const rotations: Rotation[] = [];
  for (const note of notes) {
    const rotation = openRotation(note);
    const before = rotations.at(-1);
    if (!rotation) return null;
    if (before && (!isSameKey(before.to, rotation.from) || before.index >= rotation.index))
      return null;
    rotations.push(rotation);
  }
  return rotations;
}

/** True for the same name and the same key. */
export function isSameKey(a: VerifierKey, b: VerifierKey): boolean {
  return a.name === b.name && equalHashes(a.publicKey, b.publicKey);
}

const firstLine = 'Truth Engine key rotation, version 1';

function writeRotation({ index, from, to }: Rotation): string {
  return `${firstLine}\n${from.name}\n${index}\n${writeVerifierKey(from)}\n${writeVerifierKey(to)}\n`;
}
