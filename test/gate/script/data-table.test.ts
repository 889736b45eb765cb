import assert from 'node:assert/strict';
import { test } from 'node:test';
import { redrawRows } from '../../../src/gate/script/data-moves.ts';
import { parseDataTable, type DataFormat } from '../../../src/gate/script/data-table.ts';
import { maskRows } from '../../../src/gate/script/mask-rows.ts';
import { seededRandom } from '../../../src/gate/script/seeded-random.ts';

const read = (text: string, format: DataFormat) => parseDataTable(text, format, 'it');

test('parseDataTable() reads CSV: numbers as numbers, nothing as null, quotes as written', () =>
  assert.deepEqual(read('name,score\r\n"a, b",1.5\nc,\nd,1e3\ne,1.2.3\n', 'csv'), [
    { name: 'a, b', score: 1.5 },
    { name: 'c', score: null },
    { name: 'd', score: 1000 },
    { name: 'e', score: '1.2.3' },
  ]));

test('parseDataTable() reads JSON: rows, or numbers as a column', () => {
  assert.deepEqual(read('[{"a":1,"b":"x"},{"b":"[{","a":null}]', 'json'), [
    { a: 1, b: 'x' },
    { b: '[{', a: null },
  ]);
  assert.deepEqual(read('[1, 2.5]', 'json'), [{ value: 1 }, { value: 2.5 }]);
});

const refused = [
  ['nothing', '', 'csv'],
  ['a header alone', 'a,b\n', 'csv'],
  ['rows of other lengths', 'a,b\n1\n', 'csv'],
  ['an open quote', 'a,b\n"1,2\n', 'csv'],
  ['two columns of one name', 'a,a\n1,2\n', 'csv'],
  ['the name of a prototype', '__proto__,b\n1,2\n', 'csv'],
  ['a column that is a place', '0,b\n1,2\n', 'csv'],
  ['too many rows', `a\n${'1\n'.repeat(20_001)}`, 'csv'],
  [
    'too many cells',
    `${Array.from({ length: 50 }, (_, n) => `c${n}`).join(',')}\n${`${'1,'.repeat(49)}1\n`.repeat(900)}`,
    'csv',
  ],
  ['too many characters', `a\n${'1'.repeat(1_000_001)}`, 'csv'],
  ['no JSON', '[1,', 'json'],
  ['deep JSON', '['.repeat(100_000), 'json'],
  ['nested rows', '[{"a":{"b":1}}]', 'json'],
  ['rows of other columns', '[{"a":1},{"b":1}]', 'json'],
  ['the name of a prototype in JSON', '[{"__proto__":1}]', 'json'],
  ['infinite numbers', '[1e999]', 'json'],
  ['an object', '{"a":1}', 'json'],
] as const;
for (const [what, text, format] of refused)
  test(`parseDataTable() refuses ${what}`, () =>
    assert.throws(
      () => read(text, format),
      (error: Error & { code?: string }) => error.code === 'not-a-script',
    ));

const rows = Array.from({ length: 40 }, (_, index) => ({
  id: `q${index}`,
  group: index % 2 === 0 ? 'plain' : 'linked',
  rating: 1 + (index % 5),
  seconds: 30 + index / 4,
}));

test('redrawRows() keeps groups and codes, moves measures within half and twice, and repeats', () => {
  const drawn = redrawRows(rows, seededRandom('a'));
  assert.deepEqual(drawn, redrawRows(rows, seededRandom('a')));
  assert.notDeepEqual(drawn, redrawRows(rows, seededRandom('b')));
  for (const row of drawn) {
    const before = rows.find(({ id }) => id === row['id']);
    const seconds = Number(row['seconds']) / (before?.seconds ?? NaN);
    assert.ok(seconds >= 0.5 && seconds <= 2, String(seconds));
    assert.ok(['plain', 'linked'].includes(String(row['group'])));
    assert.ok([1, 2, 3, 4, 5].includes(Number(row['rating'])));
  }
});

test('maskRows() hides the claim in any scale and in texts, and is null without one', () => {
  const claim = { value: '16.6', step: '0.1' };
  assert.equal(maskRows([{ a: 1 }, { a: 2 }], claim), null);
  const masked = maskRows(
    [
      { a: 16.6, b: 'x' },
      { a: 0.166, b: 'about 16.6%' },
      { a: 5, b: '' },
    ],
    claim,
  );
  assert.deepEqual(
    masked?.map(({ a, b }) => [a !== 16.6 && a !== 0.166, b]),
    [
      [true, 'x'],
      [true, null],
      [true, ''],
    ],
  );
});
