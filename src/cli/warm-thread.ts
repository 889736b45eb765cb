import { Worker } from 'node:worker_threads';

/** A thread that makes pages ahead of their readers. */
export interface WarmThread {
  /** The library changed. */
  again(): void;
  stop(): Promise<void>;
}

const program = new URL(
  import.meta.url.endsWith('.ts') ? './warm-worker.ts' : './warm-worker.js',
  import.meta.url,
);

/** Starts the thread; `told` hears how many pages each round made, `failed` why it ended. */
export function startWarmThread(
  folder: string,
  base: string,
  told: (made: number) => void,
  failed: (error: unknown) => void,
): WarmThread {
  const worker = new Worker(program, {
    workerData: { folder, base },
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  });
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  worker.on('message', ({ made }: { readonly made: number }) => told(made));
  worker.on('error', failed);
  return {
    again: () => worker.postMessage('again'),
    stop: () => {
      worker.postMessage('stop');
      return ended;
    },
  };
}
