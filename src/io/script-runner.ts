import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { sha256 } from '../core/hash.ts';
import type { ScriptJob, ScriptResult, ScriptRun, ScriptRunner } from '../core/io.ts';
import { canonicalJson } from '../core/json.ts';
import { residentMb, startSandboxChild, type SandboxChild } from './sandbox-child.ts';
import { seedOf } from './sandbox-seed.ts';
import { circumstances, type Circumstance } from './untrusted.ts';

/** Limits of a person's script, in one place; the name is part of each artifact. */
const profile = 'script-2';
export const scriptLimits = { callMs: 1000, graceMs: 1500, allMs: 60_000 } as const;
/** All that a script may be given, in one hash. */
const preludeFiles = ['prelude.js', 'numeric.js'].map(
  (name) => new URL(`../../sandbox/${name}`, import.meta.url),
);

/** Resident memory at which a child is replaced between two calls, and how many may end by a call's own doing. */
const retireMb = 200;
const mostDead = 4;

/** A disposed isolate gives its address space back late, so a child that runs many needs room for several. */
const many: Circumstance = {
  ...circumstances[0],
  child: { ...circumstances[0].child, dataMb: 8000 },
};

/** The runner of people's scripts. It holds nothing between two scripts. */
export function openScriptRunner(limits: { readonly allMs: number } = scriptLimits): ScriptRunner {
  return {
    prelude: sha256(preludeFiles.map((file) => readFileSync(file, 'utf8')).join('')),
    profile,
    run: async (job) => {
      const [all, again] = await Promise.all([
        runCalls(job, many, limits.allMs),
        runCalls({ ...job, calls: job.calls.slice(0, 1) }, circumstances[1], limits.allMs),
      ]);
      return { ...all, results: withSameBits(all.results, again.results[0]) };
    },
  };
}

/** An honest script cannot tell the two circumstances of its first call apart. */
function withSameBits(
  results: readonly ScriptResult[],
  again: ScriptResult | undefined,
): ScriptResult[] {
  const [first, ...rest] = results;
  if (!first) return [];
  const same =
    first.kind === 'value' && again?.kind === 'value' && Object.is(first.value, again.value);
  if (same || first.kind !== 'value') return [first, ...rest];
  const message = 'Two runs under different limits gave different results';
  return [{ kind: 'error', message }, ...rest];
}

async function runCalls(
  job: ScriptJob,
  { memoryMb, child: limits }: Circumstance,
  allMs: number,
): Promise<ScriptRun> {
  const started = performance.now();
  const results: ScriptResult[] = [];
  const walls = new Set<string>();
  let asker = new Asker(startSandboxChild(limits), limits.rssMb);
  let died = 0;
  try {
    for (const [id, call] of job.calls.entries()) {
      // Isolates leave memory behind, and a mutant may end its child: the next call has a fresh one.
      if (asker.isOver || asker.residentMb() > retireMb) {
        asker.kill();
        asker = new Asker(startSandboxChild(limits), limits.rssMb);
      }
      for (const wall of asker.walls) walls.add(wall);
      const left = Math.min(scriptLimits.callMs + scriptLimits.graceMs, allMs - since(started));
      const request = {
        id,
        kind: 'number',
        source: call.script ?? job.script,
        input: canonicalJson(call.inputs),
        seed: seedOf(`${call.seed ?? job.seed}\n${job.script}`),
        memoryMb,
        timeoutMs: scriptLimits.callMs,
      };
      const result =
        left > 0
          ? await asker.ask(id, JSON.stringify(request), left)
          : ({ kind: 'timeout' } as const);
      results.push(result);
      if (asker.isOver) died += 1;
      // A first call that fails decides all, and a script that ends child after child is not followed for ever.
      if (died > mostDead || left <= 0 || results[0]?.kind !== 'value') break;
    }
  } finally {
    asker.kill();
  }
  const last = results.at(-1) ?? { kind: 'error', message: 'The script was not run' };
  while (results.length < job.calls.length) results.push(last);
  return { results, walls: [...walls], wallMs: Math.round(since(started) * 10) / 10 };
}

function since(started: number): number {
  return performance.now() - started;
}

/** One child and the answer it owes. */
class Asker {
  isOver = false;
  readonly #child: SandboxChild;
  readonly #rssMb: number;
  #owed: { id: number; settle: (result: ScriptResult) => void } | null = null;

  constructor(child: SandboxChild, rssMb: number) {
    this.#child = child;
    this.#rssMb = rssMb;
    createInterface({ input: child.process.stdout }).on('line', (line) => this.#take(line));
    child.process.on('error', ({ message }) => this.#end({ kind: 'error', message }));
    child.process.on('exit', () => this.#end({ kind: 'memory' }));
  }

  get walls(): readonly string[] {
    return this.#child.walls;
  }

  residentMb(): number {
    const { pid } = this.#child.process;
    return (pid === undefined ? null : residentMb(pid)) ?? 0;
  }

  kill(): void {
    this.isOver = true;
    this.#child.process.kill('SIGKILL');
  }

  async ask(id: number, request: string, timeoutMs: number): Promise<ScriptResult> {
    if (this.isOver) return { kind: 'memory' };
    const wall = setTimeout(() => this.#end({ kind: 'timeout' }), timeoutMs);
    const memory = setInterval(() => this.#watchMemory(), 10);
    try {
      return await new Promise<ScriptResult>((settle) => {
        this.#owed = { id, settle };
        this.#child.process.stdin.write(`${request}\n`);
      });
    } finally {
      clearTimeout(wall);
      clearInterval(memory);
    }
  }

  #watchMemory(): void {
    if (this.residentMb() > this.#rssMb) this.#end({ kind: 'memory' });
  }

  #take(line: string): void {
    const answer = parseAnswer(line);
    if (answer?.id !== this.#owed?.id || !answer) return;
    this.#owed?.settle(answer.result);
    this.#owed = null;
  }

  #end(result: ScriptResult): void {
    this.isOver = true;
    this.#owed?.settle(result);
    this.#owed = null;
  }
}

/** Reads one answer of the worker; anything but one finite number is a clean failure. */
function parseAnswer(line: string): { id: number; result: ScriptResult } | null {
  const answer: unknown = line.length > 65_536 ? null : JSON.parse(line);
  if (typeof answer !== 'object' || answer === null || !('id' in answer) || !('kind' in answer))
    return null;
  const { id, kind } = answer;
  if (typeof id !== 'number') return null;
  const text = 'text' in answer && typeof answer.text === 'string' ? answer.text : '';
  if (kind === 'timeout' || kind === 'memory') return { id, result: { kind } };
  const value = Number(text);
  if (kind === 'value' && text !== '' && Number.isFinite(value))
    return { id, result: { kind, value } };
  return { id, result: { kind: 'error', message: text.slice(0, 300) } };
}
