import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { disk, type Disk } from '../../src/io/disk.ts';

/**
 * How the disk goes wrong at one step. `full`: that step fails and the process lives on. `killed`: the process
 * is gone, in the middle of the step; nothing after it happens. `power cut`: as killed, and every name that was
 * not yet synced is lost too.
 */
export type Mishap = 'full' | 'killed' | 'power cut';

export interface FailingDisk extends Disk {
  /** True when the step was reached. */
  readonly struck: () => boolean;
}

/** The real disk, but for one mishap at the given step, counted from 0 over everything that changes it. */
export function failingDisk(mishap: Mishap, at: number): FailingDisk {
  let step = 0;
  let dead = false;
  let unsynced: { readonly folder: string; readonly undo: () => void }[] = [];

  // One at a time, in the order they were asked for, so that a step is the same one in each run.
  let turn: Promise<unknown> = Promise.resolve();
  function effect<T>(work: () => Promise<T>, inTheMiddle: () => void = () => undefined) {
    const mine = turn.then(() => strike(work, inTheMiddle));
    turn = mine.catch(() => undefined);
    return mine;
  }

  async function strike<T>(work: () => Promise<T>, inTheMiddle: () => void): Promise<T> {
    if (dead) throw new Error('the process is gone');
    if (step++ !== at) return await work();
    if (mishap === 'full') throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
    dead = true;
    inTheMiddle();
    if (mishap === 'power cut') for (const { undo } of unsynced.reverse()) undo();
    throw new Error('the process is gone');
  }

  return {
    struck: () => step > at,
    read: disk.read,
    list: disk.list,
    touch: disk.touch,
    write: (path, bytes) =>
      effect(
        () => disk.write(path, bytes),
        () => writeFileSync(path, bytes.subarray(0, bytes.length / 2)),
      ),
    rename: (from, to) =>
      effect(async () => {
        const before = await disk.read(to);
        const moved = readFileSync(from);
        await disk.rename(from, to);
        unsynced.push({
          folder: dirname(to),
          undo: () => {
            if (before) writeFileSync(to, before);
            else rmSync(to, { force: true });
            writeFileSync(from, moved);
          },
        });
      }),
    makeFolder: (path) =>
      effect(async () => {
        const topmost = await disk.makeFolder(path);
        for (let made = path; topmost && made.length >= topmost.length; made = dirname(made)) {
          const name = made;
          const undo = () => rmSync(name, { recursive: true, force: true });
          unsynced.push({ folder: dirname(made), undo });
        }
        return topmost;
      }),
    syncFolder: (path) =>
      effect(async () => {
        await disk.syncFolder(path);
        unsynced = unsynced.filter(({ folder }) => folder !== path);
      }),
    remove: (path) => effect(() => disk.remove(path)),
  };
}
