import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { runCli } from '../src/cli.ts';
import { openServedSite } from '../src/cli/open-site.ts';
import { processStreams } from '../src/cli/process-streams.ts';
import { recordFolder } from '../src/core/record-id.ts';
import type { PaperManifest } from '../src/core/records/generated/types.ts';
import { parseManifest } from '../src/core/records/parse-record.ts';
import { packer } from '../src/io/packer.ts';
import { generateKey, toSigner } from '../src/io/signing-key.ts';
import { openSite } from '../src/serve/site.ts';
import { warmPages } from '../src/serve/warm-pages.ts';
import { median, type Bench } from './benches.ts';
import { load, type Loaded } from './http-load.ts';
import { fillPages, servedLibrary, type BenchRecord } from './served-library.ts';
import { zipf } from './zipf.ts';

const rounds = 5;
const roundSeconds = 1;
const connections = 32;
const base = 'https://example.org/';

/**
 * `truth-engine serve` over loopback beside a bare hono reply of the same size, each in a process of its own, in turns:
 * record pages and feeds drawn by Zipf's law over all records, API, search and tile.
 */
export const serve: Bench = async (dir) => {
  const sizes = dir === '' ? [1000, 100_000] : dir.split(',').map(Number);
  const folder = mkdtempSync(join(tmpdir(), 'bench-serve-'));
  try {
    const example = await exampleManifest(join(folder, 'examples'));
    const lines: string[] = [];
    const figures: Record<string, unknown> = {};
    for (const size of sizes) {
      const measured = await measure(join(folder, String(size)), example, size);
      lines.push(...measured.lines);
      figures[`at_${size}`] = measured.figures;
      Object.assign(figures, measured.figures);
    }
    return { lines, figures };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** The example whose manifest is smallest: a hundred thousand of them must lie on the disk. */
async function exampleManifest(folder: string): Promise<PaperManifest> {
  const printed: string[] = [];
  const command = async (...args: string[]): Promise<void> => {
    const where = ['--library', folder, '--key-file', `${folder}.key`, '--json'];
    const code = await runCli([...args, ...where], {
      ...processStreams(),
      isTerminal: false,
      out: (text) => void printed.push(text),
    });
    if (code > 1) throw new Error(`truth-engine ${args[0]} ended with ${code}`);
  };
  await command('init', '--origin', 'example.org/bench', '--no-passphrase');
  printed.length = 0;
  await command('verify', join(root, 'examples/clean-survey/clean-survey.html'));
  return parseManifest(JSON.parse(printed.join('')));
}

async function measure(folder: string, example: PaperManifest, size: number) {
  const signer = toSigner('example.org/bench', generateKey());
  const records = await servedLibrary(folder, signer, example, size);
  const indexing = performance.now();
  const opened = await openServedSite(folder, base);
  const indexS = secondsSince(indexing);
  const warm = await warmRate(opened);
  const filling = performance.now();
  const isFilled = await fillPages(opened, records);
  const fillS = secondsSince(filling);
  opened.close();
  const lines = [
    `${size} records: index ${indexS.toFixed(1)} s; the server makes ${warm.toFixed(0)} pages a second ahead, all in ${(size / warm).toFixed(0)} s`,
    isFilled
      ? `  here they were put in place in ${fillS.toFixed(0)} s, 50 of them held against the renderer's`
      : '  pages were not made ahead: they differ in more than the bench knows',
  ];
  const figures: Record<string, number> = {
    index_s: round(indexS),
    warm_pages_per_s: round(warm),
    warm_s: round(size / warm),
  };
  const ours = await start([
    ...['bin/truth-engine.js', 'serve', '--library', folder, '--port', '0', '--base', base],
    ...['--rate', '1000000', '--request-log', join(folder, 'requests.jsonl'), '--no-warm'],
  ]);
  const bare = await start(['bench/bare-server.ts']);
  try {
    for (const [kind, paths] of Object.entries(pathsOf(records))) {
      const one = await beside(ours.port, bare.port, paths, kind === 'record');
      lines.push(
        `  ${kind.padEnd(12)} ${one.ours.toFixed(0).padStart(6)} a second, bare ${one.bare.toFixed(0).padStart(6)} (${one.bytes} bytes), ratio ${one.ratio.toFixed(2)}, at half of bare p99 ${one.p99.toFixed(1)} ms (bare ${one.bareP99.toFixed(1)} ms)${one.failed > 0 ? `, ${one.failed} failed` : ''}`,
      );
      figures[`ratio_${kind}`] = round(one.ratio);
      figures[`${kind}_per_s`] = round(one.ours);
      figures[`p99_${kind}_ms`] = round(one.p99);
    }
    figures['p99_ms'] = Math.max(figures['p99_record_ms'] ?? 0, figures['p99_feed_ms'] ?? 0);
    figures['resident_mb'] = round(await residentMb(ours.port));
    lines.push(`  resident memory ${figures['resident_mb']} MB`);
  } finally {
    await Promise.all([stop(ours.child), stop(bare.child)]);
  }
  return { lines, figures };
}

/** Pages a second that the server's own thread makes, from the first few hundred. */
async function warmRate(opened: Awaited<ReturnType<typeof openServedSite>>) {
  const site = openSite(opened.store, opened.options);
  const pages = { get: () => null, put: () => undefined, putAll: () => undefined };
  const parts = { store: opened.store, site, packer, pages, version: '' };
  let started = performance.now();
  for await (const made of warmPages(parts, -1)) {
    if (made === 50) started = performance.now();
    if (made === 250) break;
  }
  return 200 / secondsSince(started);
}

/** Requests of one kind, in the order in which they are sent; the most asked for records lie anywhere in the log. */
function pathsOf(records: readonly BenchRecord[]): Record<string, string[]> {
  const ranks = zipf(records.length, 300_000, 1);
  const folders = ranks.map((rank) =>
    recordFolder(records[((rank + 1) * 7919) % records.length]?.id ?? ''),
  );
  return {
    record: folders.map((name) => `/r/${name}/index.html`),
    feed: ['/feed.atom'],
    record_feed: folders.map((name) => `/r/${name}/feed.atom`),
    api: folders.map((name) => `/api/records/${name}`),
    tile: ['/tile/entries/000', '/tile/0/000'],
    search: Array.from({ length: 500 }, (_, n) => `/index.html?q=sketching+w${n}x`),
  };
}

async function beside(ours: number, bare: number, paths: readonly string[], isLong: boolean) {
  const ask = (port: number, rate: number | null, seconds = roundSeconds): Promise<Loaded> =>
    load({ port, paths, connections, seconds, rate, gzip: false });
  const first = await ask(ours, null, isLong ? 8 : 2);
  const bytes = Math.round(first.bytes / first.requests);
  await load({
    port: bare,
    paths: [`/size/${bytes}`],
    connections: 1,
    seconds: 0.2,
    rate: null,
    gzip: false,
  });
  await ask(bare, null, 1);
  const [a, b]: [number[], number[]] = [[], []];
  let failed = first.failed;
  for (let turn = 0; turn < rounds; turn++) {
    const one = await ask(ours, null);
    failed += one.failed;
    a.push(one.perSecond);
    b.push((await ask(bare, null)).perSecond);
  }
  const rate = median(b) / 2;
  const [slow, slowBare] = [await ask(ours, rate, 4), await ask(bare, rate, 4)];
  const ratio = median(a.map((one, turn) => one / (b[turn] ?? NaN)));
  return {
    ours: median(a),
    bare: median(b),
    ratio,
    bytes,
    p99: slow.p99,
    bareP99: slowBare.p99,
    failed,
  };
}

const root = fileURLToPath(new URL('..', import.meta.url));

function start(args: readonly string[]): Promise<{ child: ChildProcess; port: number }> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8');
      const port = /Open {5}http:\/\/127\.0\.0\.1:(\d+)\//.exec(text)?.[1];
      if (port !== undefined) resolve({ child, port: Number(port) });
    });
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}`)));
  });
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

async function residentMb(port: number): Promise<number> {
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  return Number(/^process_resident_memory_bytes (\d+)/m.exec(text)?.[1] ?? NaN) / 1e6;
}

function secondsSince(started: number): number {
  return (performance.now() - started) / 1000;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
