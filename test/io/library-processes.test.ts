import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test, type TestContext } from 'node:test';
import { setTimeout as after } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createLibrary, type FolderLibrary } from '../../src/io/library.ts';
import { withLock } from '../../src/io/lock.ts';
import { auditedSlugs, newSigner, temporaryFolder } from '../support/small-library.ts';

const writer = fileURLToPath(new URL('../support/append-entries.ts', import.meta.url));
// `TRUTH_ENGINE_KILLS=200 npm test` is the long form.
const kills = Number(process.env['TRUTH_ENGINE_KILLS'] ?? 6);

test('two processes that append 25 entries each make a log of 50', async (t) => {
  const { library, keyFile } = await newLibrary(t);
  const writers = ['left', 'right'].map((name) => append(library, keyFile, name, 25, null));
  const announced = (await Promise.all(writers)).flat();
  const slugs = await auditedSlugs(library);
  assert.equal(slugs.length, 50);
  assert.equal(announced.length, 50);
  for (const { index, slug } of announced) assert.equal(slugs[index], slug);
});

test(`a writer killed ${kills} times loses no announced entry`, async (t) => {
  const { library, keyFile } = await newLibrary(t);
  const announced: Announced[] = [];
  for (let kill = 0; kill < kills; kill++) {
    // Its n-th entry was just announced; the delay moves the blow over the steps of the next one.
    const blow = { after: 1 + (kill % 3), delayMs: (kill * 7) % 40 };
    announced.push(...(await append(library, keyFile, `run-${kill}`, 1000, blow)));
    const slugs = await auditedSlugs(library);
    for (const { index, slug } of announced) assert.equal(slugs[index], slug);
  }
  assert.ok(announced.length >= kills);
});

test('withLock() gives up with a word when another keeps the lock', async (t) => {
  const path = join(temporaryFolder(t), 'lock.sqlite');
  await withLock(path, async () => {
    await assert.rejects(
      withLock(path, () => Promise.resolve(), 50),
      { code: 'library-busy' },
    );
  });
  assert.equal(await withLock(path, () => Promise.resolve('free again'), 50), 'free again');
});

interface Announced {
  readonly index: number;
  readonly slug: string;
}

async function newLibrary(
  t: TestContext,
): Promise<{ readonly library: FolderLibrary; readonly keyFile: string }> {
  const folder = temporaryFolder(t);
  const signer = newSigner();
  const keyFile = join(folder, 'key.pem');
  writeFileSync(keyFile, signer.privateKey.export({ format: 'pem', type: 'pkcs8' }));
  return { library: await createLibrary(join(folder, 'library'), signer), keyFile };
}

/** What a writer announced until it was done, or until the blow fell. */
async function append(
  { folder }: FolderLibrary,
  keyFile: string,
  name: string,
  count: number,
  blow: { readonly after: number; readonly delayMs: number } | null,
): Promise<Announced[]> {
  const args = ['--disable-warning=ExperimentalWarning', writer, folder, keyFile, name, `${count}`];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const announced: Announced[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    const [index = '', slug = ''] = line.split(' ');
    announced.push({ index: Number(index), slug });
    if (announced.length === blow?.after)
      void after(blow.delayMs).then(() => child.kill('SIGKILL'));
  }
  assert.ok(blow || announced.length === count, `${name} ended after ${announced.length}`);
  return announced;
}
