import { execFile } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { sha256 } from '../src/core/hash.ts';
import { disk } from '../src/io/disk.ts';
import { listFolder } from '../src/io/file-source.ts';
import { share, type Suite } from './suite.ts';

const program = fileURLToPath(new URL('../bin/truth-engine.js', import.meta.url));
const run = promisify(execFile);

/** Machines that differ in what must not matter. */
const circumstances = [
  { TZ: 'UTC', LC_ALL: 'C', LANG: 'C' },
  { TZ: 'Asia/Kathmandu', LC_ALL: 'de_DE.UTF-8', LANG: 'de_DE.UTF-8' },
  { TZ: 'America/St_Johns', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' },
] as const;

/**
 * A folder of papers, or a question.yaml, through the whole engine once under each circumstance, papers in another order
 * each time; cards, reports, manifests and checks must come out byte for byte.
 */
export const repeat: Suite = async (dir) => {
  const isQuestion = (await stat(dir)).isFile();
  const work = await mkdtemp(join(tmpdir(), 'repeat-'));
  try {
    const papers = isQuestion ? [] : await listFolder(resolve(dir));
    const outputs: Map<string, string>[] = [];
    for (const [index, world] of circumstances.entries()) {
      const library = join(work, String(index));
      const order = index % 2 === 0 ? papers : papers.toReversed();
      const command = isQuestion ? ['synthesize', resolve(dir)] : ['verify', ...order];
      await engine(['init', '--no-passphrase'], library, world);
      await engine(command, library, world);
      outputs.push(await outputsOf(library));
    }
    return compare(outputs);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
};

/** 1 says that something was contradicted, 2 that a paper could not be read; both are results here. */
async function engine(
  args: string[],
  library: string,
  world: Record<string, string>,
): Promise<void> {
  const where = ['--library', library, '--key-file', `${library}.key`];
  const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], ...world };
  await run(process.execPath, [program, ...args, ...where], { env, maxBuffer: 1e9 }).catch(
    (error: { code?: unknown }) => {
      if (error.code !== 1 && error.code !== 2) throw error;
    },
  );
}

/** Cards and reports by path; objects by their own hash, but for run records, which tell of the machine. */
async function outputsOf(library: string): Promise<Map<string, string>> {
  const outputs = new Map<string, string>();
  for (const path of await disk.list(library)) {
    if (!/^(?:cards|objects)\//.test(path)) continue;
    const bytes = (await disk.read(join(library, path))) ?? new Uint8Array();
    const isRunRecord =
      Buffer.from(bytes.subarray(0, 4000)).includes('"schema":"run-record-v1"') ||
      /"machine":\{"arch"/.test(Buffer.from(bytes.subarray(0, 4000)).toString('latin1'));
    if (!isRunRecord) outputs.set(path, sha256(bytes));
  }
  return outputs;
}

function compare(outputs: readonly Map<string, string>[]): Awaited<ReturnType<Suite>> {
  const paths = [...new Set(outputs.flatMap((one) => [...one.keys()]))].sort();
  const differing = paths.filter((path) => new Set(outputs.map((one) => one.get(path))).size > 1);
  const same = paths.length - differing.length;
  return {
    lines: [
      `runs       ${outputs.length}, each with another time zone, language and order`,
      `identical  ${share(same, paths.length)} of the outputs`,
      ...differing.slice(0, 20).map((path) => `  ${path}`),
    ],
    figures: {
      n: paths.length,
      runs: outputs.length,
      identical: paths.length === 0 ? null : same / paths.length,
      ...(paths.length === 0 ? { why: 'no output' } : {}),
      differing: differing.slice(0, 20),
    },
  };
}
