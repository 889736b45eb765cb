import assert from 'node:assert/strict';
import test from 'node:test';
import { debit } from '../../../src/core/statistics/debit.ts';
import { grim } from '../../../src/core/statistics/grim.ts';
import { grimmer } from '../../../src/core/statistics/grimmer.ts';
import {
  canTotalHundred,
  countsOfPercent,
  isEveryPercentReachable,
  isPercentOf,
} from '../../../src/core/statistics/percent.ts';
import type { Rounding } from '../../../src/core/statistics/rounding.ts';

const single = { items: 1, percent: false, rounding: 'up_or_down', scale: null } as const;

/** Mean, n, whether a total of whole numbers gives it. */
const means: readonly (readonly [string, number, boolean])[] = [
  ['3.47', 25, false], // 86/25 is 3.44, 87/25 is 3.48
  ['3.48', 25, true],
  ['5.19', 28, false],
  ['5.18', 28, true], // 145/28 is 5.1786
  ['-1.33', 3, true],
  ['-1.34', 3, false],
];
for (const [mean, n, wanted] of means)
  test(`grim() of mean ${mean} with n = ${n} is ${wanted}`, () =>
    assert.equal(grim({ ...single, mean, n }).consistent, wanted));

test('grim() counts the answers of all items and knows when nothing could fail', () => {
  assert.equal(grim({ ...single, mean: '3.47', n: 25, items: 3 }).consistent, true); // 260/75
  assert.equal(grim({ ...single, mean: '3.47', n: 25 }).vacuous, false);
  assert.equal(grim({ ...single, mean: '3.47', n: 50, items: 2 }).vacuous, true);
  assert.equal(grim({ ...single, mean: '37.5', n: 8, percent: true }).consistent, true);
  assert.equal(grim({ ...single, mean: '37.6', n: 8, percent: true }).consistent, false);
});

test('grim() keeps totals within a stated scale', () => {
  const print = { ...single, mean: '5.04', n: 25 };
  assert.equal(grim(print).consistent, true);
  assert.equal(grim({ ...print, scale: { least: 1, most: 5 } }).consistent, false);
});

/** 1/8 is 0.125 and 3/8 is 0.375: half-way to two decimals; 1/3 shows the one-sided modes. */
const modes: readonly (readonly [Rounding, string, number, boolean])[] = [
  ['up_or_down', '0.12', 8, true],
  ['up_or_down', '0.13', 8, true],
  ['up', '0.12', 8, false],
  ['up', '0.13', 8, true],
  ['down', '0.12', 8, true],
  ['down', '0.13', 8, false],
  ['even', '0.12', 8, true],
  ['even', '0.13', 8, false],
  ['ceiling', '0.34', 3, true],
  ['ceiling', '0.33', 3, false],
  ['floor', '0.33', 3, true],
  ['trunc', '-0.33', 3, true],
  ['trunc', '-0.34', 3, false],
  ['anti_trunc', '-0.34', 3, true],
  ['anti_trunc', '0.33', 3, false],
  ['ceiling_or_floor', '0.34', 3, true],
  ['ceiling_or_floor', '0.33', 3, true],
];
for (const [rounding, mean, n, wanted] of modes)
  test(`grim() of ${mean} with n = ${n}, rounded ${rounding}, is ${wanted}`, () =>
    assert.equal(grim({ ...single, rounding, mean, n }).consistent, wanted));

const spread = { items: 1, rounding: 'up_or_down', divisor: 'sample', scale: null } as const;

test('grimmer() names why no whole numbers have mean and SD as printed', () => {
  const reason = (mean: string, sd: string, n: number): string =>
    grimmer({ ...spread, mean, sd, n }).reason;
  assert.equal(reason('2.00', '1.00', 3), 'ok'); // 1, 2, 3
  assert.equal(reason('2.05', '1.00', 3), 'grim');
  assert.equal(reason('2.00', '0.80', 3), 'no-sum-of-squares'); // 0.71 is the parity-free neighbour
  assert.equal(reason('2.00', '0.71', 3), 'parity'); // sum of squares 13 of three numbers of sum 6
  assert.equal(reason('0.00', '1.41', 3), 'not-reachable'); // squares 4: 1, -1 and two more
});

test('grimmer() finds whole numbers on a wide scale only', () => {
  const print = { ...spread, mean: '3.00', sd: '3.46', n: 3 }; // -1, 5, 5 or 1, 1, 7
  assert.deepEqual(grimmer(print).witness, { sum: 9, squares: 51 });
  assert.equal(grimmer({ ...print, scale: { least: 1, most: 7 } }).consistent, true);
  assert.equal(grimmer({ ...print, scale: { least: 1, most: 5 } }).consistent, false);
});

test('grimmer() divides by n where the SD is that of a population', () => {
  const print = { ...spread, mean: '2.00', sd: '0.82', n: 3 };
  assert.equal(grimmer(print).consistent, false);
  assert.equal(grimmer({ ...print, divisor: 'population' }).consistent, true);
});

test('grimmer() gives up on numbers that no one prints instead of searching for ever', () => {
  const huge = grimmer({ ...spread, mean: '5', sd: '1000000000', n: 900_000_000 });
  assert.equal(huge.consistent, null);
});

test('debit() finds the counts that fit mean and SD together', () => {
  const print = { rounding: 'up_or_down', n: 40 } as const;
  assert.deepEqual(debit({ ...print, mean: '0.30', sd: '0.46' }).counts, [12]);
  assert.equal(debit({ ...print, mean: '0.30', sd: '0.48' }).consistent, false);
});

test('percentages of counts are decided by whole numbers', () => {
  assert.equal(isPercentOf('74.75', 225, 301, 'up_or_down'), true);
  assert.equal(isPercentOf('74.76', 225, 301, 'up_or_down'), false);
  assert.deepEqual(countsOfPercent('37.5', 8, 'up_or_down'), { first: 3, last: 3 });
  assert.equal(countsOfPercent('38.5', 8, 'up_or_down'), null);
  assert.equal(countsOfPercent('101', 8, 'up_or_down'), null);
  assert.equal(isEveryPercentReachable('38.5', 1000), true);
  assert.equal(isEveryPercentReachable('38.5', 999), false);
  assert.equal(canTotalHundred(['33', '33', '33'], 'up_or_down'), true);
  assert.equal(canTotalHundred(['33', '32', '33'], 'up_or_down'), false);
});
