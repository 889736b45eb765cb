import { spawn } from 'node:child_process';

/** What another checker says of an export; null where it gave no answer that its protocol knows. */
export type OutsideVerdict = 'accept' | 'reject' | 'decline' | null;

const limits = { timeMs: 300_000 } as const;
const meanings: readonly OutsideVerdict[] = ['accept', 'reject', 'decline'];

/**
 * Asks a checker of the operator's, by the protocol of the field: the export's path is its one argument, and it exits
 * with 0, 1 or 2. Nothing that it prints is read; it sees no secret of ours and ends within five minutes.
 */
export function askChecker(program: string, path: string): Promise<OutsideVerdict> {
  return new Promise((resolve) => {
    const child = spawn(program, [path], {
      stdio: 'ignore',
      env: { PATH: process.env['PATH'] },
      timeout: limits.timeMs,
      killSignal: 'SIGKILL',
    });
    child.once('error', () => resolve(null));
    child.once('exit', (code) => resolve(code === null ? null : (meanings[code] ?? null)));
  });
}
