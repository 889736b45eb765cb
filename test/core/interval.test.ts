import assert from 'node:assert/strict';
import test from 'node:test';
import { gapInSteps, hull, meets, point, printedInterval } from '../../src/core/interval.ts';
import * as arithmetic from '../../src/core/interval-arithmetic.ts';

const printed = [
  ['38.6', '0.1', '771/20', '773/20'],
  ['-2.5', '0.1', '-51/20', '-49/20'],
  ['16600', '100', '16550', '16650'],
  ['0', '1', '-1/2', '1/2'],
] as const;
for (const [value, step, low, high] of printed)
  test(`printedInterval() of ${value} at ${step} is ${low} to ${high}`, () =>
    assert.deepEqual(printedInterval(value, step), { low, high }));

const pairs = [
  [['1', '2'], ['2', '3'], true], // touching ends count
  [['1', '2'], ['201/100', '3'], false],
  [[null, '2'], ['2', null], true],
  [[null, '2'], ['3', null], false],
  [['1', '5'], ['2', '3'], true],
] as const;
for (const [[a, b], [c, d], met] of pairs)
  test(`meets() is ${met} of ${a}..${b} and ${c}..${d}, either way round`, () => {
    assert.equal(meets({ low: a, high: b }, { low: c, high: d }), met);
    assert.equal(meets({ low: c, high: d }, { low: a, high: b }), met);
  });

test('hull() holds every interval, and refuses none', () => {
  const list = [point('3'), point('1'), { low: '2', high: null }];
  assert.deepEqual(hull(list), { low: '1', high: null });
  assert.throws(() => hull([]), RangeError);
});

test('gapInSteps() counts units of the last digit, and is null where the two meet', () => {
  assert.equal(gapInSteps(point('1'), point('1.3'), '0.1'), '3.0');
  assert.equal(gapInSteps(point('1.3'), point('1'), '0.1'), '3.0');
  assert.equal(gapInSteps({ low: '1', high: '2' }, point('2'), '0.1'), null);
});

const { add, div, harmonic, mean, read, relativeChange, scale, sub, sum, weightedMean, write } =
  arithmetic;
const one = read(['1', '2']);
const four = read(['4', '8']);
const results = [
  ['add', write(add(one, four)), ['5', '10']],
  ['sub', write(sub(one, four)), ['-7', '-2']],
  ['sum', write(sum([one, one, four])), ['6', '12']],
  ['mean', write(mean([one, four])), ['5/2', '5']],
  ['div', write(div(one, four)), ['1/8', '1/2']],
  ['div by a negative', write(div(one, read(['-8', '-4']))), ['-1/2', '-1/8']],
  ['relativeChange', write(relativeChange(four, one)), ['1', '7']],
  ['scale by a negative', write(scale(one, '-2')), ['-4', '-2']],
  ['weightedMean', write(weightedMean([one, four], ['1', '3'])), ['13/4', '13/2']],
  ['harmonic', write(harmonic(read(['1', '1']), read(['3', '3']))), ['3/2', '3/2']],
] as const;
for (const [name, seen, wanted] of results)
  test(`${name} of intervals is ${wanted.join(' to ')}`, () => assert.deepEqual(seen, wanted));

const zero = read(['-1', '1']);
const refusals = [
  ['div() by what may be 0', () => div(one, zero)],
  ['relativeChange() from what may be 0', () => relativeChange(one, zero)],
  ['mean() of nothing', () => mean([])],
  ['harmonic() of what may be 0', () => harmonic(zero, one)],
  ['weightedMean() with a negative weight', () => weightedMean([one, four], ['-1', '3'])],
  ['weightedMean() with weights of sum 0', () => weightedMean([one], ['0'])],
  ['weightedMean() with a weight too few', () => weightedMean([one, four], ['1'])],
] as const;
for (const [name, refused] of refusals)
  test(`${name} throws a RangeError`, () => assert.throws(refused, RangeError));

test('interval arithmetic is exact: ten times 0.1 is 1', () =>
  assert.deepEqual(write(sum(Array.from({ length: 10 }, () => read(['0.1', '0.1'])))), ['1', '1']));
