import { parseCheckpoint, type Checkpoint } from '../core/log/checkpoint.ts';
import { signersAt } from '../core/log/key-rotation.ts';
import { verifyConsistency } from '../core/log/merkle.ts';
import { openNote, type VerifierKey } from '../core/log/signed-note.ts';
import { openTileProver } from '../core/log/tile-prover.ts';
import type { LogFiles } from '../core/io.ts';
import { wrong, type Finding } from './finding.ts';

export interface EarlierAudit {
  /** Entries that it covers; null where it cannot be read. */
  readonly size: number | null;
  readonly findings: readonly Finding[];
}

/** A checkpoint that an auditor kept: by a consistency proof from the tiles the present tree must begin with its tree. */
export async function auditEarlier(
  note: string,
  present: {
    readonly checkpoint: Checkpoint;
    readonly current: VerifierKey;
    readonly rotations: readonly string[];
  },
  files: LogFiles,
): Promise<EarlierAudit> {
  const { checkpoint, current, rotations } = present;
  const earlier = openEarlier(note, current, rotations);
  if (!earlier)
    return { size: null, findings: [told('The one that was kept is no checkpoint of this log.')] };
  const { size } = earlier;
  if (size > checkpoint.size)
    return {
      size,
      findings: [
        told(
          `It covers ${checkpoint.size} entries; ${size} were seen before. Entries have been lost.`,
        ),
      ],
    };
  const isBeginning = await isConsistent(earlier, checkpoint, files);
  return {
    size,
    findings: isBeginning
      ? []
      : [told(`Its tree does not begin with the ${size} entries seen before: they were changed.`)],
  };
}

/** Signed by whoever signed checkpoints of its size. Its text is anybody's until then. */
function openEarlier(
  note: string,
  current: VerifierKey,
  rotations: readonly string[],
): Checkpoint | null {
  const said = parseCheckpoint(`${note.split('\n\n')[0] ?? ''}\n`);
  if (!said || said.origin !== current.name) return null;
  return openNote(note, signersAt(said.size, current, rotations)) === null ? null : said;
}

async function isConsistent(
  earlier: Checkpoint,
  { size, root }: Checkpoint,
  files: LogFiles,
): Promise<boolean> {
  try {
    const proof = await openTileProver(size, files.read).consistency(earlier.size);
    return verifyConsistency(earlier.size, size, earlier.root, root, proof);
  } catch (error) {
    if (error instanceof RangeError) return false; // a tile that is missing or cut off proves nothing
    throw error;
  }
}

function told(message: string): Finding {
  return wrong('checkpoint', message);
}
