import { performance } from 'node:perf_hooks';
import type { ScriptJob, ScriptResult, ScriptRun, ScriptRunner } from '../core/io.ts';
import { canonicalJson } from '../core/json.ts';
import { circumstances, type Circumstance } from './circumstances.ts';
import { preludeHash } from './prelude.ts';
import { seedOf } from '../core/script-seed.ts';
import { SandboxWorker } from './sandbox-worker.ts';
import { toNumber } from './untrusted.ts';

/** Limits of a person's script, in one place; the name is part of each artifact. */
const profile = 'script-1';
export const scriptLimits = { callMs: 1000, graceMs: 1500, allMs: 30_000 } as const;

/** A disposed isolate gives its address space back late, so a child that runs many needs room for several, and time for all. */
const many: Circumstance = {
  ...circumstances[0],
  child: { ...circumstances[0].child, dataMb: 8000, cpuSeconds: 60 },
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
  const worker = await SandboxWorker.start(limits);
  const results: ScriptResult[] = [];
  for (const inputs of job.calls) {
    const left = Math.min(scriptLimits.callMs + scriptLimits.graceMs, allMs - since(started));
    if (left <= 0) results.push({ kind: 'timeout' });
    else {
      const { answer } = await worker.ask({
        kind: 'number',
        source: job.script,
        input: canonicalJson(inputs),
        seed: seedOf(`${job.seed}\n${job.script}`),
        memoryMb,
        timeoutMs: scriptLimits.callMs,
        wallMs: left,
      });
      results.push(toNumber(answer));
    }
    // A child that is gone owes no more, and a first call that fails decides all: the rest end as this one.
    if (left <= 0 || worker.isOver || results[0]?.kind !== 'value') break;
  }
  worker.kill();
  const last = results.at(-1) ?? { kind: 'error', message: 'The script was not run' };
  while (results.length < job.calls.length) results.push(last);
  return { results, walls: worker.walls, wallMs: Math.round(since(started) * 10) / 10 };
}

function since(started: number): number {
  return performance.now() - started;
}
