import assert from 'node:assert/strict';
import { test } from 'node:test';
import { consistencyProof, leafHash, verifyConsistency } from '../../../src/core/log/merkle.ts';
import { toProver } from '../../../src/core/log/prover.ts';
import { openTileProver } from '../../../src/core/log/tile-prover.ts';
import { allTiles } from '../../../src/core/log/tiles.ts';

const entries = Array.from({ length: 66_000 }, (_, n) => Buffer.from(`entry ${n}`));

/** Tiles of the log, and which of them were asked for. */
function readerOf(size: number) {
  const tiles = allTiles(entries.slice(0, size));
  const asked: string[] = [];
  const read = (path: string) => {
    asked.push(path);
    return Promise.resolve(tiles.get(path) ?? null);
  };
  return { read, asked };
}

for (const size of [1, 2, 7, 255, 256, 257, 300, 513])
  test(`openTileProver() gives the root and every proof of a log of ${size}`, async () => {
    const whole = toProver(entries.slice(0, size));
    const prover = openTileProver(size, readerOf(size).read);
    assert.deepEqual(await prover.root(), whole.root);
    const step = size > 20 ? 5 : 1;
    for (let index = 0; index < size; index += step)
      assert.deepEqual(await prover.inclusion(index), whole.proof(index));
    const leaves = entries.slice(0, size).map(leafHash);
    for (let from = 0; from <= size; from += step) {
      const proof = await prover.consistency(from);
      assert.deepEqual(proof, consistencyProof(from, leaves));
      assert.deepEqual(whole.consistency(from), proof);
    }
  });

test('openTileProver() reads few tiles of a log of 66,000, and the full one where a partial one is gone', async () => {
  const { read, asked } = readerOf(66_000);
  const whole = toProver(entries);
  const prover = openTileProver(65_700, read); // its partial tiles were replaced since
  for (const from of [1, 65_536, 65_699, 40_000]) {
    const proof = await prover.consistency(from);
    const older = toProver(entries.slice(0, from)).root;
    assert.ok(verifyConsistency(from, 65_700, older, await prover.root(), proof));
    assert.deepEqual(proof, whole.consistency(from, 65_700));
    assert.ok(!verifyConsistency(from, 65_700, older, older, proof));
  }
  assert.ok(asked.length < 20, `${asked.length} reads`);
});

test('openTileProver() throws a RangeError for what is not there', async () => {
  const { read } = readerOf(300);
  const prover = openTileProver(300, read);
  for (const bad of [-1, 300, 0.5, Number.NaN])
    await assert.rejects(prover.inclusion(bad), RangeError);
  for (const bad of [-1, 301, 0.5]) await assert.rejects(prover.consistency(bad), RangeError);
  const nothing = openTileProver(300, () => Promise.resolve(null));
  await assert.rejects(nothing.root(), RangeError);
  const short = openTileProver(300, () => Promise.resolve(new Uint8Array(31)));
  await assert.rejects(short.root(), RangeError);
});

test('consistency() of a prover in memory throws for a tree that is not there', () => {
  const prover = toProver(entries.slice(0, 5));
  for (const [from, to] of [
    [-1, 5],
    [4, 3],
    [1, 6],
    [0.5, 5],
  ] as const)
    assert.throws(() => prover.consistency(from, to), RangeError);
  assert.deepEqual(prover.consistency(0), []);
});
