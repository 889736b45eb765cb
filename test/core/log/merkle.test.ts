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

// The reference tree of the Certificate Transparency implementations, with their proofs of it:
// transparency-dev/merkle, proof/verify_test.go and testdata/.
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
const unhex = (text: string) => new Uint8Array(Buffer.from(text, 'hex'));

roots.forEach((root, size) => {
  test(`treeRoot() of the reference tree at size ${size}`, () =>
    assert.equal(hex(treeRoot(leaves.slice(0, size))), root));
});

const [n01, n23, n45, n47, n03] = [
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
  '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
  '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
];
const [n67, leaf0, leaf1, leaf4, leaf6] = [
  'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
  'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
  'b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f',
];

for (const [index, size, proof] of [
  [0, 1, []],
  [0, 8, [leaf1, n23, n47]],
  [5, 8, [leaf4, n67, n03]],
  [2, 3, [n01]],
  [1, 5, [leaf0, n23, leaf4]],
] as const)
  test(`inclusionProof() and verifyInclusion() agree with the reference proof of leaf ${index} of ${size}`, () => {
    const tree = leaves.slice(0, size);
    assert.deepEqual(inclusionProof(index, tree).map(hex), proof);
    const [leaf, root] = [tree[index] ?? new Uint8Array(), treeRoot(tree)];
    const verifies = (at: number, of: number, given: readonly Uint8Array[]) =>
      verifyInclusion(leaf, at, of, given, root);
    assert.ok(verifies(index, size, proof.map(unhex)));
    for (const [at, of, given] of corrupted(index, size, proof.map(unhex), root))
      assert.ok(!verifies(at, of, given), `${at} of ${of}, ${given.length} hashes`);
  });

for (const [from, size, proof] of [
  [1, 1, []],
  [1, 8, [leaf1, n23, n47]],
  [6, 8, [n45, n67, n03]],
  [2, 5, [n23, leaf4]],
  [6, 7, [n45, leaf6, n03]],
] as const)
  test(`consistencyProof() and verifyConsistency() agree with the reference proof of ${from} to ${size}`, () => {
    assert.deepEqual(consistencyProof(from, leaves.slice(0, size)).map(hex), proof);
    const [older, newer] = [treeRoot(leaves.slice(0, from)), treeRoot(leaves.slice(0, size))];
    const verifies = (one: number, two: number, given: readonly Uint8Array[]) =>
      verifyConsistency(one, two, older, newer, given);
    assert.ok(verifies(from, size, proof.map(unhex)));
    if (proof.length === 0) return;
    assert.ok(!verifyConsistency(from, size, newer, older, proof.map(unhex)));
    assert.ok(!verifies(from, size, []));
    for (const [one, two, given] of corrupted(from, size, proof.map(unhex), newer))
      assert.ok(!verifies(one, two, given), `${one} to ${two}, ${given.length} hashes`);
  });

// The rest of the reference's table: which roots of which sizes may go without a proof.
for (const [from, size, same, isConsistent] of [
  [0, 0, false, false],
  [1, 1, false, false],
  [0, 0, true, true],
  [0, 1, false, true],
  [1, 1, true, true],
  [1, 0, false, false],
  [2, 1, false, false],
  [1, 2, false, false],
] as const)
  test(`verifyConsistency() of ${from} to ${size} with ${same ? 'one root' : 'two roots'} and no proof`, () => {
    const [older, newer] = [leafHash(Buffer.from('1')), leafHash(Buffer.from('2'))];
    assert.equal(verifyConsistency(from, size, older, same ? older : newer, []), isConsistent);
    const needless = [leafHash(Buffer.from('3'))];
    assert.ok(!verifyConsistency(from, size, older, same ? older : newer, needless));
  });

/** The mistakes that the reference tries: other places and sizes, hashes too many, too few, changed. */
function corrupted(
  place: number,
  size: number,
  proof: readonly Uint8Array[],
  root: Uint8Array,
): [number, number, readonly Uint8Array[]][] {
  const flipped = proof.map((_, at) =>
    proof.map((hash, other) =>
      at === other ? Uint8Array.from(hash, (byte, n) => (n === 0 ? byte ^ 16 : byte)) : hash,
    ),
  );
  const tried: [number, number, readonly Uint8Array[]][] = [
    [place - 1, size, proof],
    [place, size, [...proof, new Uint8Array()]],
    [place, size, [...proof, root]],
    [place, size, [new Uint8Array(), ...proof]],
    [place, size, [root, ...proof]],
    ...flipped.map((changed): [number, number, Uint8Array[]] => [place, size, changed]),
  ];
  if (proof.length > 0)
    tried.push(
      [place, size, proof.slice(0, -1)],
      [place, size * 2, proof],
      [place, Math.floor(size / 2), proof],
    );
  if (proof.length > 1 && place + 1 < size) tried.push([place + 1, size, proof]);
  return tried;
}

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
