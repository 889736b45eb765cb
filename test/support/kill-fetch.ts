import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { objectPath } from '../../src/core/object-path.ts';
import { createLibrary } from '../../src/io/library.ts';
import type { RecordedWorks } from './recorded-works.ts';
import { replayServer } from './replay-server.ts';
import { newSigner, temporaryFolder } from './small-library.ts';

const child = fileURLToPath(new URL('./run-without-waits.ts', import.meta.url));
const commands = {
  harvest: ['harvest', '--set', 'cs', '--prefix', 'arXiv'],
  search: ['search', 'testing', '--limit', '230', '--now', '2026-07-02T09:14:00Z', '--json'],
} as const;

/** Requests that can be under way at once: one a database. */
const onTheWay = { harvest: 1, search: 5 } as const;

export type Fetching = keyof typeof commands;

/**
 * Runs a command again and again, killing it after a number of answers and a few milliseconds that the seed decides,
 * until it ends by itself. Nothing that was stored is asked for again; the outcome is that of a run nobody disturbed.
 */
export async function killUntilDone(
  t: TestContext,
  works: RecordedWorks,
  what: Fetching,
  seed: number,
): Promise<number> {
  let answersLeft = Infinity;
  let onLast: () => void = () => undefined;
  const server = await replayServer(works, {
    total: 230,
    oaiPage: 10,
    delayMs: 4,
    onRequest: () => {
      answersLeft -= 1;
      if (answersLeft < 0) onLast();
    },
    // Each ninth request is told to come later.
    instead: (_, response, count) => {
      if (count % 9 !== 0) return false;
      response.writeHead(503, { 'retry-after': '1' }).end();
      return true;
    },
  });
  t.after(() => server.close());
  const libraryOf = async (): Promise<string> =>
    (await createLibrary(join(temporaryFolder(t), 'library'), newSigner())).folder;
  const undisturbed = await libraryOf();
  assert.equal((await run(undisturbed, what, server.env, null)).code, 0);

  const library = await libraryOf();
  const asked: string[] = [];
  let random = seed;
  const next = (below: number): number => {
    random = (random * 48271) % 2147483647;
    return random % below;
  };
  for (let kills = 0; ; kills++) {
    const stored = storedUrls(library);
    const before = server.asked.length;
    const afterMs = next(12);
    const { killed, code } = await run(library, what, server.env, (kill) => {
      answersLeft = next(7);
      onLast = () => void setTimeout(kill, afterMs);
    });
    answersLeft = Infinity;
    const twice = server.asked
      .slice(before)
      .filter((path) => stored.has(path.replace(/^\/[^?]*/, '')));
    assert.deepEqual(twice, [], `asked for again after ${kills} kills, seed ${seed}`);
    asked.push(...server.asked.slice(before));
    if (killed) continue;
    assert.equal(code, 0);
    // What was on its way when the process died is all that may have been asked for in vain.
    const most = new Set(asked).size + kills * onTheWay[what];
    assert.ok(asked.length <= most, `${asked.length} requests, at most ${most}, seed ${seed}`);
    const after = server.asked.length;
    assert.deepEqual(
      await outcomeOf(library, what, server.env),
      await outcomeOf(undisturbed, what, server.env),
      `seed ${seed}`,
    );
    assert.equal(server.asked.length, after, 'what is complete is not asked for again');
    return kills;
  }
}

interface Ended {
  readonly killed: boolean;
  readonly code: number | null;
  readonly out: string;
}

function run(
  library: string,
  what: Fetching | 'list',
  env: Readonly<Record<string, string>>,
  arm: ((kill: () => void) => void) | null,
): Promise<Ended> {
  const args = what === 'list' ? ['harvest', '--list', '--json'] : commands[what];
  const started = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', child, ...args, '--library', library],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { PATH: process.env['PATH'], ...env } },
  );
  arm?.(() => void started.kill('SIGKILL'));
  return new Promise((resolve, reject) => {
    let [out, err] = ['', ''];
    started.stdout.on('data', (chunk: Buffer) => (out += chunk.toString('utf8')));
    started.stderr.on('data', (chunk: Buffer) => (err += chunk.toString('utf8')));
    started.on('error', reject);
    started.on('close', (code, signal) => {
      if (code !== 0 && signal !== 'SIGKILL') reject(new Error(err));
      else resolve({ killed: signal === 'SIGKILL', code, out });
    });
  });
}

/** Queries of the answers that the library has as a whole. */
function storedUrls(library: string): Set<string> {
  const folder = join(library, 'var', 'http');
  const names = existsSync(folder)
    ? readdirSync(folder).filter((name) => /^\w{64}\.json$/.test(name))
    : [];
  const read = (path: string): Record<string, string> =>
    JSON.parse(readFileSync(join(library, path), 'utf8')) as Record<string, string>;
  return new Set(
    names.map((name) => {
      const { retrieval = '' } = read(`var/http/${name}`);
      const { search } = new URL(read(objectPath(retrieval))['url'] ?? '');
      return search;
    }),
  );
}

/** The search record, or every harvested record. */
async function outcomeOf(
  library: string,
  what: Fetching,
  env: Readonly<Record<string, string>>,
): Promise<unknown[]> {
  const { out } = await run(library, what === 'harvest' ? 'list' : what, env, null);
  return out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
}
