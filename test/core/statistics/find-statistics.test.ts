import assert from 'node:assert/strict';
import test from 'node:test';
import { findStatistics } from '../../../src/core/statistics/find-statistics.ts';

/** Printed text, then type(df1,df2) comparator value, p comparator value, tails. */
const rows = [
  ['t(40) = 2.1, p = .04', 't(40) = 2.1, p = 0.04, 2'],
  ['t(40)=2.10,p=.040', 't(40) = 2.10, p = 0.040, 2'],
  ['t (38.2) = -2.31; p < .05', 't(38.2) = -2.31, p < 0.05, 2'],
  ['t(40) = −2.1, p = .04', 't(40) = -2.1, p = 0.04, 2'],
  ['t[40] = 2.1, p = .04', 't(40) = 2.1, p = 0.04, 2'],
  ['t_40 = 2.1, p = .04', 't(40) = 2.1, p = 0.04, 2'],
  ['t = 2.1, df = 40, p = .04', 't(40) = 2.1, p = 0.04, 2'],
  ['F(1, 58) = 5.2, p = .026', 'F(1,58) = 5.2, p = 0.026, 2'],
  ['F(2,1,230) = 5.2, p = .006', 'F(2,1230) = 5.2, p = 0.006, 2'],
  ['F(1/58) = 5.2, p = .026', 'F(1,58) = 5.2, p = 0.026, 2'],
  ['F_{1,58} = 5.2, p = .026', 'F(1,58) = 5.2, p = 0.026, 2'],
  ['F(1, 58) = 5.2, MSE = 3.1, p = .026', 'F(1,58) = 5.2, p = 0.026, 2'],
  ['F(1, 58) = 5.2, p = .026, ηp2 = .08', 'F(1,58) = 5.2, p = 0.026, 2'],
  ['r(98) = .21, p = .036', 'r(98) = 0.21, p = 0.036, 2'],
  ['r = .21, N = 100, p = .036', 'r(98) = 0.21, p = 0.036, 2'],
  ['χ2(1, N = 129) = 2.43, p = .12', 'Chi2(1) = 2.43, p = 0.12, 2'],
  ['χ²(1, N = 1,290) = 2.43, p = .12', 'Chi2(1) = 2.43, p = 0.12, 2'],
  ['χ^2(2) = 7.1, p = .029', 'Chi2(2) = 7.1, p = 0.029, 2'],
  ['chi-square(2) = 7.1, p = .029', 'Chi2(2) = 7.1, p = 0.029, 2'],
  ['H(2) = 7.1, p = .029', 'Chi2(2) = 7.1, p = 0.029, 2'],
  ['Q(9) = 13.03, p = .16', 'Q(9) = 13.03, p = 0.16, 2'],
  ['QW(9) = 13.03, p = .16', 'Q(9) = 13.03, p = 0.16, 2'],
  ['z = 1.96, p = .05', 'Z() = 1.96, p = 0.05, 2'],
  ['Z = -1.07, p = 0,285', 'Z() = -1.07, p = 0.285, 2'],
  ['t(40) < 1, p > .30', 't(40) < 1, p > 0.30, 2'],
  ['t(40) = 1.1, ns', 't(40) = 1.1, p ns, 2'],
  ['t(40) = 1.1, p = n.s.', 't(40) = 1.1, p ns, 2'],
  ['t(40) = 9.1, p = 2.6e-11', 't(40) = 9.1, p = 0.000000000026, 2'],
  ['t(40) = 9.1, p = 2.6 × 10^-11', 't(40) = 9.1, p = 0.000000000026, 2'],
  ['t(40) = 9.1, p < 10^-5', 't(40) = 9.1, p < 0.00001, 2'],
  ['p = .04, t(40) = 2.1', 't(40) = 2.1, p = 0.04, 2'],
  ['t(40) = 2.1, p-value = .04', 't(40) = 2.1, p = 0.04, 2'],
  ['t(40) = 2.1, p ≤ .05', 't(40) = 2.1, p ≤ 0.05, 2'],
  ['t(40) = 2.1, one-tailed p = .02', 't(40) = 2.1, p = 0.02, 1'],
  ['t(40) = 2.1, p = .02 (one-tailed)', 't(40) = 2.1, p = 0.02, 1'],
  // LaTeX
  ['$t(40) = 2.1$, $p = .04$', 't(40) = 2.1, p = 0.04, 2'],
  ['$\\chi^{2}(2) = 7.1$, $p = .029$', 'Chi2(2) = 7.1, p = 0.029, 2'],
  ['$F_{1,58}=5.2$, $p\\leq.03$', 'F(1,58) = 5.2, p ≤ 0.03, 2'],
  ['$t(40)=9.1,\\ p=2.6\\times 10^{-11}$', 't(40) = 9.1, p = 0.000000000026, 2'],
  // HTML
  ['<i>t</i>(40) = 2.1, <i>p</i> = .04', 't(40) = 2.1, p = 0.04, 2'],
  ['<em>t</em>(40)&nbsp;=&nbsp;&minus;2.1, <em>p</em> &lt; .05', 't(40) = -2.1, p < 0.05, 2'],
  ['&chi;<sup>2</sup>(2) = 7.1, p = .029', 'Chi2(2) = 7.1, p = 0.029, 2'],
  ['<i>F</i><sub>1,58</sub> = 5.2, p = .026', 'F(1,58) = 5.2, p = 0.026, 2'],
  ['t(40) &#61; 2.1, p &#x3d; .04', 't(40) = 2.1, p = 0.04, 2'],
  // Unicode
  ['t(40) = 2.1, p = .04', 't(40) = 2.1, p = 0.04, 2'], // thin and no-break spaces
  ['𝑡(40) = 2.1, 𝑝 = .04', 't(40) = 2.1, p = 0.04, 2'],
  ['t(40) = 2.1, p = 0·04', 't(40) = 2.1, p = 0.04, 2'],
  ['t(4\u00ad0) = 2.\u200b1, p = .04', 't(40) = 2.1, p = 0.04, 2'],
] as const;
for (const [printed, wanted] of rows)
  test(`findStatistics() reads ${wanted} in "${printed}"`, () => {
    const read = findStatistics(printed).map(({ type, df1, df2, statistic, p, tails }) => {
      const dfs = [df1, df2].filter((df) => df !== null).join(',');
      const pText = p.value === null ? p.comparator : `${p.comparator} ${p.value}`;
      return `${type}(${dfs}) ${statistic.comparator} ${statistic.value}, p ${pText}, ${tails}`;
    });
    assert.deepEqual(read, [wanted]);
  });

/** What looks like a result and is none, or cannot be judged by these distributions. */
const traps = [
  't(40) = 2.1',
  'p = .04',
  'U = 12, p = .04',
  'ρ(40) = .3, p = .04',
  'r_s(40) = .30, p = .04',
  'τ = .3, p = .04',
  'OR = 2.1, p = .04',
  'β = .21, p = .036',
  'cost(40) = 2.1, p = .04',
  'r(98) = 1.21, p = .036',
  'F(1, 58) = -5.2, p = .026',
  't(0) = 2.1, p = .04',
  't(40) = 2.1%, p = .04',
  'At t(40) = 2.1 we stop. The value p = .04 is of another test.',
] as const;
for (const printed of traps)
  test(`findStatistics() finds nothing in "${printed}"`, () =>
    assert.deepEqual(findStatistics(printed), []));

test('findStatistics() pairs each statistic with its own p', () => {
  const text = 'Both differed, t(40) = 2.1, p = .04, and F(1, 58) = 5.2, p = .026.';
  const pairs = findStatistics(text).map(({ type, p }) => `${type} ${p.value}`);
  assert.deepEqual(pairs, ['t 0.04', 'F 0.026']);
});

test('findStatistics() gives ranges that read the printed words of the marked-up text', () => {
  const text = 'So <i>t</i>(40) = &minus;2.1, <i>p</i> = .04 it was.';
  const [found] = findStatistics(text);
  assert.ok(found);
  assert.equal(text.slice(found.statistic.range.start, found.statistic.range.end), '&minus;2.1');
  assert.match(text.slice(found.p.range.start, found.p.range.end), /^p<\/i> = \.04$/);
  assert.match(text.slice(found.range.start, found.range.end), /^t<\/i>\(40\) .*\.04$/);
});

test('findStatistics() takes "one-tailed" for the result that it is said of only', () => {
  const one = 'It rose, t(40) = 2.1, p = .02, one-tailed, and t(40) = 2.2, p = .03 after.';
  assert.deepEqual(
    findStatistics(one).map(({ tails }) => tails),
    [1, 2],
  );
  const other = 'A one-tailed test was planned. It rose, t(40) = 2.1, p = .04.';
  assert.equal(findStatistics(other)[0]?.tails, 2);
  const all = 'All tests reported here were one-tailed. It rose, t(40) = 2.1, p = .02.';
  assert.equal(findStatistics(all)[0]?.tails, 1);
});

test('findStatistics() reads a long hostile text in linear time', () => {
  const before = performance.now();
  for (const part of ['t(', 'p = ', '<sub', '~', 't(1) = 1, ']) findStatistics(part.repeat(40_000));
  assert.ok(performance.now() - before < 3000);
});
