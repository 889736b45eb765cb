import assert from 'node:assert/strict';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { audit } from '../src/audit/audit.ts';
import { openAuditFiles } from '../src/io/audit-files.ts';
import { readFileSource } from '../src/io/file-source.ts';
import { createLibrary, openLibrary } from '../src/io/library.ts';
import { openPaperReader } from '../src/io/paper-reader.ts';
import { openSandbox } from '../src/io/sandbox.ts';
import { verify } from '../src/pipeline.ts';
import { storeVerification } from '../src/store-verification.ts';
import { failingDisk, type Mishap } from './support/failing-disk.ts';
import { newSigner, storeAndLog, temporaryFolder } from './support/small-library.ts';

const example = fileURLToPath(
  new URL('../examples/vague-claims/vague-claims.html', import.meta.url),
);
const card = { html: '<p>card</p>', markdown: 'card', style: 'p{}' };
const facts = {
  startedAt: '2026-07-02T09:14:00.000Z',
  finishedAt: '2026-07-02T09:14:01.000Z',
  engine: { version: '0', node: '24', v8: '13', icu: '78' },
  machine: { platform: 'linux', arch: 'x64' },
};

// every step with TRUTH_ENGINE_FAULTS=all, every fifteenth without
const stride = process.env['TRUTH_ENGINE_FAULTS'] === 'all' ? 1 : 15;

test('storeVerification() leaves a sound library, whatever step the disk goes wrong at', async (t) => {
  const source = await readFileSource(example);
  const sandbox = openSandbox();
  t.after(() => sandbox.close());
  const io = { reader: openPaperReader(), sandbox, progress: () => undefined };
  const verified = await verify(source, io, { engine: { version: '0', nodeMajor: 24 }, now: null });
  const folder = temporaryFolder(t);
  const [base, copy] = [join(folder, 'base'), join(folder, 'copy')];
  const signer = newSigner();
  await storeAndLog(await createLibrary(base, signer), 'before');
  let steps = 0;
  for (const mishap of ['full', 'killed', 'power cut'] as const satisfies readonly Mishap[])
    for (let step = 0; ; step += stride) {
      cpSync(base, copy, { recursive: true });
      const on = failingDisk(mishap, step);
      const library = await openLibrary(copy, signer, on);
      const announced = await storeVerification(verified, source, card, facts, library).then(
        () => 2,
        () => 1,
      );
      const report = await audit(await openAuditFiles(copy), {
        key: signer.verifierKey,
        atLeast: announced,
        sandbox: null,
      });
      assert.deepEqual(report.findings, [], `${mishap} at step ${step}`);
      rmSync(copy, { recursive: true });
      if (!on.struck()) break;
      steps += 1;
    }
  assert.ok(steps >= 15, `only ${steps} steps were tried`);
});
