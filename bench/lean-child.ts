import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { checkExport } from '../src/proof/lean/check-export.ts';

/**
 * `lean-child.ts ours|parse <export>`: the kernel on a file, or JSON.parse of all its lines (what no
 * kernel can go below). On stdout: seconds, peak memory in MB, the verdict, declarations.
 */
const [what = '', path = ''] = process.argv.slice(2);
const bytes = readFileSync(path);
const started = performance.now();
const done = what === 'ours' ? check() : parseAll();
const seconds = (performance.now() - started) / 1000;
const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
process.stdout.write(JSON.stringify({ seconds, peakMb, ...done }));

function check(): { verdict: string; declarations: number } {
  const verdict = checkExport([bytes]);
  if (verdict.kind === 'accept') return { verdict: 'accept', declarations: verdict.declarations };
  return { verdict: `${verdict.kind}: ${verdict.message}`, declarations: 0 };
}

function parseAll(): { verdict: string; declarations: number } {
  let declarations = 0;
  for (const line of bytes.toString().split('\n')) {
    if (line === '') continue;
    const record: unknown = JSON.parse(line);
    if (typeof record !== 'object' || record === null) throw new Error('A line is no object');
    if (!('in' in record || 'il' in record || 'ie' in record || 'meta' in record)) declarations++;
  }
  return { verdict: 'parsed', declarations };
}
