import assert from 'node:assert/strict';
import test from 'node:test';
import { decimalsOf, powerOfTen, shiftPoint } from '../../../src/core/number/decimal.ts';

const shifts = [
  ['1.50', 2, '150'],
  ['1.50', 1, '15.0'],
  ['1.50', 3, '1500'],
  ['1.50', -1, '0.150'],
  ['1.50', -3, '0.00150'],
  ['-2', -2, '-0.02'],
  ['0.05', 1, '0.5'],
  ['7', 0, '7'],
] as const;
for (const [decimal, places, moved] of shifts)
  test(`shiftPoint() moves ${decimal} by ${places} to ${moved}`, () =>
    assert.equal(shiftPoint(decimal, places), moved));

test('powerOfTen() writes no exponent', () => {
  assert.equal(powerOfTen(-7), '0.0000001');
  assert.equal(powerOfTen(21), `1${'0'.repeat(21)}`);
});

test('decimalsOf() counts trailing zeros', () => {
  assert.equal(decimalsOf('2.70'), 2);
  assert.equal(decimalsOf('27'), 0);
});
