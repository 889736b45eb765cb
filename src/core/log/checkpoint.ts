import type { TreeHash } from './merkle.ts';

/** What a checkpoint says (c2sp.org/tlog-checkpoint): which log, how many entries, which root. */
export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: TreeHash;
}

/** Three lines, each ended by a line feed. */
export function writeCheckpoint({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${Buffer.from(root).toString('base64')}\n`;
}

/** Reads a checkpoint's text; null for anything that is not exactly what `writeCheckpoint` writes. */
export function parseCheckpoint(text: string): Checkpoint | null {
  const match = /^([^\n]+)\n(0|[1-9]\d{0,14})\n([A-Za-z0-9+/]{43}=)\n$/.exec(text);
  if (!match) return null;
  const root = new Uint8Array(Buffer.from(match[3] ?? '', 'base64'));
  const checkpoint = { origin: match[1] ?? '', size: Number(match[2]), root };
  return writeCheckpoint(checkpoint) === text ? checkpoint : null;
}
