import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Hono } from 'hono';
import { makeExampleLibrary } from '../scripts/example-library.ts';
import { processStreams } from '../src/cli/process-streams.ts';
import { sha256 } from '../src/core/hash.ts';
import { canonicalJson } from '../src/core/json.ts';
import { recordFolder } from '../src/core/record-id.ts';
import type { PaperManifest } from '../src/core/records/generated/types.ts';
import { openLibrary } from '../src/io/library.ts';
import { openSiteStore } from '../src/io/site-store.ts';
import { generateKey, toSigner } from '../src/io/signing-key.ts';
import { readTemplates } from '../src/io/templates.ts';
import { statusOf, subjectOf, toEntry } from '../src/record/entry.ts';
import { toApp } from '../src/serve/app.ts';
import { median, type Bench } from './benches.ts';
import { largeLibrary } from './large-library.ts';

const rounds = 5;
const requests = 40;

/** Record page, feed, manifest, search and tile at two sizes of a library, beside a bare hono reply of the same bytes, in turns. */
export const serve: Bench = async (dir) => {
  const sizes = dir === '' ? [1000, 100_000] : dir.split(',').map(Number);
  const folder = mkdtempSync(join(tmpdir(), 'bench-serve-'));
  try {
    const manifest = await exampleManifest(join(folder, 'examples'));
    const lines: string[] = [];
    const figures: Record<string, unknown> = {};
    for (const size of sizes) {
      const measured = await measure(join(folder, String(size)), manifest, size);
      lines.push(
        `${size} records, index built in ${measured.buildS.toFixed(1)} s`,
        ...measured.lines,
      );
      figures[`at_${size}`] = measured.figures;
      Object.assign(figures, measured.figures);
    }
    return { lines, figures };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

async function exampleManifest(folder: string): Promise<PaperManifest> {
  const quiet = { ...processStreams(), err: () => undefined, isTerminal: false };
  const { manifests } = await makeExampleLibrary(folder, quiet, null);
  const [, , paper] = manifests;
  if (!paper) throw new Error('The examples hold no paper');
  return paper;
}

async function measure(folder: string, manifest: PaperManifest, size: number) {
  const signer = toSigner('example.org/bench', generateKey());
  const text = canonicalJson(manifest);
  const ids = Array.from(
    { length: size },
    (_, n) => `BENC:${n.toString(16).toUpperCase().padStart(8, '0')}`,
  );
  const { folder: library } = await largeLibrary(folder, signer, entriesOf(ids, manifest));
  const opened = await openLibrary(library, null);
  await opened.objects.put(text);
  const started = performance.now();
  const store = await openSiteStore(opened, signer.verifierKey);
  const buildS = (performance.now() - started) / 1000;
  const app = toApp(store, {
    templates: await readTemplates(),
    origin: store.origin,
    isStatic: false,
    base: 'https://example.org/',
    refresh: store.refresh,
    fault: () => undefined,
    nextRequest: () => '1',
  });
  const middle = ids[Math.floor(size / 2)] ?? '';
  const paths = {
    record: `/r/${recordFolder(middle)}/index.html`,
    feed: '/feed.atom',
    manifest: `/r/${recordFolder(middle)}/card.json`,
    search: '/index.html?q=sketching',
    tile: '/tile/entries/000',
  };
  const lines: string[] = [];
  const figures: Record<string, number> = {};
  for (const [name, path] of Object.entries(paths)) {
    const { ours, bare, p99 } = await beside(app, path);
    lines.push(
      `  ${name.padEnd(9)} ${ours.toFixed(2)} ms, bare ${bare.toFixed(2)} ms, ratio ${(bare / ours).toFixed(3)}, p99 ${p99.toFixed(1)} ms`,
    );
    figures[`ratio_${name}`] = Math.round((1000 * bare) / ours) / 1000;
    figures['p99_ms'] = Math.max(figures['p99_ms'] ?? 0, Math.round(10 * p99) / 10);
  }
  store.close();
  return { lines, figures, buildS };
}

function entriesOf(ids: readonly string[], manifest: PaperManifest): string[] {
  const hash = sha256(canonicalJson(manifest));
  return ids.map((record, n) =>
    toEntry({
      kind: 'publication',
      slug: `paper-${n}`,
      record,
      subject: subjectOf(manifest),
      status: statusOf(manifest),
      objects: { manifest: hash },
      time: '2026-07-02T09:14:00Z',
    }),
  );
}

/** Milliseconds a request, ours and a bare reply of the same bytes, in turns. */
async function beside(
  app: Hono,
  path: string,
): Promise<{ ours: number; bare: number; p99: number }> {
  const first = await app.request(path);
  if (first.status !== 200) throw new Error(`${path} gave ${first.status}`);
  const body = await first.arrayBuffer();
  const peer = new Hono().get('*', (context) => context.body(body));
  const ours: number[] = [];
  const bare: number[] = [];
  const all: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const times = await timesOf(app, path);
    all.push(...times);
    ours.push(mean(times));
    bare.push(mean(await timesOf(peer, path)));
  }
  const sorted = all.sort((a, b) => a - b);
  return {
    ours: median(ours),
    bare: median(bare),
    p99: sorted[Math.floor(0.99 * sorted.length)] ?? NaN,
  };
}

async function timesOf(app: Hono, path: string): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; n < requests; n++) {
    const started = performance.now();
    await (await app.request(path)).arrayBuffer();
    times.push(performance.now() - started);
  }
  return times;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
