import { performance } from 'node:perf_hooks';
import type { ScriptJob, ScriptResult, ScriptRun, ScriptRunner } from '../core/io.ts';
import { canonicalJson } from '../core/json.ts';
import { circumstances, type Circumstance } from './circumstances.ts';
import { preludeHash } from './prelude.ts';
import { seedOf } from '../core/script-seed.ts';
import { SandboxWorker } from './sandbox-worker.ts';
import { toNumber } from './untrusted.ts';

/** Limits of a person's script, in one place; the name is part of each artifact. */
const profile = 'script-2';
const scriptLimits = { callMs: 1000, graceMs: 1500, allMs: 60_000 } as const;

/** Resident memory at which a child is replaced between two calls, and how many may end by a call's own doing. */
const retireMb = 200;
const mostDead = 4;

/** A disposed isolate gives its address space back late, so a child that runs many needs room for several, and time for all. */
const many: Circumstance = {
  ...circumstances[0],
  child: { ...circumstances[0].child, dataMb: 8000, cpuSeconds: 120 },
};

/** The runner of people's scripts. It holds nothing between two scripts. */
export function openScriptRunner(limits: { readonly allMs: number } = scriptLimits): ScriptRunner {
  return {
    prelude: preludeHash(),
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
  let worker = await SandboxWorker.start(limits);
  let died = 0;
  for (const call of job.calls) {
    // Isolates leave memory behind, and a mutant may end its child: the next call has a fresh one.
    if (worker.isOver || worker.residentMb() > retireMb) {
      worker.kill();
      worker = await SandboxWorker.start(limits);
    }
    for (const wall of worker.walls) walls.add(wall);
    const left = Math.min(scriptLimits.callMs + scriptLimits.graceMs, allMs - since(started));
    if (left <= 0) results.push({ kind: 'timeout' });
    else {
      const { answer } = await worker.ask({
        kind: 'number',
        source: call.script ?? job.script,
        input: canonicalJson(call.inputs),
        seed: seedOf(`${call.seed ?? job.seed}\n${job.script}`),
        memoryMb,
        timeoutMs: scriptLimits.callMs,
        wallMs: left,
      });
      results.push(toNumber(answer));
    }
    if (worker.isOver) died += 1;
    // A first call that fails decides all, and a script that ends child after child is not followed for ever.
    if (died > mostDead || left <= 0 || results[0]?.kind !== 'value') break;
  }
  worker.kill();
  const last = results.at(-1) ?? { kind: 'error', message: 'The script was not run' };
  while (results.length < job.calls.length) results.push(last);
  return { results, walls: [...walls], wallMs: Math.round(since(started) * 10) / 10 };
}

function since(started: number): number {
  return performance.now() - started;
}
