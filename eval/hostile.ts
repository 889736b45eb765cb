import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { runUntrusted, type UntrustedRun } from '../src/io/untrusted.ts';
import { share, type Suite } from './suite.ts';
import { readTsv } from './tsv.ts';

/** Hostile scripts against the sandbox: how each ended, and whether this process's loop ever stood still. */
export const hostile: Suite = async (dir) => {
  const rows = await readTsv(join(dir, 'index.tsv'));
  const bad: { file: string; got: string; wanted: string }[] = [];
  let escaped = 0;
  let [peak, wall] = [0, 0];
  const loop = watchLoop();
  for (const { file = '', acceptable = '' } of rows) {
    const source = await readFile(join(dir, file), 'utf8');
    const run = await runUntrusted(source);
    const got = await wordOf(run, source, acceptable);
    if (run.result.kind === 'error' && run.result.message.startsWith('ESCAPED')) escaped += 1;
    if (!isAcceptable(got, acceptable) || run.peakRssMb > 450)
      bad.push({ file, got, wanted: acceptable });
    peak = Math.max(peak, run.peakRssMb);
    wall = Math.max(wall, run.wallMs);
  }
  const blocked = loop.stop();
  return {
    lines: [
      `acceptable     ${share(rows.length - bad.length, rows.length)}`,
      `escaped        ${escaped}`,
      `peak memory    ${peak.toFixed(0)} MB`,
      `longest run    ${(wall / 1000).toFixed(2)} s`,
      `loop blocked   ${blocked.toFixed(0)} ms at most`,
      ...bad.map(({ file, got, wanted }) => `  ${file}: ${got}, wanted ${wanted}`),
    ],
    figures: {
      n: rows.length,
      acceptable: rows.length - bad.length,
      escaped,
      max_rss_mb: Math.round(peak),
      max_wall_s: Math.round(wall / 10) / 100,
      max_block_ms: Math.round(blocked),
      bad,
    },
  };
};

/** The outcome in the words of the index; where it asks for repeats, the script is run again elsewhere. */
async function wordOf(
  { result }: UntrustedRun,
  source: string,
  acceptable: string,
): Promise<string> {
  if (result.kind !== 'value')
    return result.kind === 'error' && result.message.startsWith('ESCAPED')
      ? result.message
      : result.kind;
  if (!/same/.test(acceptable)) return `value=${result.value}`;
  const [zone, language] = [process.env['TZ'], process.env['LANG']];
  if (/everywhere/.test(acceptable))
    [process.env['TZ'], process.env['LANG']] = ['Asia/Katmandu', 'de_DE.UTF-8'];
  const again = await runUntrusted(source);
  [process.env['TZ'], process.env['LANG']] = [zone ?? '', language ?? ''];
  const same = again.result.kind === 'value' && Object.is(again.result.value, result.value);
  return same ? `value(same) ${result.value}` : 'value that differs';
}

function isAcceptable(got: string, acceptable: string): boolean {
  return acceptable.split('|').some((word) => {
    if (word === 'value') return got.startsWith('value');
    if (word.startsWith('value(same')) return got.startsWith('value(same)');
    if (word.startsWith('value=')) return got === word || got === `value(same) ${word.slice(6)}`;
    return got === word;
  });
}

/** Longest time for which a 5 ms timer of this process did not come. */
function watchLoop(): { stop: () => number } {
  let last = performance.now();
  let longest = 0;
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last - 5);
    last = now;
  }, 5);
  return {
    stop: () => {
      clearInterval(timer);
      return longest;
    },
  };
}
