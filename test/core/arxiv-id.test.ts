import assert from 'node:assert/strict';
import test from 'node:test';
import { isArxivLike, parseArxivRequest, toArxivId } from '../../src/core/arxiv-id.ts';
import { UserError } from '../../src/core/errors.ts';

const known = [
  ['2401.01234v2', '2401.01234', 2],
  ['2401.01234', '2401.01234', null],
  ['0704.0001v1', '0704.0001', 1],
  ['arXiv:2401.01234v10', '2401.01234', 10],
  [' 2401.01234v2 ', '2401.01234', 2],
  ['https://arxiv.org/abs/2401.01234v2', '2401.01234', 2],
  ['http://www.arxiv.org/pdf/2401.01234v2.pdf', '2401.01234', 2],
  ['https://export.arxiv.org/html/2401.01234', '2401.01234', null],
  ['hep-th/9108004v1', 'hep-th/9108004', 1],
  ['math.GT/0309136', 'math.GT/0309136', null],
] as const;
for (const [printed, work, version] of known)
  test(`parseArxivRequest() reads ${JSON.stringify(printed)}`, () =>
    assert.deepEqual(parseArxivRequest(printed), { work, version }));

const refused = [
  '',
  '2401.01234v0',
  '2401.01234v',
  '2413.01234',
  '2400.01234',
  '2401.123',
  '2401.012345',
  'hep-th/9113004',
  'https://example.org/abs/2401.01234',
  '2401.01234v2/../../etc',
  '2401.01234v2\n2401.01235',
];
for (const printed of refused)
  test(`parseArxivRequest() refuses ${JSON.stringify(printed)} and shows the wanted form`, () =>
    assert.throws(
      () => parseArxivRequest(printed),
      (error) =>
        error instanceof UserError &&
        error.code === 'not-an-arxiv-id' &&
        error.message.includes(JSON.stringify(printed)) &&
        (error.wanted ?? '').includes('2401.01234v2'),
    ));

test('isArxivLike() tells an id, right or wrong, from a file', () => {
  for (const id of [
    '2401.01234v2',
    '2401.1',
    'arxiv:x',
    'hep-th/9108004',
    'https://arxiv.org/abs/x',
  ])
    assert.ok(isArxivLike(id), id);
  for (const file of ['paper.html', './2401.01234v2.html', 'papers', 'a/b.pdf'])
    assert.ok(!isArxivLike(file), file);
});

test('toArxivId() joins work and version', () =>
  assert.equal(toArxivId(parseArxivRequest('hep-th/9108004').work, 3), 'hep-th/9108004v3'));
