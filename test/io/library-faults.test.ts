import assert from 'node:assert/strict';
import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { UserError } from '../../src/core/errors.ts';
import { createLibrary, openLibrary } from '../../src/io/library.ts';
import type { Signer } from '../../src/io/signing-key.ts';
import { failingDisk, type Mishap } from '../support/failing-disk.ts';
import { auditedSlugs, newSigner, storeAndLog, temporaryFolder } from '../support/small-library.ts';

const mishaps: readonly Mishap[] = ['full', 'killed', 'power cut'];

// 0 makes the first folders, 3 is an ordinary append, 255 fills the first tile and drops its partial ones.
for (const size of [0, 3, 255])
  test(`append() to ${size} entries loses nothing, whatever step the disk goes wrong at`, async (t) => {
    const signer = newSigner();
    const base = join(temporaryFolder(t), 'base');
    const library = await createLibrary(base, signer);
    for (let n = 0; n < size; n++) await storeAndLog(library, `before-${n}`, 'one source');
    if (size > 250) dropMostPartials(base);
    for (const mishap of mishaps) {
      const steps = await strikeEachStep(t, base, signer, mishap, size);
      assert.ok(steps >= 15, `only ${steps} steps were tried`);
    }
  });

test('createLibrary() can be repeated after any mishap', async (t) => {
  for (const mishap of mishaps)
    for (let step = 0; ; step++) {
      const folder = join(temporaryFolder(t), 'new');
      const on = failingDisk(mishap, step);
      const made = await succeeds(() => createLibrary(folder, newSigner(), on));
      if (!on.struck()) break;
      const isWhole = existsSync(join(folder, 'library.json'));
      assert.ok(isWhole || !made);
      const library = isWhole
        ? await openLibrary(folder, null)
        : await createLibrary(folder, newSigner());
      assert.deepEqual(await auditedSlugs(library), []);
    }
});

/** Partial tiles of long ago may be lost too, and copying them all takes the most of a minute. */
function dropMostPartials(folder: string): void {
  for (const level of ['entries', '0'])
    for (let width = 1; width < 250; width++)
      rmSync(join(folder, `tile/${level}/000.p/${width}`), { force: true });
}

/** Repeats one append on a fresh copy until a run is not struck any more. Gives the number of steps. */
async function strikeEachStep(
  t: TestContext,
  base: string,
  signer: Signer,
  mishap: Mishap,
  size: number,
): Promise<number> {
  const before = await auditedSlugs(await openLibrary(base, null));
  assert.equal(before.length, size);
  const folder = join(temporaryFolder(t), 'copy');
  for (let step = 0; ; step++) {
    rmSync(folder, { recursive: true, force: true });
    cpSync(base, folder, { recursive: true });
    const on = failingDisk(mishap, step);
    const struck = await openLibrary(folder, signer, on);
    const announced = await succeeds(() => storeAndLog(struck, 'struck'));
    if (!on.struck()) {
      assert.ok(announced);
      return step;
    }
    const what = `${mishap} at step ${step}`;
    const library = await openLibrary(folder, signer);
    const after = await auditedSlugs(library);
    assert.deepEqual(after.slice(0, size), before, what);
    assert.ok(after.length === size || after[size] === 'struck', what);
    if (announced) assert.equal(after.length, size + 1, what);
    await storeAndLog(library, 'next');
    assert.deepEqual(await auditedSlugs(library), [...after, 'next'], what);
  }
}

/** False when the disk was full, and a person was told so, or when the process is gone. */
async function succeeds(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (error instanceof UserError) assert.equal(error.code, 'disk-full');
    else assert.match(String(error), /the process is gone/);
    return false;
  }
}
