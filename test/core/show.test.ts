import assert from 'node:assert/strict';
import test from 'node:test';
import { showInterval, showNumber } from '../../src/core/show.ts';

const numbers = [
  ['193/5', '0.1', '38.60'],
  ['1/3', '0.01', '0.333'],
  ['-51/20', '0.1', '−2.55'],
  ['16550', '100', '16550'],
  ['3/200000', '0.001', '1.50 × 10^−5'],
  ['0', '0.1', '0.00'],
] as const;
for (const [value, step, shown] of numbers)
  test(`showNumber() shows ${value} at ${step} as ${shown}`, () =>
    assert.equal(showNumber(value, step), shown));

const intervals = [
  ['193/5', '3863/100', '0.1', '38.60 to 38.63'],
  ['1/3', '1/3', '0.1', '0.33'],
  [null, '2', '0.1', 'at most 2.00'],
  ['2', null, '0.1', 'at least 2.00'],
  [null, null, '1', 'any number'],
] as const;
for (const [low, high, step, shown] of intervals)
  test(`showInterval() shows "${shown}"`, () =>
    assert.equal(showInterval({ low, high }, step), shown));
