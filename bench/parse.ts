import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { residentMb } from '../src/io/resident-memory.ts';
import { median, type Bench } from './benches.ts';

const rounds = 5;
const shared =
  process.env['TRUTH_ENGINE_SHARED'] ?? fileURLToPath(new URL('../../shared', import.meta.url));

/**
 * Reading a folder's papers, in warm children that take turns: our PDF reader beside bare pdf-parse
 * (text alone) and `pdftotext -layout` (a process a paper), pages a second; our HTML reader, KB a
 * second. ratio_bare and ratio_pdftotext are our time over theirs.
 */
export const parse: Bench = async (dir) => {
  const folder = dir === '' ? join(shared, 'corpus') : dir;
  const pdfs = filesOf(folder, /\.pdf$/i);
  const pages = filesOf(folder, /\.html?$/i);
  const readers = [
    startReader('ours', pdfs),
    startReader('bare', pdfs),
    startReader('ours', pages),
  ] as const;
  const [ours, bare, html] = readers;
  for (const reader of readers) await reader.round(); // warms it
  const times: Record<'ours' | 'bare' | 'pdftotext' | 'html', number[]> = {
    ours: [],
    bare: [],
    pdftotext: [],
    html: [],
  };
  let count = 0;
  for (let turn = 0; turn < rounds; turn++) {
    const own = await ours.round();
    count = own.pages;
    times.ours.push(own.ms);
    times.bare.push((await bare.round()).ms);
    times.html.push((await html.round()).ms);
    const ms = pdftotext(pdfs);
    if (ms !== null) times.pdftotext.push(ms);
  }
  for (const reader of readers) reader.end();
  const middle = (name: keyof typeof times): number => median(times[name]);
  const perSecond = (ms: number): number => Math.round((1000 * count) / ms);
  const kilobytes = pages.reduce((sum, path) => sum + statSync(path).size / 1000, 0);
  const theirs = times.pdftotext.length > 0 ? middle('pdftotext') : null;
  const rate = Math.round((1000 * kilobytes) / middle('html'));
  const why = theirs === null ? { why: 'no pdftotext here (Debian package poppler-utils)' } : {};
  return {
    lines: [
      `PDF, ours       ${perSecond(middle('ours'))} pages/s, peak ${ours.peakMb()} MB`,
      `PDF, pdf-parse  ${perSecond(middle('bare'))} pages/s, peak ${bare.peakMb()} MB`,
      `PDF, pdftotext  ${theirs === null ? 'not installed' : `${perSecond(theirs)} pages/s`}`,
      `HTML, ours      ${rate} KB/s, peak ${html.peakMb()} MB`,
    ],
    figures: {
      ratio_bare: ratio(middle('ours'), middle('bare')),
      ratio_pdftotext: theirs === null ? null : ratio(middle('ours'), theirs),
      ...why,
      peak_mb: ours.peakMb(),
      bare_peak_mb: bare.peakMb(),
      pdf_pages_per_s: perSecond(middle('ours')),
      bare_pages_per_s: perSecond(middle('bare')),
      pdftotext_pages_per_s: theirs === null ? null : perSecond(theirs),
      html_kb_per_s: rate,
      papers: pdfs.length,
      pages: count,
      rounds,
    },
  };
};

function ratio(a: number, b: number): number {
  return Math.round((100 * a) / b) / 100;
}

function filesOf(folder: string, ending: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => ending.test(path))
    .map((path) => join(folder, path))
    .sort();
}

interface Reader {
  readonly round: () => Promise<{ ms: number; pages: number }>;
  readonly peakMb: () => number;
  readonly end: () => void;
}

/** A child that reads all files each time it is asked to. */
function startReader(kind: 'ours' | 'bare', files: readonly string[]): Reader {
  const program = fileURLToPath(new URL('./parse-child.ts', import.meta.url));
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', program, kind, ...files],
    { stdio: ['pipe', 'pipe', 'ignore'] },
  );
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, residentMb(child.pid ?? 0))), 20);
  return {
    round: async () => {
      child.stdin.write('again\n');
      for (;;) {
        const { value, done } = await answers.next();
        if (done) throw new Error('A reader of the benchmark ended early');
        const found = /^done (\d+) ([\d.]+)$/.exec(value);
        if (found) return { pages: Number(found[1]), ms: Number(found[2]) };
      }
    },
    peakMb: () => Math.round(peak),
    end: () => {
      clearInterval(watch);
      child.stdin.end();
    },
  };
}

/** Milliseconds for all files, or null where there is no such program. */
function pdftotext(files: readonly string[]): number | null {
  if (
    !['/usr/bin', '/usr/local/bin', '/opt/homebrew/bin'].some((bin) =>
      existsSync(`${bin}/pdftotext`),
    )
  )
    return null;
  const started = performance.now();
  for (const file of files) spawnSync('pdftotext', ['-layout', file, '-'], { maxBuffer: 1e8 });
  return performance.now() - started;
}
