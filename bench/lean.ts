import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median, type Bench } from './benches.ts';

const rounds = 5;
/** Smaller files say nothing of speed. */
const leastBytes = 1_000_000;
const shared =
  process.env['TRUTH_ENGINE_SHARED'] ?? fileURLToPath(new URL('../../shared', import.meta.url));

/**
 * The kernel on every export over 1 MB of a folder (default: `lean` of the shared data), each run a cold
 * process, in turns with JSON.parse of the same file's lines, below which no reader of the format can go.
 */
export const lean: Bench = (dir) => {
  const folder = dir === '' ? join(shared, 'lean') : dir;
  const files = largeExports(folder).map((path) => ({
    file: relative(folder, path),
    ...measure(path),
  }));
  const slowest = files.toSorted((a, b) => b.seconds - a.seconds)[0];
  return Promise.resolve({
    lines: files.flatMap(
      ({ file, seconds, peak_mb, declarations_per_s, verdict, parse, ratio }) => [
        `${file}  ${verdict}`,
        `  kernel      ${seconds.toFixed(2)} s, ${peak_mb} MB, ${declarations_per_s} declarations/s`,
        `  JSON.parse  ${parse.toFixed(2)} s; the kernel takes ${ratio} times as long`,
      ],
    ),
    figures: slowest
      ? {
          seconds: slowest.seconds,
          peak_mb: Math.max(...files.map(({ peak_mb }) => peak_mb)),
          declarations_per_s: slowest.declarations_per_s,
          ratio_parse: slowest.ratio,
          rounds,
          files,
        }
      : { seconds: null, peak_mb: null, declarations_per_s: null, why: 'no export over 1 MB' },
  });
};

function largeExports(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ndjson'))
    .map((path) => join(folder, path))
    .filter((path) => statSync(path).size > leastBytes)
    .sort();
}

function measure(path: string) {
  const runs = Array.from({ length: rounds }, () => ({
    ours: inChild('ours', path),
    parsed: inChild('parse', path),
  }));
  const seconds = median(runs.map(({ ours }) => ours.seconds));
  const parse = median(runs.map(({ parsed }) => parsed.seconds));
  const declarations = runs[0]?.ours.declarations ?? 0; // 0 where it was not accepted
  return {
    verdict: runs[0]?.ours.verdict ?? '',
    seconds: hundredths(seconds),
    peak_mb: median(runs.map(({ ours }) => ours.peakMb)),
    declarations,
    declarations_per_s: Math.round(declarations / seconds),
    parse: hundredths(parse),
    ratio: hundredths(seconds / parse),
  };
}

interface Run {
  readonly seconds: number;
  readonly peakMb: number;
  readonly verdict: string;
  readonly declarations: number;
}

function inChild(what: 'ours' | 'parse', path: string): Run {
  const child = fileURLToPath(new URL('./lean-child.ts', import.meta.url));
  const said = execFileSync(process.execPath, [child, what, path], { encoding: 'utf8' });
  return JSON.parse(said) as Run;
}

function hundredths(value: number): number {
  return Math.round(100 * value) / 100;
}
