import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';

/** How one process goes on committing and when it steps aside; in ms. */
const turn = { longest: 500, pause: 40 } as const;

interface Waiting<Item, Done> {
  readonly item: Item;
  readonly resolve: (done: Done) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Makes one commit of many calls: whoever comes while a commit is under way waits for the next, which takes all that
 * wait, at most `most`, in their order. `alone` gives a commit its turn among processes; after half a second of
 * commits in a row the others are let in, who look for their turn every 25 ms.
 */
export function groupCommit<Item, Done>(
  alone: <T>(work: () => Promise<T>) => Promise<T>,
  commit: (items: readonly Item[]) => Promise<readonly Done[]>,
  most: number,
): (item: Item) => Promise<Done> {
  const waiting: Waiting<Item, Done>[] = [];
  let isRunning = false;

  const commitNext = async (): Promise<void> => {
    let batch: Waiting<Item, Done>[] = [];
    try {
      const done = await alone(() => {
        batch = waiting.splice(0, most);
        return commit(batch.map(({ item }) => item));
      });
      batch.forEach(({ resolve, reject }, at) => {
        const own = done[at];
        if (own === undefined) reject(new Error(`Nothing came of item ${at} of a commit`));
        else resolve(own);
      });
    } catch (error) {
      // Without a turn nothing was taken: then it is over for all who wait.
      for (const { reject } of batch.length > 0 ? batch : waiting.splice(0)) reject(error);
    }
  };

  const run = async (): Promise<void> => {
    let since = performance.now();
    while (waiting.length > 0) {
      await commitNext();
      if (waiting.length === 0 || performance.now() - since < turn.longest) continue;
      await sleep(turn.pause);
      since = performance.now();
    }
    isRunning = false;
  };

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (isRunning) return;
      isRunning = true;
      void run();
    });
}
