import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  consistencyProof,
  inclusionProof,
  leafHash,
  treeRoot,
  verifyConsistency,
  verifyInclusion,
} from '../../../src/core/log/merkle.ts';

// The reference tree of the Certificate Transparency implementations.
const entries = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const leaves = entries.map((hex) => leafHash(Buffer.from(hex, 'hex')));
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

roots.forEach((root, size) => {
  test(`treeRoot() of the reference tree at size ${size}`, () =>
    assert.equal(hex(treeRoot(leaves.slice(0, size))), root));
});

test('inclusionProof() gives the reference proof of leaf 5 of 8', () =>
  assert.deepEqual(inclusionProof(5, leaves).map(hex), [
    'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  ]));

test('consistencyProof() gives the reference proof of 6 to 8', () =>
  assert.deepEqual(consistencyProof(6, leaves).map(hex), [
    '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
    'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  ]));

const many = Array.from({ length: 70 }, (_, n) => leafHash(Buffer.from(`entry ${n}`)));

test('verifyInclusion() accepts each proof and no other index, size, leaf or shorter proof', () => {
  for (let size = 1; size <= many.length; size++) {
    const tree = many.slice(0, size);
    const root = treeRoot(tree);
    tree.forEach((leaf, index) => {
      const proof = inclusionProof(index, tree);
      assert.ok(verifyInclusion(leaf, index, size, proof, root));
      assert.ok(!verifyInclusion(leaf, index + 1, size, proof, root));
      assert.ok(!verifyInclusion(leaf, index, size, [...proof, root], root));
      if (proof.length > 0) assert.ok(!verifyInclusion(leaf, index, size, proof.slice(1), root));
      assert.ok(!verifyInclusion(leafHash(leaf), index, size, proof, root));
    });
  }
});

test('verifyConsistency() accepts each pair of sizes and no forked or cut one', () => {
  const fork = [...many.slice(0, 3), ...many.slice(4), many[3] ?? new Uint8Array()];
  for (let size = 1; size <= many.length; size++)
    for (let old = 1; old <= size; old++) {
      const [oldRoot, root] = [treeRoot(many.slice(0, old)), treeRoot(many.slice(0, size))];
      const proof = consistencyProof(old, many.slice(0, size));
      assert.ok(verifyConsistency(old, size, oldRoot, root, proof));
      assert.ok(!verifyConsistency(old, size, leafHash(oldRoot), root, proof));
      assert.ok(!verifyConsistency(old, size, oldRoot, leafHash(root), proof));
      assert.ok(!verifyConsistency(old, size, oldRoot, root, [...proof, root]));
      if (old > 3)
        assert.ok(!verifyConsistency(old, size, treeRoot(fork.slice(0, old)), root, proof));
    }
});
