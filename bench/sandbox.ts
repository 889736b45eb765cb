import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { getQuickJS } from 'quickjs-emscripten';
import { circumstances } from '../src/io/circumstances.ts';
import { openSandbox, sandboxLimits } from '../src/io/sandbox.ts';
import { SandboxWorker } from '../src/io/sandbox-worker.ts';
import { runUntrusted } from '../src/io/untrusted.ts';
import { median, type Bench } from './benches.ts';

const tiny = '(() => { let s = 0; for (let i = 1; i <= 1000; i++) s += i; return s; })';
const rounds = 5;
const cores = availableParallelism();
/** As many untrusted scripts at a time as there are cores: while one pair of children starts, another ends. */
const abreast = cores;

/**
 * Scripts a second, A B A B: catalogue checks from the call to the answer, as many handed over at once
 * as a paper has; bare isolated-vm in as many processes as there are warm children; untrusted scripts,
 * two children each; one new child a script; QuickJS in this process.
 */
export const sandbox: Bench = async () => {
  const warm = openSandbox();
  const quick = await getQuickJS();
  const rates: Record<string, number[]> = {};
  const measured = async (name: string, measure: () => Promise<number>): Promise<void> =>
    void (rates[name] ??= []).push(await measure());
  const check = async (): Promise<void> => void (await warm.run({ script: tiny, input: null }));
  await together(50, 50, check);
  for (let round = 0; round < rounds; round++) {
    await measured('warm', () => together(300, 300, check));
    await measured('bare', () => bareRate(150, sandboxLimits.children));
    await measured('bare_one', () => bareRate(150, 1));
    await measured('oneshot', () =>
      together(8, abreast, async () => void (await runUntrusted(`${tiny}()`))),
    );
    await measured('child', () => together(8, cores, oneChild));
    await measured('quickjs', () =>
      together(60, 1, () => Promise.resolve(void quick.evalCode(`${tiny}()`))),
    );
  }
  const walls = [...(await warm.run({ script: tiny, input: null })).walls];
  await warm.close();
  const of = (name: string): number => median(rates[name] ?? []);
  const figures = {
    warm_per_s: round1(of('warm')),
    oneshot_per_s: round1(of('oneshot')),
    bare_per_s: round1(of('bare')),
    bare_one_process_per_s: round1(of('bare_one')),
    child_each_per_s: round1(of('child')),
    quickjs_per_s: round1(of('quickjs')),
    ratio_bare: Math.round((of('warm') / of('bare')) * 1000) / 1000,
    ratio_quickjs: Math.round((of('warm') / of('quickjs')) * 1000) / 1000,
    rounds,
    walls,
  };
  const { children } = sandboxLimits;
  return {
    lines: [
      `catalogue, warm       ${figures.warm_per_s} scripts/s (300 handed over at once, ${children} warm children, fresh isolate each)`,
      `bare isolated-vm      ${figures.bare_per_s} scripts/s (${children} processes side by side, one script at a time in each; no prelude, no hardening, no pipe)`,
      `                      ${figures.bare_one_process_per_s} scripts/s (one process)`,
      `untrusted             ${figures.oneshot_per_s} scripts/s (two new children each side by side, ${abreast} scripts at a time)`,
      `a child a script      ${figures.child_each_per_s} scripts/s (one new child each, ${cores} at a time)`,
      `quickjs-emscripten    ${figures.quickjs_per_s} scripts/s (in this process, no prelude)`,
      `warm against bare     ${figures.ratio_bare}`,
      `walls                 ${walls.join(', ')}`,
    ],
    figures,
  };
};

async function oneChild(): Promise<void> {
  const [{ memoryMb, child }] = circumstances;
  const worker = await SandboxWorker.start(child);
  const limits = { memoryMb, timeoutMs: 1000, wallMs: 2500 };
  await worker.ask({
    kind: 'value',
    source: `${tiny}()`,
    input: 'null',
    seed: '[1,2,3,4]',
    ...limits,
  });
  worker.kill();
}

/** Rate of `times` pieces of work, at most `abreast` of them begun and not ended. */
async function together(
  times: number,
  abreast: number,
  work: () => Promise<void>,
): Promise<number> {
  const started = performance.now();
  let begun = 0;
  const lane = async (): Promise<void> => {
    while (begun < times) {
      begun += 1;
      await work();
    }
  };
  await Promise.all(Array.from({ length: abreast }, lane));
  return (1000 * times) / (performance.now() - started);
}

/** isolated-vm needs processes of its own: a fresh isolate, context and compile a script, nothing else; their rates add up. */
async function bareRate(times: number, processes: number): Promise<number> {
  const rates = await Promise.all(Array.from({ length: processes }, () => bareProcess(times)));
  return rates.reduce((sum, rate) => sum + rate, 0);
}

function bareProcess(times: number): Promise<number> {
  const script = fileURLToPath(new URL('bare-isolate.ts', import.meta.url));
  const args = ['--no-node-snapshot', script, String(times), tiny];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((resolve, reject) => {
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    child.on('error', reject);
    child.on('close', () => resolve(Number(printed)));
  });
}

function round1(value: number): number {
  return Math.round(value * 10) / 10;
}
