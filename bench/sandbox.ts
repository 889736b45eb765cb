import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { getQuickJS } from 'quickjs-emscripten';
import { openSandbox } from '../src/io/sandbox.ts';
import { runUntrusted } from '../src/io/untrusted.ts';
import { median, type Bench } from './benches.ts';

const tiny = '(() => { let s = 0; for (let i = 1; i <= 1000; i++) s += i; return s; })';
const rounds = 5;

/** Scripts a second: warm catalogue checks and one-shot untrusted ones, beside bare isolated-vm and QuickJS, A B A B. */
export const sandbox: Bench = async () => {
  const warm = openSandbox();
  const quick = await getQuickJS();
  const rates: Record<string, number[]> = { warm: [], oneshot: [], bare: [], quickjs: [] };
  await warm.run({ script: tiny, input: null });
  for (let round = 0; round < rounds; round++) {
    rates['warm']?.push(
      await rate(60, async () => void (await warm.run({ script: tiny, input: null }))),
    );
    rates['bare']?.push(await bareRate(60));
    rates['oneshot']?.push(await rate(4, async () => void (await runUntrusted(`${tiny}()`))));
    rates['quickjs']?.push(await rate(60, () => Promise.resolve(void quick.evalCode(`${tiny}()`))));
  }
  await warm.close();
  const of = (name: string): number => median(rates[name] ?? []);
  const figures = {
    warm_per_s: round1(of('warm')),
    oneshot_per_s: round1(of('oneshot')),
    bare_per_s: round1(of('bare')),
    quickjs_per_s: round1(of('quickjs')),
    ratio_bare: Math.round((of('warm') / of('bare')) * 1000) / 1000,
    ratio_quickjs: Math.round((of('warm') / of('quickjs')) * 1000) / 1000,
    rounds,
  };
  return {
    lines: [
      `catalogue, warm child        ${figures.warm_per_s} scripts/s`,
      `untrusted, two children      ${figures.oneshot_per_s} scripts/s`,
      `bare isolated-vm             ${figures.bare_per_s} scripts/s (no prelude, no hardening, no process)`,
      `quickjs-emscripten           ${figures.quickjs_per_s} scripts/s (no prelude)`,
      `warm against bare            ${figures.ratio_bare}`,
    ],
    figures,
  };
};

async function rate(times: number, work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  for (let time = 0; time < times; time++) await work();
  return (1000 * times) / (performance.now() - started);
}

/** isolated-vm needs a process of its own: a fresh isolate, context and compile a script, nothing else. */
function bareRate(times: number): Promise<number> {
  const child = spawn(
    process.execPath,
    [
      '--no-node-snapshot',
      fileURLToPath(new URL('bare-isolate.ts', import.meta.url)),
      String(times),
      tiny,
    ],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
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
