import assert from 'node:assert/strict';
import { test } from 'node:test';
import { affectedFields, manifestDifference } from '../../src/core/manifest-difference.ts';
import type { PaperManifest } from '../../src/core/records/generated/types.ts';
import { sampleManifest } from '../render/sample-manifest.ts';

type Claim = PaperManifest['claims'][number];

const before = sampleManifest();

test('manifestDifference() of a manifest and itself is nothing', () => {
  const difference = manifestDifference(before, sampleManifest());
  assert.deepEqual(difference, {
    changed: [],
    added: [],
    removed: [],
    unchanged: before.claims.length,
    metadata: [],
  });
  assert.deepEqual(affectedFields(difference), []);
});

test('manifestDifference() matches claims by their anchors, whatever their numbers', () => {
  const renumbered = before.claims
    .toReversed()
    .map((claim, index) => ({ ...claim, id: `c${index + 1}` }));
  const difference = manifestDifference(before, { ...before, claims: renumbered });
  assert.equal(difference.unchanged, before.claims.length);
  assert.deepEqual(affectedFields(difference), []);
});

const changes: readonly (readonly [string, Partial<Claim>])[] = [
  ['outcome', { outcome: 'UNVERIFIABLE' }],
  ['finding', { finding: 'Another finding.' }],
  ['text', { text: 'Another sentence.' }],
  ['standing', { standing: 'reported' }],
  ['change', { change: { kind: 'dropped', text: null, why: 'A slip.' } }],
];
for (const [field, change] of changes)
  test(`manifestDifference() sees a claim's other ${field}`, () => {
    const difference = manifestDifference(before, withClaim(1, change));
    assert.equal(difference.unchanged, before.claims.length - 1);
    assert.deepEqual(
      difference.changed.map(({ before, after }) => [before.id, after.id]),
      [['c2', 'c2']],
    );
    assert.deepEqual(affectedFields(difference), [`claims/${before.claims[1]?.anchor}`]);
  });

test('manifestDifference() names claims that are new or gone', () => {
  const anchor = 'claim-000000000000';
  const difference = manifestDifference(before, withClaim(0, { anchor }));
  assert.deepEqual(
    difference.added.map((claim) => claim.anchor),
    [anchor],
  );
  assert.deepEqual(
    difference.removed.map((claim) => claim.anchor),
    [before.claims[0]?.anchor],
  );
  assert.deepEqual(affectedFields(difference), [
    `claims/${anchor} (added)`,
    `claims/${before.claims[0]?.anchor} (removed)`,
  ]);
});

test('manifestDifference() keeps claims of one sentence in two papers apart', () => {
  const anchor = before.claims[0]?.anchor ?? '';
  const of = (paper: string, outcome: Claim['outcome']): Partial<Claim> => ({
    anchor,
    outcome,
    origin: { paper, claim: 'c1', anchor },
  });
  const two = (a: Claim['outcome'], b: Claim['outcome']): PaperManifest => ({
    ...before,
    claims: before.claims
      .slice(0, 2)
      .map((claim, index) => ({ ...claim, ...of(index ? 'B' : 'A', index ? b : a) })),
  });
  const { changed, unchanged } = manifestDifference(
    two('VERIFIED', 'VERIFIED'),
    two('VERIFIED', 'CONTRADICTED'),
  );
  assert.equal(unchanged, 1);
  assert.deepEqual(
    changed.map(({ after }) => after.origin?.paper),
    ['B'],
  );
});

test('manifestDifference() lists other metadata with both values', () => {
  const { work, engine } = before;
  const after: PaperManifest = {
    ...before,
    work: { ...work, title: 'Another title', authors: [], doi: '10.1000/1' },
    engine: { ...engine, version: '9.0.0' },
    provenance: { ...before.provenance, sources: [] },
  };
  const { metadata } = manifestDifference(before, after);
  assert.deepEqual(
    metadata.map(({ field }) => field),
    ['work.title', 'work.authors', 'work.doi', 'provenance.sources', 'engine.version'],
  );
  assert.deepEqual(metadata[0], {
    field: 'work.title',
    before: work.title,
    after: 'Another title',
  });
});

test('affectedFields() names at most two hundred, the last one says how many more', () => {
  const many = sampleManifest(30);
  const fields = affectedFields(manifestDifference({ ...many, claims: [] }, many));
  assert.equal(fields.length, 200);
  assert.equal(fields.at(-1), `and ${many.claims.length - 199} more`);
});

function withClaim(index: number, change: Partial<Claim>): PaperManifest {
  return {
    ...before,
    claims: before.claims.map((claim, at) => (at === index ? { ...claim, ...change } : claim)),
  };
}
