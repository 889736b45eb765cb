import assert from 'node:assert/strict';
import test from 'node:test';
import {
  agreesWithP,
  isDecisionError,
  printedPInterval,
} from '../../../src/core/statistics/judge-p.ts';
import type { PrintedP } from '../../../src/core/statistics/result.ts';

function printed(comparator: PrintedP['comparator'], value: string | null, step = '0.01') {
  return { comparator, value, step, decimals: 2, range: { start: 0, end: 1 } };
}

/** Printed p, the computed range, and whether the two agree. */
const rows: readonly (readonly [PrintedP['comparator'], string | null, string, string, boolean])[] =
  [
    ['=', '0.04', '0.038', '0.047', true],
    ['=', '0.04', '0.045', '0.047', true], // ends touch
    ['=', '0.04', '0.0451', '0.047', false],
    ['<', '0.05', '0.049', '0.06', true],
    ['<', '0.05', '0.05', '0.06', false],
    ['≤', '0.05', '0.05', '0.06', true],
    ['>', '0.05', '0.04', '0.05', false],
    ['>', '0.05', '0.04', '0.051', true],
    ['≥', '0.05', '0.04', '0.05', true],
    ['ns', null, '0.04', '0.051', true],
    ['ns', null, '0.04', '0.05', false],
    ['<', '0.00', '0', '0.0001', false], // p < .000 is impossible
    ['=', '1.20', '0.9', '1', false],
    ['=', '-0.04', '0', '1', false],
  ];
for (const [comparator, value, low, high, agreed] of rows)
  test(`agreesWithP() is ${agreed} of p ${comparator} ${value ?? ''} and ${low} to ${high}`, () =>
    assert.equal(agreesWithP(printed(comparator, value), { low, high }), agreed));

test('agreesWithP() takes p = .000 for anything below .0005', () => {
  const p = printed('=', '0.000', '0.001');
  assert.ok(agreesWithP(p, { low: '0.0004', high: '0.0006' }));
  assert.ok(!agreesWithP(p, { low: '0.0006', high: '0.0007' }));
});

test('printedPInterval() of each comparator stays between 0 and 1', () => {
  assert.deepEqual(printedPInterval(printed('<', '0.05')), { low: '0', high: '0.05' });
  assert.deepEqual(printedPInterval(printed('≥', '0.05')), { low: '0.05', high: '1' });
  assert.deepEqual(printedPInterval(printed('ns', null)), { low: '1/20', high: '1' });
});

const decisions: readonly (readonly [PrintedP['comparator'], string | null, number, boolean])[] = [
  ['=', '0.04', 0.06, true],
  ['=', '0.06', 0.04, true],
  ['=', '0.04', 0.049, false],
  ['=', '0.05', 0.05, false], // .05 counts as significant
  ['<', '0.05', 0.06, true],
  ['<', '0.10', 0.03, false],
  ['>', '0.05', 0.03, true],
  ['ns', null, 0.03, true],
];
for (const [comparator, value, computed, error] of decisions)
  test(`isDecisionError() is ${error} of p ${comparator} ${value ?? ''} at ${computed}`, () =>
    assert.equal(isDecisionError(printed(comparator, value), computed), error));
