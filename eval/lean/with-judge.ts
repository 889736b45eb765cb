import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Judged } from './judge-row.ts';
import type { Question } from './judge-thread.ts';

/** What a thread answers; `harm` is said of an accepted mutant only. */
export type Answer = Judged & {
  readonly harm?: { readonly isHarmless: boolean; readonly proof: string } | null;
};

type Judge = (question: Question) => Promise<Answer>;

/**
 * Judges in a thread of this process, so that a file on which the kernel does not end is an error after
 * that many seconds, and the next one is judged all the same. The thread ends with the work.
 */
export async function withJudge<T>(
  seconds: number,
  work: (judge: Judge) => Promise<T>,
): Promise<T> {
  let thread = start();
  const judge: Judge = async (question) => {
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), 1000 * seconds);
    try {
      const answered = once(thread, 'message', { signal: late.signal });
      thread.postMessage(question);
      const [answer] = (await answered) as [Answer];
      return answer;
    } catch (error) {
      await thread.terminate();
      thread = start();
      const said = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
      const message = late.signal.aborted ? `did not end within ${seconds} s` : said;
      return { got: 'error', message, seconds, harm: null };
    } finally {
      clearTimeout(timer);
    }
  };
  try {
    return await work(judge);
  } finally {
    await thread.terminate();
  }
}

function start(): Worker {
  return new Worker(new URL('./judge-thread.ts', import.meta.url));
}
