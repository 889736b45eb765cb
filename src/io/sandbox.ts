import { availableParallelism } from 'node:os';
import type { Sandbox, SandboxJob, SandboxResult, SandboxRun } from '../core/io.ts';
import { canonicalJson } from '../core/json.ts';
import { preludeHash } from './prelude.ts';
import type { ChildLimits } from './sandbox-child.ts';
import { seedOf } from '../core/script-seed.ts';
import { SandboxWorker, type WorkerAnswer, type WorkerRequest } from './sandbox-worker.ts';

/** Limits of a catalogue check, in one place; the name is part of each artifact. */
const profile = 'catalogue-1';
const limits = { memoryMb: 64, timeoutMs: 2000, graceMs: 1500 } as const;
/** Resident memory at which a warm child gets no more scripts. */
const retireMb = 200;
/** Scripts after which it gets no more: well before its processor time is used up. */
const retireAfter = 4000;
/** A disposed isolate gives its reserved address space back late, so a warm child needs room for several. */
const child: ChildLimits = {
  rssMb: 400,
  dataMb: 8000,
  cpuSeconds: 300,
  niceness: 0,
  stackMb: null,
  flags: [],
};
/** Warm children side by side, and how many scripts each holds so that it never stands still. */
export const sandboxLimits = { children: Math.min(4, availableParallelism()), queued: 3 } as const;

/** The sandbox for the engine's own scripts: warm children, a fresh isolate a script. */
export function openSandbox(): Sandbox {
  const pool = new WarmPool();
  return {
    prelude: preludeHash(),
    profile,
    run: (job) => pool.run(job),
    close: () => pool.close(),
  };
}

interface Warm {
  readonly worker: SandboxWorker;
  left: number;
}

interface Job {
  readonly request: WorkerRequest;
  readonly settle: (run: SandboxRun) => void;
  readonly fail: (error: unknown) => void;
}

/** The warm children, and the jobs for which none has room yet, first in, first out. */
class WarmPool {
  readonly #warm = new Set<Warm>();
  readonly #jobs: Job[] = [];
  readonly #running = new Set<Promise<unknown>>();
  #starting = false;

  run({ script, input }: SandboxJob): Promise<SandboxRun> {
    const request = {
      kind: 'function',
      source: script,
      input: canonicalJson(input),
      seed: seedOf(script),
      memoryMb: limits.memoryMb,
      timeoutMs: limits.timeoutMs,
      wallMs: limits.timeoutMs + limits.graceMs,
    } as const;
    const run = new Promise<SandboxRun>((settle, fail) =>
      this.#jobs.push({ request, settle, fail }),
    );
    this.#running.add(run);
    const forget = (): unknown => this.#running.delete(run);
    run.then(forget, forget);
    this.#hand();
    return run;
  }

  /** Waits for what has begun; what has not is given up. */
  async close(): Promise<void> {
    for (const { fail } of this.#jobs.splice(0)) fail(new Error('The sandbox was closed'));
    await Promise.allSettled(this.#running);
    for (const { worker } of this.#warm) worker.kill();
    this.#warm.clear();
  }

  /** Gives waiting jobs to children with room; another child is started while all are busy. */
  #hand(): void {
    for (const warm of this.#warm) if (warm.worker.isOver) this.#warm.delete(warm);
    while (this.#jobs.length > 0) {
      const least = [...this.#warm].sort((a, b) => a.worker.queued - b.worker.queued)[0];
      const isBusy = !least || least.worker.queued > 0;
      if (isBusy && this.#warm.size < sandboxLimits.children && !this.#starting) void this.#start();
      if (!least || least.worker.queued >= sandboxLimits.queued) return;
      const job = this.#jobs.shift();
      if (job) void this.#give(job, least);
    }
  }

  async #start(): Promise<void> {
    this.#starting = true;
    try {
      this.#warm.add({ worker: await SandboxWorker.start(child), left: retireAfter });
    } catch (error) {
      for (const { fail } of this.#jobs.splice(0)) fail(error);
    } finally {
      this.#starting = false;
    }
    this.#hand();
  }

  /** A child that a script ended, or that isolates have made grow, gets no more; it goes when it owes nothing. */
  async #give(job: Job, warm: Warm): Promise<void> {
    const { worker } = warm;
    warm.left -= 1;
    const { answer, tookMs } = await worker.ask(job.request);
    const isSound = answer.kind === 'value' && worker.residentMb() <= retireMb && warm.left > 0;
    if (!isSound) this.#warm.delete(warm);
    if (!this.#warm.has(warm) && worker.queued === 0) worker.kill();
    // What another script ended before this one began is run in another child.
    if (answer.kind === 'lost') this.#jobs.unshift(job);
    else
      job.settle({
        result: resultOf(answer),
        walls: worker.walls,
        wallMs: Math.round(tookMs * 10) / 10,
      });
    this.#hand();
  }
}

function resultOf(answer: Exclude<WorkerAnswer, { kind: 'lost' }>): SandboxResult {
  if (answer.kind === 'value') return { kind: 'value', output: answer.text };
  if (answer.kind === 'timeout') return { kind: 'timeout', limitMs: limits.timeoutMs };
  if (answer.kind === 'memory') return { kind: 'memory', limitMb: limits.memoryMb };
  return { kind: 'error', message: answer.message };
}
