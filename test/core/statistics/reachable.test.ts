import assert from 'node:assert/strict';
import test from 'node:test';
import { isReachable, type Bounds } from '../../../src/core/statistics/reachable.ts';

/** Every sum and sum of squares of n integers between two ends, by listing them all. */
function listed(n: number, least: number, most: number): Set<string> {
  let states = new Set(['0 0']);
  for (let index = 0; index < n; index++) {
    const next = new Set<string>();
    for (const state of states) {
      const [sum = 0, squares = 0] = state.split(' ').map(Number);
      for (let value = least; value <= most; value++)
        next.add(`${sum + value} ${squares + value * value}`);
    }
    states = next;
  }
  return states;
}

for (const n of [1, 2, 3, 4, 5, 6, 7])
  test(`isReachable() agrees with a listing of all ${n} integers up to a sum of squares of 40`, () => {
    const wanted = listed(n, -7, 7);
    for (let sum = -20; sum <= 20; sum++)
      for (let squares = 0; squares <= 40; squares++)
        assert.equal(
          isReachable(n, sum, squares),
          wanted.has(`${sum} ${squares}`),
          `${n} integers, sum ${sum}, squares ${squares}`,
        );
  });

const scales: readonly Bounds[] = [
  { least: 1, most: 5 },
  { least: 0, most: 3 },
  { least: -2, most: 2 },
  { least: 0, most: 10 },
];
for (const bounds of scales)
  test(`isReachable() within ${bounds.least} to ${bounds.most} agrees with a listing`, () => {
    for (const n of [2, 5, 8]) {
      const wanted = listed(n, bounds.least, bounds.most);
      const mostSquares = n * Math.max(bounds.least ** 2, bounds.most ** 2);
      for (let sum = n * bounds.least - 1; sum <= n * bounds.most + 1; sum++)
        for (let squares = 0; squares <= mostSquares + 1; squares++)
          assert.equal(
            isReachable(n, sum, squares, bounds),
            wanted.has(`${sum} ${squares}`),
            `${n} integers, sum ${sum}, squares ${squares}`,
          );
    }
  });

test('isReachable() decides 500 integers on a scale near its greatest sum of squares', () => {
  // 250 ones and 250 sevens have 12500; the next lower sum of squares takes a six and a two: 12490.
  const bounds = { least: 1, most: 7 };
  assert.equal(isReachable(500, 2000, 12500, bounds), true);
  assert.equal(isReachable(500, 2000, 12498, bounds), false);
  assert.equal(isReachable(500, 2000, 12490, bounds), true);
  assert.equal(isReachable(500, 1712, 6402, bounds), true);
});
