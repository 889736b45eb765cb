import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { paperFiles } from '../eval/paper-files.ts';
import { readTsv } from '../eval/tsv.ts';
import { survival } from '../sandbox/survival.ts';
import { findStatistics } from '../src/core/statistics/find-statistics.ts';
import { agreesWithP } from '../src/core/statistics/judge-p.ts';
import { parseEnds } from '../src/gate/run-identity.ts';
import { significanceInput, significanceScript } from '../src/gate/significance.ts';
import { readFileSource } from '../src/io/file-source.ts';
import { openPaperReader } from '../src/io/paper-reader.ts';
import { openSandbox } from '../src/io/sandbox.ts';
import { median, type Bench } from './benches.ts';

const rounds = 5;
const script = fileURLToPath(new URL('statcheck.R', import.meta.url));

/**
 * Texts a second, read and judged, beside R's statcheck on the same texts in turn. The folder holds
 * `numeric/` and `corpus/`. R is started once a round; what counts is its one statcheck() call on all
 * texts. Texts at which statcheck stops are left out on both sides and counted.
 */
export const statistics: Bench = async (dir) => {
  const all = await textsOf(dir === '' ? (process.env['TRUTH_ENGINE_SHARED'] ?? '../shared') : dir);
  const home = mkdtempSync(join(tmpdir(), 'truth-engine-bench-'));
  const file = join(home, 'texts.txt');
  writeFileSync(file, all.join('\n') + '\n');
  const stops = new Set(textsThatStop(file));
  const texts = all.filter((_, index) => !stops.has(index));
  writeFileSync(file, texts.join('\n') + '\n');
  const sandbox = openSandbox();
  const compute = toFunction();
  const times = { here: [] as number[], sandboxed: [] as number[], statcheck: [] as number[] };
  let peer: ReturnType<typeof runStatcheck> = null;
  let found = judgeAll(texts, compute); // both sides are warm when the first round begins
  for (let round = 0; round < rounds; round++) {
    times.here.push(secondsOf(() => (found = judgeAll(texts, compute))));
    peer = runStatcheck(file);
    if (peer) times.statcheck.push(peer.seconds);
    times.sandboxed.push(await judgeSandboxed(texts, sandbox));
  }
  await sandbox.close();
  rmSync(home, { recursive: true, force: true });
  const perSecond = (list: readonly number[]): number | null =>
    list.length === 0 ? null : Math.round((10 * texts.length) / median(list)) / 10;
  const [here, sandboxed, theirs] = [
    perSecond(times.here),
    perSecond(times.sandboxed),
    perSecond(times.statcheck),
  ];
  const ratioTo = (ours: number | null): number | null =>
    ours === null || theirs === null ? null : Math.round((100 * ours) / theirs) / 100;
  return {
    lines: [
      `read and judged in this process   ${here} texts/s, ${found} results`,
      `each result in the sandbox        ${sandboxed} texts/s`,
      peer
        ? `statcheck ${peer.version}, R ${peer.r}         ${theirs} texts/s, ${peer.found} results`
        : 'statcheck                         not measured: Rscript with the package statcheck is not here',
    ],
    figures: {
      ratio: ratioTo(here),
      ratio_sandboxed: ratioTo(sandboxed),
      ...(peer ? {} : { why: 'Rscript with the package statcheck is not installed' }),
      texts: texts.length,
      left_out: stops.size,
      texts_per_s: here,
      sandboxed_per_s: sandboxed,
      statcheck_per_s: theirs,
      results: found,
      statcheck_results: peer?.found ?? null,
      statcheck_version: peer?.version ?? null,
      rounds,
    },
  };
};

/** Texts of the APA rows and whole texts of statistics papers, each on one line for both sides. */
async function textsOf(dir: string): Promise<string[]> {
  const rows = await readTsv(join(dir, 'numeric/apa-nhst.tsv'));
  const texts = rows.map((row) => row['text'] ?? '');
  const reader = openPaperReader();
  for (const { path } of await paperFiles(join(dir, 'corpus'))) {
    if (!path.startsWith('stats/')) continue;
    const source = await readFileSource(join(dir, 'corpus', path));
    texts.push((await reader.read(source.bytes, source.mediaType)).text);
  }
  return texts.map((text) => text.replace(/\s+/g, ' '));
}

type Compute = (input: unknown) => unknown;

/** The check's own script and survival functions, compiled here without the walls. */
function toFunction(): Compute {
  const compiled: unknown = vm.runInThisContext(significanceScript);
  if (typeof compiled !== 'function') throw new Error('The check is no function');
  return (input) => Reflect.apply(compiled, null, [input, { survival }]) as unknown;
}

function judgeAll(texts: readonly string[], compute: Compute): number {
  let found = 0;
  for (const text of texts)
    for (const result of findStatistics(text)) {
      const range = parseEnds(JSON.stringify(compute(significanceInput(result))));
      if (!range) throw new Error(`The check failed on ${text.slice(0, 80)}`);
      agreesWithP(result.p, range);
      found += 1;
    }
  return found;
}

async function judgeSandboxed(
  texts: readonly string[],
  sandbox: ReturnType<typeof openSandbox>,
): Promise<number> {
  const started = performance.now();
  for (const text of texts)
    for (const result of findStatistics(text)) {
      const run = await sandbox.run({
        script: significanceScript,
        input: significanceInput(result),
      });
      const range = run.result.kind === 'value' ? parseEnds(run.result.output) : null;
      if (range) agreesWithP(result.p, range);
    }
  return (performance.now() - started) / 1000;
}

function secondsOf(work: () => void): number {
  const started = performance.now();
  work();
  return (performance.now() - started) / 1000;
}

interface Peer {
  readonly seconds: number;
  readonly found: number;
  readonly version: string;
  readonly r: string;
}

/** Null where R or the package is missing. */
function runStatcheck(file: string): Peer | null {
  try {
    const [seconds, found, version = '', r = ''] = runR(file);
    return { seconds: Number(seconds), found: Number(found), version, r };
  } catch {
    return null; // what is missing is said in the figures
  }
}

/** Places of the texts at which statcheck() ends with an error; neither side is given them. */
function textsThatStop(file: string): number[] {
  try {
    return runR(file, 'stops').map((number) => Number(number) - 1);
  } catch {
    return [];
  }
}

function runR(file: string, ...more: readonly string[]): string[] {
  const printed = execFileSync('Rscript', ['--vanilla', script, file, ...more], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
  return printed.toString().trim().split(' ').filter(Boolean);
}
