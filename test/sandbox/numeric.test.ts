import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import vm from 'node:vm';
import { numeric } from '../../sandbox/numeric/numeric-source.ts';

const { normal, t, f, chi2, binomial, poisson, matrix, resample } = numeric;

function near(given: number, wanted: number, within = 1e-12): void {
  assert.ok(
    Math.abs(given - wanted) <= within * Math.max(1, Math.abs(wanted)),
    `${given}, not ${wanted}`,
  );
}

/** Values of R 4.2. */
const values: readonly (readonly [string, number, number])[] = [
  ['pnorm(1.96)', normal.cdf(1.96), 0.97500210485178],
  ['pnorm(8, lower = FALSE)', normal.sf(8), 6.220960574271785e-16],
  ['qnorm(0.975)', normal.quantile(0.975), 1.959963984540054],
  ['pt(2.41, 58)', t.cdf(2.41, 58), 0.99042749767],
  ['qt(0.975, 10)', t.quantile(0.975, 10), 2.228138851964939],
  ['qt(0.01, 3)', t.quantile(0.01, 3), -4.540702858698419],
  ['qf(0.95, 2, 117)', f.quantile(0.95, 2, 117), 3.0737629],
  ['pchisq(3.841459, 1)', chi2.cdf(3.841458820694124, 1), 0.95],
  ['qchisq(0.95, 4)', chi2.quantile(0.95, 4), 9.487729036781154],
  ['pbinom(3, 10, 0.5)', binomial.cdf(3, 10, 0.5), 0.171875],
  ['pbinom(3, 10, 0.5, FALSE)', binomial.sf(3, 10, 0.5), 0.828125],
  ['qbinom(0.5, 10, 0.5)', binomial.quantile(0.5, 10, 0.5), 5],
  ['ppois(2, 3)', poisson.cdf(2, 3), 0.42319008112684353],
  ['qpois(0.95, 3)', poisson.quantile(0.95, 3), 6],
];
for (const [what, given, wanted] of values)
  test(`numeric gives ${what}`, () => near(given, wanted, 1e-7));

test('cdf and quantile undo one another, and sf holds in the far tail', () => {
  for (const p of [0.001, 0.2, 0.5, 0.9, 0.9999]) {
    near(normal.cdf(normal.quantile(p)), p);
    near(t.cdf(t.quantile(p, 4), 4), p);
    near(f.cdf(f.quantile(p, 3, 20), 3, 20), p);
    near(chi2.cdf(chi2.quantile(p, 5), 5), p);
  }
  assert.ok(t.sf(60, 58) > 0 && t.sf(60, 58) < 1e-50);
});

test('quantile() gives what R gives for each of its nine types', () => {
  const list = [1, 2, 4, 7, 11, 16, 22, 29];
  // quantile(x, 0.3, type = 1..9)
  const wanted = [4, 4, 2, 2.8, 3.8, 3.4, 4.3, 11 / 3, 3.7];
  wanted.forEach((value, index) => near(numeric.quantile(list, 0.3, index + 1), value));
});

test('sd() divides by n − 1 unless told that it is a population', () => {
  near(numeric.sd([2, 4, 4, 4, 5, 5, 7, 9], 'population'), 2);
  near(numeric.variance([1, 2, 3, 4]), 5 / 3);
  near(numeric.sum([1e16, 1, -1e16]), 1);
  near(numeric.correlation([1, 2, 3], [2, 4, 6]), 1);
});

test('matrix solves, inverts and takes eigenvalues of a symmetric matrix', () => {
  const a = [
    [4, 1],
    [1, 3],
  ];
  const [x = NaN, y = NaN] = matrix.solve(a, [1, 2]) as number[];
  near(x, 1 / 11);
  near(y, 7 / 11);
  const one = matrix.multiply(a, matrix.inverse(a));
  near(one[0]?.[0] ?? NaN, 1);
  near(one[0]?.[1] ?? NaN, 0);
  const { values: eigenvalues } = matrix.eigen(a);
  near(eigenvalues[0] ?? NaN, (7 - Math.sqrt(5)) / 2);
  assert.throws(() =>
    matrix.inverse([
      [1, 1],
      [1, 1],
    ]),
  );
});

test('permutation() is small for groups apart and large for groups alike', () => {
  assert.ok(resample.permutation([1, 2, 3, 4, 5], [11, 12, 13, 14, 15], undefined, 200) < 0.05);
  assert.ok(resample.permutation([1, 2, 3, 4, 5], [1, 2, 3, 4, 5], undefined, 200) > 0.9);
});

test('the bundle calls no function of the engine whose last bit may move', () => {
  const moving = [
    'acos',
    'asin',
    'atan',
    'atan2',
    'cbrt',
    'cos',
    'cosh',
    'exp',
    'expm1',
    'hypot',
    'log',
    'log10',
    'log1p',
    'log2',
    'pow',
    'sin',
    'sinh',
    'tan',
    'tanh',
  ];
  const context = vm.createContext({});
  vm.runInContext(
    moving.map((name) => `Math.${name} = () => { throw new Error('${name}'); };`).join('\n'),
    context,
  );
  const bundle = readFileSync(new URL('../../sandbox/numeric.js', import.meta.url), 'utf8');
  const given = vm.runInContext(
    `${bundle}
    const { normal, t, f, chi2, binomial, poisson, matrix, resample, quantile, sd } = TruthNumeric.numeric;
    const a = [[4, 1, 0], [1, 3, 1], [0, 1, 2]];
    JSON.stringify([normal.cdf(1.3), normal.quantile(0.3), t.sf(2.4, 58), t.quantile(0.9, 3), f.sf(4.86, 2, 117), f.quantile(0.9, 3, 7),
      chi2.sf(11, 4), chi2.quantile(0.5, 3), binomial.cdf(4, 20, 0.3), binomial.quantile(0.4, 20, 0.3), poisson.cdf(3, 2.2), poisson.quantile(0.7, 9),
      matrix.solve(a, [1, 2, 3]), matrix.inverse(a), matrix.eigen(a), matrix.multiply(a, a), quantile([3, 1, 2], 0.2), sd([1, 2, 4])])`,
    context,
  ) as string;
  assert.equal(
    given,
    JSON.stringify([
      normal.cdf(1.3),
      normal.quantile(0.3),
      t.sf(2.4, 58),
      t.quantile(0.9, 3),
      f.sf(4.86, 2, 117),
      f.quantile(0.9, 3, 7),
      chi2.sf(11, 4),
      chi2.quantile(0.5, 3),
      binomial.cdf(4, 20, 0.3),
      binomial.quantile(0.4, 20, 0.3),
      poisson.cdf(3, 2.2),
      poisson.quantile(0.7, 9),
      ...(() => {
        const a = [
          [4, 1, 0],
          [1, 3, 1],
          [0, 1, 2],
        ];
        return [
          matrix.solve(a, [1, 2, 3]),
          matrix.inverse(a),
          matrix.eigen(a),
          matrix.multiply(a, a),
        ];
      })(),
      numeric.quantile([3, 1, 2], 0.2),
      numeric.sd([1, 2, 4]),
    ]),
  );
});
