import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { audit } from '../src/audit/audit.ts';
import { openAuditFiles } from '../src/io/audit-files.ts';
import { temporaryFolder } from '../test/support/small-library.ts';

const program = fileURLToPath(new URL('../bin/truth-engine.js', import.meta.url));
const examples = ['vague-claims', 'memory-study', 'clean-survey'].map((name) =>
  fileURLToPath(new URL(`../examples/${name}/${name}.html`, import.meta.url)),
);
const kills = Number(process.env['TRUTH_ENGINE_KILLS'] ?? 4);

test(`verify, killed ${kills} times at odd moments, leaves a sound library and loses nothing it announced`, async (t) => {
  const folder = temporaryFolder(t);
  const where = ['--library', join(folder, 'library'), '--key-file', join(folder, 'key')];
  execFileSync(process.execPath, [program, 'init', ...where, '--no-passphrase']);
  let announced = 0;
  let moment = 1;
  for (let kill = 0; kill < kills; kill++) {
    moment = (moment * 48271) % 2147483647; // spread over the run, the same each time
    announced += await verifyAndKill(where, moment % 2600);
    const report = await audit(await openAuditFiles(join(folder, 'library')), {
      key: null,
      atLeast: announced,
      sandbox: null,
    });
    assert.deepEqual(report.findings, [], `after kill ${kill}`);
  }
  t.diagnostic(`${announced} papers were announced`);
});

/** Starts a verification of three papers and kills it after some milliseconds. Gives how many it had announced. */
function verifyAndKill(where: readonly string[], afterMs: number): Promise<number> {
  const child = spawn(process.execPath, [program, 'verify', ...examples, ...where, '--json'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), afterMs);
  return new Promise((resolve, reject) => {
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString('utf8')));
    child.on('error', reject);
    child.on('close', () => {
      clearTimeout(timer);
      resolve(printed.split('\n').length - 1);
    });
  });
}
