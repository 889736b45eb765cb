import assert from 'node:assert/strict';
import { test } from 'node:test';
import { logisticLogit, sigmoid, treesLogit } from '../../src/ground/pair/ensemble.ts';
import { componentsOf, foldsOf } from '../../train/folds.ts';
import { fitTrees } from '../../train/fit/boosted-trees.ts';
import { fitLogistic } from '../../train/fit/logistic.ts';
import { seeded } from '../../train/fit/seeded.ts';

const boosting = {
  trees: 60,
  depth: 2,
  rate: 0.3,
  penalty: 1,
  least: 1,
  rows: 0.9,
  features: 1,
  seed: 3,
};

test('fitLogistic() finds the logit that rows were drawn from', () => {
  const random = seeded(1);
  const rows = Array.from({ length: 4000 }, () => {
    const values = [random() * 4 - 2, random() * 4 - 2];
    return { values, isYes: random() < sigmoid(0.5 + 2 * (values[0] ?? 0)), weight: 1 };
  });
  const model = fitLogistic(rows, 1);
  assert.ok(Math.abs(logisticLogit(model, [0, 0]) - 0.5) < 0.2);
  assert.ok(Math.abs(logisticLogit(model, [1, 0]) - 2.5) < 0.3);
  assert.ok(Math.abs(logisticLogit(model, [0, 1]) - logisticLogit(model, [0, 0])) < 0.2);
});

test('fitLogistic() gives a row of weight 2 what it gives two rows', () => {
  const one = { values: [1], isYes: true, weight: 1 };
  const other = { values: [0], isYes: false, weight: 1 };
  const twice = fitLogistic([{ ...one, weight: 2 }, other], 1);
  const doubled = fitLogistic([one, one, other], 1);
  assert.ok(Math.abs(logisticLogit(twice, [0.3]) - logisticLogit(doubled, [0.3])) < 1e-9);
});

test('fitTrees() learns what no line can tell apart, the same each time', () => {
  const random = seeded(2);
  const rows = Array.from({ length: 400 }, () => {
    const values = [random(), random()];
    const isYes = (values[0] ?? 0) > 0.5 !== (values[1] ?? 0) > 0.5;
    return { values, isYes, weight: 1 };
  });
  const trees = fitTrees(rows, boosting);
  const right = rows.filter(({ values, isYes }) => treesLogit(trees, values) > 0 === isYes).length;
  assert.ok(right / rows.length > 0.95);
  assert.deepEqual(fitTrees(rows, boosting), trees);
  assert.notDeepEqual(fitTrees(rows, { ...boosting, seed: 4 }), trees);
});

test('foldsOf() keeps claims that share an abstract, even through others, in one fold', () => {
  const documents = [['a'], ['b'], ['b', 'c'], ['d'], ['c', 'a'], ['e']];
  const groups = componentsOf(documents);
  assert.deepEqual(groups, [0, 0, 0, 3, 0, 5]);
  const folds = foldsOf(groups, 3);
  assert.equal(new Set([0, 1, 2, 4].map((at) => folds[at])).size, 1);
  assert.equal(new Set(folds).size, 3);
});
