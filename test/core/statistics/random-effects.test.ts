import assert from 'node:assert/strict';
import { test } from 'node:test';
import { randomEffects } from '../../../src/core/statistics/random-effects.ts';
import { studentWithin } from '../../../src/core/statistics/student.ts';
import { vaccineTrials } from '../../support/vaccine-trials.ts';

const near = (seen: number, wanted: number, within: number): void =>
  assert.ok(Math.abs(seen - wanted) <= within, `${seen} is not ${wanted}`);

const quantiles = [
  [1, 12.7062047364],
  [2, 4.3026527297],
  [3, 3.1824463053],
  [10, 2.228138852],
  [11, 2.2009851601],
  [120, 1.9799304051],
] as const; // from printed tables of Student's t, ten decimals by R's qt()
for (const [df, wanted] of quantiles)
  test(`studentWithin() gives the 95% range of t with ${df} degrees of freedom`, () =>
    near(studentWithin(0.95, df), wanted, 1e-9));

test('randomEffects() gives the published figures of the thirteen vaccine trials', () => {
  const { mean, standardError, tau2, q, i2, confidence, weights } = randomEffects(vaccineTrials);
  near(mean, -0.7145, 0.00005);
  near(standardError, 0.1798, 0.00005);
  near(tau2.reml, 0.3132, 0.00005);
  near(tau2.dersimonianLaird, 0.3088, 0.00005);
  near(q, 152.233, 0.0005);
  near(i2, 0.9212, 0.00005);
  near(confidence.low, -1.1082, 0.0005);
  near(confidence.high, -0.3208, 0.0005);
  near(
    weights.reduce((a, b) => a + b, 0),
    1,
    1e-12,
  );
});

test('randomEffects() finds no heterogeneity where estimates differ less than chance has them differ', () => {
  const alike = [70, 70.1, 69.9].map((value) => ({ value, variance: 1 }));
  const { tau2, i2, mean } = randomEffects(alike);
  assert.deepEqual([tau2.reml, tau2.dersimonianLaird, i2], [0, 0, 0]);
  near(mean, 70, 1e-12);
});

test('randomEffects() refuses two estimates, and one without a spread', () => {
  assert.throws(() => randomEffects(vaccineTrials.slice(0, 2)), RangeError);
  assert.throws(() => randomEffects([...vaccineTrials, { value: 1, variance: 0 }]), RangeError);
});
