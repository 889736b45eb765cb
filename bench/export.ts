import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { disk } from '../src/io/disk.ts';
import { generateKey, toSigner } from '../src/io/signing-key.ts';
import { median, type Bench } from './benches.ts';
import { exampleManifest } from './example-manifest.ts';
import { servedLibrary } from './served-library.ts';

const rounds = 5;
const child = fileURLToPath(new URL('export-child.ts', import.meta.url));

/** `truth-engine export` of a library's whole site, cold, beside writing the same files with nothing to make: each file synced, in turns. */
export const exportSite: Bench = async (dir) => {
  const size = dir === '' ? 30 : Number(dir);
  const folder = mkdtempSync(join(tmpdir(), 'bench-export-'));
  try {
    const example = await exampleManifest(join(folder, 'examples'));
    const library = join(folder, 'library');
    await servedLibrary(library, toSigner('example.org/bench', generateKey()), example, size);
    const ours: number[] = [];
    const bare: number[] = [];
    let [files, peakMb] = [0, 0];
    for (let round = 0; round < rounds; round++) {
      const site = join(folder, `site-${round}`);
      const made = exported(library, site);
      const written = contentsOf(site);
      files = written.size;
      peakMb = Math.max(peakMb, made.peakMb);
      ours.push(files / made.seconds);
      bare.push(files / (await secondsToWrite(join(folder, `bare-${round}`), written)));
      rmSync(site, { recursive: true });
    }
    const [rate, peer] = [median(ours), median(bare)];
    return {
      lines: [
        `export   ${rate.toFixed(0)} files a second, start-up and index included (${files} files of ${size} records), peak ${peakMb} MB`,
        `writing  ${peer.toFixed(0)} files a second of the same bytes; ratio ${(rate / peer).toFixed(2)}`,
      ],
      figures: {
        pages_per_s: Math.round(rate),
        ratio_write: Math.round((100 * rate) / peer) / 100,
        files,
        records: size,
        peak_mb: peakMb,
      },
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

function exported(library: string, site: string): { seconds: number; peakMb: number } {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', child, library, site],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`The export ended with ${status}: ${stderr}`);
  return JSON.parse(stdout) as { seconds: number; peakMb: number };
}

function contentsOf(folder: string): Map<string, Uint8Array> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(folder.length + 1), readFileSync(path)];
    }),
  );
}

async function secondsToWrite(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<number> {
  for (const path of files.keys()) mkdirSync(dirname(join(folder, path)), { recursive: true });
  const started = performance.now();
  for (const [path, bytes] of files) await disk.write(join(folder, path), bytes);
  return (performance.now() - started) / 1000;
}
