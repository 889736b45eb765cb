import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const engine = fileURLToPath(new URL('../support/busy-engine.ts', import.meta.url));
const skip = existsSync('/proc/self/task') ? false : 'needs /proc';

const machines = [
  ['every wall that this machine has', process.env['PATH'] ?? ''],
  ['no program for walls', '/nowhere'],
] as const;
for (const [what, path] of machines)
  test(
    `children stuck in a script end with an engine that is killed: ${what}`,
    { skip },
    async () => {
      const parent = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', engine], {
        env: { PATH: path },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await new Promise((resolve) => parent.stdout.once('data', resolve));
      const children = descendants(parent.pid ?? 0);
      assert.ok(children.length >= 4, `${children.length} children`);
      parent.kill('SIGKILL');
      // They would be stuck for hours; this wait only bounds a failing test.
      for (let tries = 0; tries < 100 && children.some(isAlive); tries++) await wait(50);
      assert.deepEqual(children.filter(isAlive), []);
    },
  );

function descendants(pid: number): number[] {
  const own = read(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean).map(Number);
  return own.flatMap((child) => [child, ...descendants(child)]);
}

function isAlive(pid: number): boolean {
  const state = /\) (\w)/.exec(read(`/proc/${pid}/stat`))?.[1];
  return state !== undefined && state !== 'Z' && state !== 'X';
}

function read(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return ''; // gone
  }
}
