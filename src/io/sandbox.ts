import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { sha256 } from '../core/hash.ts';
import type { Sandbox, SandboxJob, SandboxResult, SandboxRun } from '../core/io.ts';
import { canonicalJson } from '../core/json.ts';
import {
  residentMb,
  startSandboxChild,
  type ChildLimits,
  type SandboxChild,
} from './sandbox-child.ts';
import { seedOf } from './sandbox-seed.ts';

/** Limits of a catalogue check, in one place; the name is part of each artifact. */
const profile = 'catalogue-1';
const limits = { memoryMb: 64, timeoutMs: 2000, graceMs: 1500 } as const;
/** Resident memory at which a warm child is retired between two scripts. */
const retireMb = 200;
/** A disposed isolate gives its reserved address space back late, so a warm child needs room for several. */
const child: ChildLimits = { rssMb: 400, dataMb: 8000, stackMb: null, flags: [] };

const preludeFile = new URL('../../sandbox/prelude.js', import.meta.url);

/** The sandbox for the engine's own scripts: a warm child, a fresh isolate a script. */
export function openSandbox(): Sandbox {
  let warm: Warm | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  const run = async (job: SandboxJob): Promise<SandboxRun> => {
    warm ??= new Warm(startSandboxChild(child));
    const started = performance.now();
    const result = await warm.ask(job);
    const { walls } = warm;
    // Isolates leave some memory behind: a child that has grown is replaced before the next script.
    if (result.kind !== 'value' || warm.residentMb() > retireMb) {
      warm.kill();
      warm = null;
    }
    return { result, walls, wallMs: Math.round((performance.now() - started) * 10) / 10 };
  };
  return {
    prelude: sha256(readFileSync(preludeFile)),
    profile,
    run: (job) => {
      const next = queue.then(() => run(job));
      queue = next.catch(() => undefined);
      return next;
    },
    close: async () => {
      await queue;
      warm?.kill();
      warm = null;
    },
  };
}

/** One child and the answer it owes. Owned by one caller at a time. */
class Warm {
  readonly walls: readonly string[];
  readonly #child: SandboxChild;
  #id = 0;
  #owed: { id: number; settle: (result: SandboxResult) => void } | null = null;

  constructor(started: SandboxChild) {
    this.#child = started;
    this.walls = started.walls;
    createInterface({ input: started.process.stdout }).on('line', (line) => this.#take(line));
    started.process.on('error', (error) => this.#settle({ kind: 'error', message: error.message }));
    started.process.on('exit', (code, signal) =>
      this.#settle(
        signal === null
          ? { kind: 'error', message: `The sandbox ended by itself with code ${code}` }
          : { kind: 'memory', limitMb: limits.memoryMb },
      ),
    );
  }

  async ask({ script, input }: SandboxJob): Promise<SandboxResult> {
    const id = (this.#id += 1);
    const request = {
      id,
      kind: 'function',
      source: script,
      input: canonicalJson(input),
      seed: seedOf(script),
      memoryMb: limits.memoryMb,
      timeoutMs: limits.timeoutMs,
    };
    const wall = setTimeout(
      () => this.#settle({ kind: 'timeout', limitMs: limits.timeoutMs }),
      limits.timeoutMs + limits.graceMs,
    );
    const memory = setInterval(() => this.#watchMemory(), 10);
    try {
      return await new Promise<SandboxResult>((settle) => {
        this.#owed = { id, settle };
        this.#child.process.stdin.write(`${JSON.stringify(request)}\n`);
      });
    } finally {
      clearTimeout(wall);
      clearInterval(memory);
    }
  }

  residentMb(): number {
    const { pid } = this.#child.process;
    return (pid === undefined ? null : residentMb(pid)) ?? 0;
  }

  kill(): void {
    this.#child.process.kill('SIGKILL');
  }

  #watchMemory(): void {
    if (this.residentMb() > child.rssMb) this.#settle({ kind: 'memory', limitMb: limits.memoryMb });
  }

  #take(line: string): void {
    const answer = parseAnswer(line);
    if (answer && answer.id === this.#owed?.id) this.#settle(answer.result);
  }

  #settle(result: SandboxResult): void {
    this.#owed?.settle(result);
    this.#owed = null;
  }
}

/** Reads one answer of a worker; anything else than the form it writes is an error. */
function parseAnswer(line: string): { id: number; result: SandboxResult } | null {
  const value: unknown = JSON.parse(line.slice(0, 200_000));
  if (typeof value !== 'object' || value === null || !('id' in value) || !('kind' in value))
    return null;
  const { id, kind } = value;
  const text = 'text' in value && typeof value.text === 'string' ? value.text : '';
  if (typeof id !== 'number') return null;
  if (kind === 'value') return { id, result: { kind, output: text } };
  if (kind === 'timeout') return { id, result: { kind, limitMs: limits.timeoutMs } };
  if (kind === 'memory') return { id, result: { kind, limitMb: limits.memoryMb } };
  return { id, result: { kind: 'error', message: text } };
}
