import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arxivOfDoi, findDois, toArxivWork, toDoi } from '../../src/core/doi.ts';

const several = [
  ['10.1103/PhysRevD.93.016005, 10.1103/PhysRevD.98.079901;10.1103/PhysRevD.98.079903', 3],
  ['doi:10.1017/S0963548305006826', 1],
  ['10.1000/a,b(c)', 1],
  ['(see 10.1000/xyz).', 1],
  ['10.1016/0370-2693(91)90641-8 10.1016/0370-2693(92)90641-9', 2],
  ['no doi at all', 0],
] as const;
for (const [text, count] of several)
  test(`findDois() finds ${count} in "${text}"`, () => assert.equal(findDois(text).length, count));

test('findDois() leaves a sentence’s own signs outside', () =>
  assert.deepEqual(findDois('(see 10.1000/XyZ).'), ['10.1000/xyz']));

test('toDoi() reads links and percent signs', () => {
  assert.equal(toDoi('https://doi.org/10.1002%2FJob.1858'), '10.1002/job.1858');
  assert.equal(toDoi('nothing'), null);
});

const ids = [
  ['arXiv:2401.01234v2', '2401.01234'],
  ['http://arxiv.org/abs/hep-th/9901001v3', 'hep-th/9901001'],
  ['math.SG/0106220', 'math/0106220'],
  ['MATH/0106220', 'math/0106220'],
  ['10.1000/x', null],
  ['2401.012', null],
] as const;
for (const [text, id] of ids)
  test(`toArxivWork() takes "${text}" for ${id}`, () => assert.equal(toArxivWork(text), id));

test('arxivOfDoi() knows the DOIs that arXiv gives', () => {
  assert.equal(arxivOfDoi('10.48550/arXiv.1706.03762'), '1706.03762');
  assert.equal(arxivOfDoi('10.48550/arxiv.hep-th/9901001'), 'hep-th/9901001');
  assert.equal(arxivOfDoi('10.1000/x'), null);
});
