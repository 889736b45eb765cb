import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { groupCommit } from '../../src/io/group-commit.ts';
import { createLibrary, openLibrary } from '../../src/io/library.ts';
import { parseLogEntry } from '../../src/core/records/parse-record.ts';
import {
  auditedSlugs,
  failureEntry,
  newSigner,
  temporaryFolder,
} from '../support/small-library.ts';

const alone = <T>(work: () => Promise<T>): Promise<T> => work();

test('groupCommit() makes one commit of what waits, in its order, and the next of what came meanwhile', async () => {
  const batches: number[][] = [];
  const commit = groupCommit<number, string>(
    alone,
    async (items) => {
      batches.push([...items]);
      await Promise.resolve();
      return items.map((item) => `done ${item}`);
    },
    3,
  );
  const first = commit(0);
  const rest = [1, 2, 3, 4].map(commit);
  assert.deepEqual(
    await Promise.all([first, ...rest]),
    [0, 1, 2, 3, 4].map((n) => `done ${n}`),
  );
  assert.deepEqual(batches, [[0], [1, 2, 3], [4]]);
});

test('groupCommit() tells each of a failed commit, and goes on with those who come later', async () => {
  const commit = groupCommit<number, number>(
    alone,
    (items) => {
      if (items.includes(1)) return Promise.reject(new Error('full'));
      return Promise.resolve(items);
    },
    2,
  );
  const said = await Promise.allSettled([0, 1, 2, 3].map(commit));
  assert.deepEqual(
    said.map(({ status }) => status),
    ['fulfilled', 'rejected', 'rejected', 'fulfilled'],
  );
  assert.equal(await commit(4), 4);
});

test('groupCommit() tells all who wait when there is no turn to be had', async () => {
  let isFree = false;
  const commit = groupCommit<number, number>(
    (work) => (isFree ? work() : Promise.reject(new Error('busy'))),
    (items) => Promise.resolve(items),
    1,
  );
  const said = await Promise.allSettled([0, 1].map(commit));
  assert.deepEqual(
    said.map(({ status }) => status),
    ['rejected', 'rejected'],
  );
  isFree = true;
  assert.equal(await commit(2), 2);
});

test('append() called 700 times at once gives each its place, over bundle boundaries, under few checkpoints', async (t) => {
  const folder = join(temporaryFolder(t), 'library');
  const { log } = await createLibrary(folder, newSigner());
  await log.append(failureEntry('first', {}));
  const slugs = Array.from({ length: 700 }, (_, n) => `paper-${n}`);
  const appended = await Promise.all(slugs.map((slug) => log.append(failureEntry(slug, {}))));
  assert.deepEqual(
    appended.map(({ index }) => index),
    slugs.map((_, n) => n + 1),
  );
  const checkpoints = new Set(appended.map(({ checkpoint }) => checkpoint));
  assert.ok(checkpoints.size <= 3, `${checkpoints.size} checkpoints`);
  for (const { index, size } of appended) assert.ok(size > index);
  assert.deepEqual(await auditedSlugs(await openLibrary(folder, null)), ['first', ...slugs]);
});

test('append() refuses an entry that no bundle can hold, and takes those beside it', async (t) => {
  const { log } = await createLibrary(join(temporaryFolder(t), 'library'), newSigner());
  const [good, bad, also] = await Promise.allSettled([
    log.append(failureEntry('good', {})),
    log.append('x'.repeat(65_536)),
    log.append(failureEntry('also', {})),
  ]);
  assert.equal(good.status, 'fulfilled');
  assert.equal(bad.status, 'rejected');
  assert.equal(also.status, 'fulfilled');
  const slugs: string[] = [];
  for await (const text of log.entries(0, 9)) slugs.push(parseLogEntry(JSON.parse(text)).slug);
  assert.deepEqual(slugs, ['good', 'also']);
});
