/** Beyond this age what is known is not good enough for the next reader. */
const longMs = 2000;

/**
 * Looks for what is new at most every so many milliseconds. While it looks, readers get what is known, so that none
 * waits for the log of another; only after a long silence the first one waits.
 */
export function refreshAtMost(
  refresh: () => Promise<string>,
  everyMs: number,
  clock: () => number,
  failed: (error: unknown) => void,
): () => Promise<string> | string {
  let known: string | null = null;
  let at = -Infinity;
  let running: Promise<string> | null = null;
  const look = (): Promise<string> => {
    at = clock();
    running ??= refresh()
      .then((state) => (known = state))
      .finally(() => (running = null));
    return running;
  };
  return () => {
    if (known === null) return look();
    const age = clock() - at;
    if (age < everyMs || running) return known;
    const looking = look();
    if (age > longMs) return looking;
    looking.catch(failed);
    return known;
  };
}
