import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  inclusionProof,
  leafHash,
  treeRoot,
  verifyInclusion,
} from '../../../src/core/log/merkle.ts';
import { toProver } from '../../../src/core/log/prover.ts';

const entries = Array.from({ length: 70 }, (_, n) => Buffer.from(`entry ${n}`));

test('toProver() gives the root, the leaves and the proofs of merkle.ts, for sizes 1 to 70', () => {
  for (let size = 1; size <= entries.length; size++) {
    const own = entries.slice(0, size);
    const leaves = own.map(leafHash);
    const prover = toProver(own);
    assert.equal(prover.size, size);
    assert.deepEqual(prover.root, treeRoot(leaves));
    leaves.forEach((leaf, index) => {
      const proof = prover.proof(index);
      assert.deepEqual(prover.leaf(index), leaf);
      assert.deepEqual(proof, inclusionProof(index, leaves));
      assert.ok(verifyInclusion(leaf, index, size, proof, prover.root));
    });
  }
});

for (const index of [-1, 3, 0.5, Number.NaN])
  test(`toProver() throws for the leaf ${index} of three`, () => {
    const prover = toProver(entries.slice(0, 3));
    assert.throws(() => prover.proof(index), RangeError);
    assert.throws(() => prover.leaf(index), RangeError);
  });
