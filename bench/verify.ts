import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { median, type Bench } from './benches.ts';

const program = fileURLToPath(new URL('../bin/truth-engine.js', import.meta.url));
const examples = fileURLToPath(new URL('../examples/', import.meta.url));

/** Cold command to card: one HTML paper, the same as PDF, and `--help`, in turn, five rounds. A folder may hold others. */
export const verify: Bench = async (dir) => {
  const paper = dir === '' ? join(examples, 'listwise-distillation') : dir;
  const files = readdirSync(paper).sort();
  const [page, pdf] = [/\.html?$/, /\.pdf$/].map((ending) =>
    files.find((file) => ending.test(file)),
  );
  const home = mkdtempSync(join(tmpdir(), 'truth-engine-bench-'));
  const where = ['--library', join(home, 'library'), '--key-file', join(home, 'key')];
  await run(['init', ...where, '--no-passphrase']);
  const times: Record<string, number[]> = { html: [], pdf: [], help: [] };
  let peak = 0;
  for (let round = 0; round < 5; round++)
    for (const [kind, args] of [
      ['html', page ? ['verify', join(paper, page), ...where] : null],
      ['pdf', pdf ? ['verify', join(paper, pdf), ...where] : null],
      ['help', ['--help']],
    ] as const) {
      if (!args) continue;
      const { ms, peakMb } = await run(args);
      times[kind]?.push(ms);
      peak = Math.max(peak, peakMb);
    }
  rmSync(home, { recursive: true, force: true });
  const [html, portable, help] = ['html', 'pdf', 'help'].map((kind) =>
    Math.round(median(times[kind] ?? [])),
  );
  return {
    lines: [
      `verify HTML  ${html} ms`,
      `verify PDF   ${portable} ms`,
      `--help       ${help} ms`,
      `peak memory  ${peak.toFixed(0)} MB, all its processes`,
    ],
    figures: {
      html_ms: html,
      pdf_ms: portable,
      help_ms: help,
      peak_mb: Math.round(peak),
      rounds: 5,
    },
  };
};

/** Runs the command and watches the resident memory of it and its children, where /proc tells. */
function run(args: readonly string[]): Promise<{ ms: number; peakMb: number }> {
  const started = performance.now();
  const child = spawn(process.execPath, [program, ...args], { stdio: 'ignore' });
  let peakMb = 0;
  const watch = setInterval(() => (peakMb = Math.max(peakMb, familyMb(child.pid ?? 0))), 20);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', () => {
      clearInterval(watch);
      resolve({ ms: performance.now() - started, peakMb });
    });
  });
}

function familyMb(pid: number): number {
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]);
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'latin1')
      .trim()
      .split(' ')
      .filter(Boolean);
    return (pages * 4096) / 1e6 + children.reduce((sum, child) => sum + familyMb(Number(child)), 0);
  } catch {
    return 0; // it has ended, or there is no /proc
  }
}
