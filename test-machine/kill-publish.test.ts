import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { audit } from '../src/audit/audit.ts';
import { openAuditFiles } from '../src/io/audit-files.ts';
import { temporaryFolder } from '../test/support/small-library.ts';

const program = fileURLToPath(new URL('../bin/truth-engine.js', import.meta.url));
const names = ['vague-claims', 'memory-study', 'clean-survey'];
const examples = names.map((name) =>
  fileURLToPath(new URL(`../examples/${name}/${name}.html`, import.meta.url)),
);
const kills = Number(process.env['TRUTH_ENGINE_KILLS'] ?? 3);

interface Published {
  readonly id: string;
  readonly entry: number | null;
}

/** A library with three verified papers. */
function verified(folder: string): { where: string[]; library: string; slugs: string[] } {
  const library = join(folder, 'library');
  const where = ['--library', library, '--key-file', join(folder, 'key')];
  execFileSync(process.execPath, [program, 'init', ...where, '--no-passphrase']);
  // One of them is contradicted, which is exit code 1.
  const { stdout } = spawnSync(
    process.execPath,
    [program, 'verify', ...examples, ...where, '--json'],
    { encoding: 'utf8' },
  );
  const slugs = stdout
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { work: { slug: string } }).work.slug);
  return { where, library, slugs };
}

test(`publish and key rotate, killed ${kills} times, lose nothing announced and can be repeated`, async (t) => {
  const folder = temporaryFolder(t);
  const { where: own, library, slugs } = verified(folder);
  const [slug = ''] = slugs;
  const base = join(folder, 'base');
  cpSync(library, base, { recursive: true });
  const before = await soundSize(base, 0, 'before');
  // How long one takes here, so that the blows fall into its second half and just behind it.
  const started = performance.now();
  await runAndKill(['publish', slug, ...own, '--json'], null);
  const wholeMs = performance.now() - started;
  let [moment, announced] = [1, 0];
  for (let kill = 0; kill < kills; kill++) {
    moment = (moment * 48271) % 2147483647; // spread over the run, the same each time
    const copy = join(folder, `copy-${kill}`);
    cpSync(base, copy, { recursive: true });
    const rotates = kill % 3 === 2;
    const where = ['--library', copy, '--key-file', join(folder, 'key')];
    const command = rotates
      ? [
          'key',
          'rotate',
          '--no-passphrase',
          '--new-key-file',
          join(folder, `key-${kill}`),
          ...where,
        ]
      : ['publish', slug, ...where];
    const said = await runAndKill([...command, '--json'], wholeMs * (0.5 + (moment % 1000) / 1500));
    if (said !== '') announced += 1;
    const size = await soundSize(copy, said === '' ? before : before + 1, `after kill ${kill}`);
    assert.ok(size <= before + 1);
    if (rotates && size > before) continue; // done, or finished by the next command that writes
    execFileSync(process.execPath, [program, ...command], { stdio: 'ignore' });
    await soundSize(copy, before + 1, `repeated after kill ${kill}`);
  }
  t.diagnostic(`${announced} of ${kills} had announced their entry`);
});

test('three publishers at once are served one after another, each its own entry', async (t) => {
  const { where, library, slugs } = verified(temporaryFolder(t));
  const before = await soundSize(library, 3, 'before');
  const said = await Promise.all(
    slugs.map((slug) => runAndKill(['publish', slug, ...where, '--json'], null)),
  );
  const published = said.map((line) => JSON.parse(line) as Published);
  assert.deepEqual(
    published.map(({ entry }) => entry).sort(),
    slugs.map((_, n) => before + n),
  );
  assert.equal(await soundSize(library, before + 3, 'afterwards'), before + 3);
  // The same one twice at once: one publishes it, the other is told that it is.
  const { id } = published[0] ?? { id: '' };
  const again = await Promise.all(
    [0, 1].map(() => runAndKill(['withdraw', id, '--note', 'no', ...where, '--json'], null)),
  );
  assert.equal(again.filter((line) => line !== '').length, 1);
  await soundSize(library, before + 4, 'after a withdrawal');
  assert.ok(existsSync(join(library, 'records')));
  assert.match(readFileSync(join(library, 'checkpoint'), 'utf8'), /^[^\n]+\n7\n/);
});

/** Runs the program, and ends it after some milliseconds, where a number is given. Gives what it announced. */
function runAndKill(args: readonly string[], afterMs: number | null): Promise<string> {
  const child = spawn(process.execPath, [program, ...args], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const timer = afterMs === null ? null : setTimeout(() => child.kill('SIGKILL'), afterMs);
  return new Promise((resolve, reject) => {
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString('utf8')));
    child.on('error', reject);
    child.on('close', () => {
      if (timer) clearTimeout(timer);
      resolve(printed.endsWith('\n') ? printed : '');
    });
  });
}

async function soundSize(folder: string, atLeast: number, what: string): Promise<number> {
  const options = { key: null, atLeast, sandbox: null };
  const report = await audit(await openAuditFiles(folder), options);
  assert.deepEqual(report.findings, [], what);
  return report.size;
}
