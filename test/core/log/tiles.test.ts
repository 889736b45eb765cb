import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leafHash, treeRoot } from '../../../src/core/log/merkle.ts';
import {
  appendToEdge,
  edgePaths,
  edgeRoot,
  type RightEdge,
} from '../../../src/core/log/right-edge.ts';
import {
  allTiles,
  decodeBundle,
  encodeBundle,
  parseTilePath,
  tilePath,
} from '../../../src/core/log/tiles.ts';

// 1234067 is the specification's own example.
const paths = [
  ['tile/0/x001/x234/067', { level: 0, index: 1234067, width: 256 }],
  ['tile/0/000', { level: 0, index: 0, width: 256 }],
  ['tile/1/999.p/255', { level: 1, index: 999, width: 255 }],
  ['tile/2/x001/000.p/1', { level: 2, index: 1000, width: 1 }],
  ['tile/63/000', { level: 63, index: 0, width: 256 }],
  ['tile/entries/x273/112.p/8', { level: 'entries', index: 273112, width: 8 }],
] as const;
for (const [path, tile] of paths)
  test(`parseTilePath() and tilePath() agree on ${path}`, () => {
    assert.deepEqual(parseTilePath(path), tile);
    assert.equal(tilePath(tile.level, tile.index, tile.width), path);
  });

for (const path of [
  'tile/00/000',
  'tile/64/000',
  'tile/0/00',
  'tile/0/0000',
  'tile/0/x000/000',
  'tile/0/001/000',
  'tile/0/000.p/0',
  'tile/0/000.p/08',
  'tile/0/000.p/256',
  'tile/0/000.p/257',
  'tile/0/000.p/999',
  'tile/0/000.p',
  'tile/entry/000',
  'tile/0/000/',
  '/tile/0/000',
  'tile/0/x001/x234/067\n',
  `tile/0/${'x999/'.repeat(9)}999`,
])
  test(`parseTilePath() refuses ${JSON.stringify(path)}`, () =>
    assert.equal(parseTilePath(path), null));

test('edgePaths() names the partial tiles of the specification’s tree of 70,000', () =>
  assert.deepEqual(edgePaths(70_000), ['tile/0/273.p/112', 'tile/1/001.p/17', 'tile/2/000.p/1']));

test('edgePaths() of 256 has a full level 0 and one hash above it', () =>
  assert.deepEqual(edgePaths(256), [null, 'tile/1/000.p/1']));

test('appendToEdge() keeps root and tiles of a growing tree, over two full tiles', () => {
  let edge: RightEdge = { size: 0, levels: [] };
  const written = new Map<string, Uint8Array>();
  const entries: Uint8Array[] = [];
  for (let n = 0; n < 600; n++) {
    const entry = Buffer.from(`entry ${n}`);
    entries.push(entry);
    const next = appendToEdge(edge, [entry]);
    edge = next.edge;
    for (const [path, tile] of next.tiles) written.set(path, tile);
    if (n === 255) assert.deepEqual([...next.tiles.keys()], ['tile/0/000', 'tile/1/000.p/1']);
    if (n < 10 || (n > 250 && n < 260))
      assert.deepEqual(edgeRoot(edge), treeRoot(entries.map(leafHash)));
  }
  assert.deepEqual(edgeRoot(edge), treeRoot(entries.map(leafHash)));
  for (const [path, tile] of allTiles(entries))
    if (!path.startsWith('tile/entries/'))
      assert.ok(Buffer.from(tile).equals(written.get(path) ?? new Uint8Array()), path);
});

for (const [before, added] of [
  [0, 600],
  [1, 255],
  [200, 56],
  [200, 57],
  [255, 1],
  [255, 513],
  [256, 256],
  [65_530, 300],
] as const)
  test(`appendToEdge() of ${added} entries to ${before} at once ends where one at a time does`, () => {
    const entry = (n: number) => Buffer.from(`entry ${n}`);
    const all = (from: number, count: number) =>
      Array.from({ length: count }, (_, n) => entry(from + n));
    const empty: RightEdge = { size: 0, levels: [] };
    const start = appendToEdge(empty, all(0, before)).edge;
    const { edge, tiles } = appendToEdge(start, all(before, added));
    assert.equal(edge.size, before + added);
    assert.deepEqual(edgeRoot(edge), treeRoot(all(0, before + added).map(leafHash)));
    const wanted = allTiles(all(0, before + added));
    for (const [path, tile] of tiles)
      assert.ok(Buffer.from(tile).equals(wanted.get(path) ?? new Uint8Array()), path);
    const older = allTiles(all(0, before));
    for (const path of wanted.keys())
      if (!path.startsWith('tile/entries/') && !older.has(path)) assert.ok(tiles.has(path), path);
  });

test('edgeRoot() of no entries is the hash of nothing', () =>
  assert.deepEqual(edgeRoot({ size: 0, levels: [] }), treeRoot([])));

test('allTiles() of 257 entries has two bundles and three tiles', () =>
  assert.deepEqual(
    [...allTiles(Array.from({ length: 257 }, () => new Uint8Array([7]))).keys()],
    ['tile/entries/000', 'tile/entries/001.p/1', 'tile/0/000', 'tile/0/001.p/1', 'tile/1/000.p/1'],
  ));

test('decodeBundle() reads what encodeBundle() wrote', () => {
  const entries = ['', 'a', 'x'.repeat(65_535)].map((text) => new TextEncoder().encode(text));
  assert.deepEqual(decodeBundle(encodeBundle(entries)), entries);
  assert.throws(() => encodeBundle([new Uint8Array(65_536)]), RangeError);
});

test('decodeBundle() refuses bytes that end early', () => {
  const bytes = encodeBundle([new Uint8Array([1, 2, 3])]);
  for (const end of [1, 2, 4])
    assert.throws(() => decodeBundle(bytes.subarray(0, end)), RangeError);
  assert.throws(() => decodeBundle(new Uint8Array([...bytes, 0])), RangeError);
});
