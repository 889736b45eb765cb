import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Comparison, PaperManifest } from '../../src/core/records/generated/types.ts';
import { benchmarkEvidence } from '../../src/record/benchmark-evidence.ts';
import { sampleManifest } from '../render/sample-manifest.ts';

const sample = sampleManifest();
const [claim] = sample.claims;
assert.ok(claim);
const { span } = claim;

function result(
  id: string,
  value: string,
  spread: string | null = null,
): Comparison['results'][number] {
  return {
    id,
    paper: id,
    method: { name: 'Ranker', key: 'ranker', span },
    parts: [{ part: 'dataset', value: 'Reeds', span }],
    raw: value,
    value,
    low: value,
    high: value,
    step: '1/10',
    spread: spread === null ? null : { value: spread, kind: 'sd', span },
    n: null,
    better: 'higher',
    quotes: null,
    span,
    place: 'Table 1',
    reading: 'markup',
    others: 0,
  };
}

function pair(
  kind: Comparison['pairs'][number]['kind'],
  a: string,
  b: string,
  apart: string,
): Comparison['pairs'][number] {
  return {
    kind,
    a,
    b,
    differs: kind === 'not_comparable' ? ['split', 'unit'] : [],
    unknown: kind === 'comparable_if' ? [{ part: 'metric', side: 'both' }] : [],
    apart,
    meet: kind === 'agreement',
  };
}

const comparison: Comparison = {
  schema: 'comparison-v1',
  papers: [],
  results: [
    result('A', '39.6', '0.5'),
    result('B', '38.65'),
    result('C', '39.6', '1.25'),
    result('D', '9'),
    result('E', '39.6'),
  ],
  pairs: [
    pair('conflict', 'A', 'B', '0.95'),
    pair('agreement', 'A', 'C', '0'),
    pair('not_comparable', 'A', 'D', '30.6'),
    pair('comparable_if', 'B', 'D', '29'),
    pair('quoted', 'A', 'E', '0'),
  ],
  counts: {
    agreement: 1,
    conflict: 1,
    quoted: 1,
    misquoted: 0,
    comparable_if: 1,
    not_comparable: 1,
    unlisted: 3,
  },
};

const withComparison = {
  ...sample,
  synthesis: { comparison } as PaperManifest['synthesis'],
};

test('benchmarkEvidence() puts scores together only under one protocol', () => {
  const { clusters, copies, not_comparable: apart, unlisted } = benchmarkEvidence(withComparison);
  assert.equal(clusters.length, 1);
  const [cluster] = clusters;
  assert.deepEqual(
    cluster?.scores.map(({ result: id }) => id),
    ['A', 'B', 'C'],
  );
  assert.deepEqual(cluster?.range, { low: '38.65', high: '39.6', distance: '0.95' });
  assert.equal(cluster?.spread, '1.25');
  assert.equal(cluster?.severity, 'CONFLICT');
  assert.deepEqual(cluster?.conflicts, [{ a: 'A', b: 'B', apart: '0.95' }]);
  assert.deepEqual(copies, [{ a: 'A', b: 'E', kind: 'quoted' }]);
  assert.deepEqual(
    apart.map(({ because }) => because),
    ['The papers state another split, unit.', 'Not stated: metric.'],
  );
  assert.equal(unlisted, 3);
});

test('benchmarkEvidence() of a record that compares nothing says so', () => {
  const found = benchmarkEvidence(sample);
  assert.deepEqual(found.clusters, []);
  assert.match(found.limitations[0] ?? '', /no results of several papers/);
});
