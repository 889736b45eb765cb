import assert from 'node:assert/strict';
import { test } from 'node:test';
import { areLevelsEqual, isLevelAtMost } from '../../../src/proof/lean/level-order.ts';
import { LevelTable } from '../../../src/proof/lean/levels.ts';
import { NameTable } from '../../../src/proof/lean/names.ts';

const names = new NameTable();
const levels = new LevelTable();
const [u, v] = ['u', 'v'].map((name) => levels.param(names.of(name)));
const { zero, one, two, a, b } = {
  zero: 0,
  one: levels.succ(0),
  two: levels.succ(levels.succ(0)),
  a: u ?? 0,
  b: v ?? 0,
};
const { max, imax, succ } = {
  max: (x: number, y: number): number => levels.max(x, y),
  imax: (x: number, y: number): number => levels.imax(x, y),
  succ: (x: number): number => levels.succ(x),
};
const show = (level: number): string => levels.show(level, names);

const rows: readonly (readonly [number, number, boolean])[] = [
  [zero, a, true],
  [a, zero, false],
  [one, a, false],
  [a, succ(a), true],
  [succ(a), a, false],
  [a, max(a, b), true],
  [max(a, b), a, false],
  [imax(a, b), max(a, b), true],
  [max(a, b), imax(a, b), false], // b = 0 makes the right side 0
  [imax(a, zero), zero, true],
  [imax(a, one), max(a, one), true],
  [max(a, one), imax(a, one), true],
  [b, imax(a, b), true],
  [a, imax(a, b), false],
  [imax(one, a), a, true], // 0 where a is 0, a where it is not
  [imax(two, a), max(one, a), false],
  [imax(a, imax(b, a)), max(imax(a, a), imax(b, a)), true],
  [max(succ(a), b), succ(max(a, b)), true],
  [succ(max(a, b)), max(succ(a), b), false],
  [succ(max(a, b)), max(succ(a), succ(b)), true],
  [imax(a, max(b, one)), max(a, max(b, one)), true],
  [max(a, b), imax(a, max(b, one)), true],
  [succ(imax(a, b)), max(one, succ(max(a, b))), true],
];
for (const [left, right, expected] of rows)
  test(`isLevelAtMost() says that ${show(left)} ≤ ${show(right)} is ${expected}`, () => {
    assert.equal(isLevelAtMost(levels, left, right), expected);
  });

test('areLevelsEqual() is order in both directions', () => {
  assert.ok(areLevelsEqual(levels, imax(a, one), max(one, a)));
  assert.ok(!areLevelsEqual(levels, imax(a, b), max(a, b)));
});

test('isLevelAtMost() agrees with assignments of small levels', () => {
  const small = [zero, one, a, b, succ(a), imax(a, b), imax(b, a), max(a, b), imax(one, b)];
  const all = small.flatMap((x) => small.flatMap((y) => [max(x, y), imax(x, y), succ(imax(x, y))]));
  for (const x of all)
    for (const y of all) {
      const holds = [0, 1, 2, 9].every((left) =>
        [0, 1, 2, 9].every((right) => worth(x, left, right) <= worth(y, left, right)),
      );
      assert.equal(isLevelAtMost(levels, x, y), holds, `${show(x)} ≤ ${show(y)}`);
    }
});

/** A level's number where u and v are numbers. */
function worth(level: number, left: number, right: number): number {
  const [x, y] = [levels.first(level), levels.second(level)];
  switch (levels.kind(level)) {
    case 0:
      return 0;
    case 1:
      return worth(x, left, right) + 1;
    case 2:
      return Math.max(worth(x, left, right), worth(y, left, right));
    case 3: {
      const second = worth(y, left, right);
      return second === 0 ? 0 : Math.max(worth(x, left, right), second);
    }
    default:
      return names.show(x) === 'u' ? left : right;
  }
}
