import { setTimeout as sleep } from 'node:timers/promises';
import { UserError } from '../core/errors.ts';

/** Waits that Ctrl-C ends; with a `wait` of its own a test counts them instead. */
export function pauseFor(
  wait: ((ms: number) => Promise<void>) | undefined,
  signal: AbortSignal | undefined,
): (ms: number) => Promise<void> {
  return async (ms) => {
    if (!signal?.aborted) {
      if (wait) await wait(ms);
      else if (ms > 0) await sleep(ms, undefined, signal ? { signal } : {}).catch(() => undefined); // told below
    }
    if (signal?.aborted) throw interrupted();
  };
}

/** What a command that was stopped between two requests says. */
export function interrupted(): UserError {
  return new UserError({
    code: 'interrupted',
    message: 'Stopped. What was fetched is stored; repeat the command to go on.',
    next: 'repeat the command',
  });
}
