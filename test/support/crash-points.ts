import assert from 'node:assert/strict';
import { cpSync, rmSync } from 'node:fs';
import { UserError } from '../../src/core/errors.ts';
import type { Disk } from '../../src/io/disk.ts';
import { failingDisk, type Mishap } from './failing-disk.ts';

const mishaps: readonly Mishap[] = ['full', 'killed', 'power cut'];

/** What is done to a copy of a library, and what must hold of it afterwards. */
export interface Struck {
  readonly base: string;
  /** Where copies of it are made, one after another. */
  readonly copy: string;
  /** Every how many steps one is struck. */
  readonly stride: number;
  /** What is going on, on the disk given. It may be ended by what `isBlow` knows. */
  readonly work: (folder: string, on: Disk) => Promise<void>;
  /** Holds the folder against what was announced; `done` is true when the work came to its end. */
  readonly inspect: (folder: string, done: boolean, what: string) => Promise<void>;
}

/** Repeats the work on fresh copies, struck at one step each by each mishap, until a run is not struck any more. Gives the blows. */
export async function strikeEach({ base, copy, stride, work, inspect }: Struck): Promise<number> {
  let blows = 0;
  for (const mishap of mishaps)
    for (let step = 0; ; step += stride) {
      rmSync(copy, { recursive: true, force: true });
      cpSync(base, copy, { recursive: true });
      const on = failingDisk(mishap, step);
      const done = await isDone(() => work(copy, on));
      await inspect(copy, done, `${mishap} at step ${step}`);
      if (!on.struck()) {
        assert.ok(done, 'what nothing strikes comes to its end');
        break;
      }
      blows += 1;
    }
  return blows;
}

/** False when the disk was full, and a person was told so, or when the process is gone. */
export async function isDone(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    assertBlow(error);
    return false;
  }
}

/** Throws for an error that no blow of a failing disk brings about. */
export function assertBlow(error: unknown): void {
  if (error instanceof UserError) assert.equal(error.code, 'disk-full');
  else assert.match(String(error), /the process is gone/);
}
