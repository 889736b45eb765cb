import assert from 'node:assert/strict';
import test from 'node:test';
import { sha256 } from '../../src/core/hash.ts';
import { contains, isSpanOf, overlaps, toSpan } from '../../src/core/span.ts';

const text = 'We gain 2.7 points 𝜇 in all.';
const document = sha256(text);

test('toSpan() quotes the range and isSpanOf() finds it again', () => {
  const span = toSpan(text, document, { start: 8, end: 11 });
  assert.equal(span.quote, '2.7');
  assert.ok(isSpanOf(text, document, span));
});

test('isSpanOf() refuses a span of other words, another document or a false hash', () => {
  const span = toSpan(text, document, { start: 8, end: 11 });
  assert.ok(!isSpanOf(text.replace('2.7', '2.8'), document, span));
  assert.ok(!isSpanOf(text, sha256('other'), span));
  assert.ok(!isSpanOf(text, document, { ...span, sha256: sha256('2.8') }));
  assert.ok(!isSpanOf(text, document, { ...span, start: 7, end: 10 }));
});

const outside = [
  [3, 3],
  [-1, 2],
  [5, 4],
  [0, 1000],
] as const;
for (const [start, end] of outside)
  test(`toSpan() refuses ${start}..${end}`, () =>
    assert.throws(() => toSpan(text, document, { start, end }), RangeError));

test('overlaps() wants one shared character, contains() all of them', () => {
  const [a, b, c] = [
    { start: 0, end: 4 },
    { start: 4, end: 8 },
    { start: 3, end: 8 },
  ];
  assert.deepEqual([overlaps(a, b), overlaps(a, c)], [false, true]);
  assert.deepEqual([contains(c, b), contains(b, c)], [true, false]);
});
