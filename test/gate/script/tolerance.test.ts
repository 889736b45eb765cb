import assert from 'node:assert/strict';
import { test } from 'node:test';
import { printedSpread } from '../../../src/gate/script/printed-spread.ts';
import {
  isAccepted,
  scriptPower,
  showAccepted,
  toleranceOf,
  type Tolerance,
} from '../../../src/gate/script/tolerance.ts';
import { numberIn } from './samples.ts';

const relative = (value: string): Tolerance => ({ kind: 'relative', value, because: null });
const absolute = (value: string): Tolerance => ({ kind: 'absolute', value, because: null });

const rows = [
  ['16.6%', null, '[16.55, 16.65]', true],
  ['16.6%', absolute('0.05'), '[16.55, 16.65]', true],
  ['16.6%', absolute('0.01'), '[16.59, 16.61]', true],
  ['16.6%', absolute('0.051'), '[16.549, 16.651]', false],
  ['16.6%', relative('0.050'), '[15.77, 17.43]', false],
  ['16.6%', relative('0.003'), '[16.5502, 16.6498]', true],
  ['-2.70', relative('0.05'), '[−2.835, −2.565]', false],
  ['about 20%', null, '[14, 26]', true],
  ['over 500', null, '[499.5, ∞]', true],
] as const;
for (const [printed, tolerance, accepts, justified] of rows)
  test(`${printed} within ${JSON.stringify(tolerance)} accepts ${accepts}`, () => {
    const { accepted, unjustified } = toleranceOf(tolerance, numberIn(printed), null);
    assert.equal(showAccepted(accepted), accepts);
    assert.equal(unjustified === null, justified, unjustified ?? '');
  });

test('a tolerance that is too wide says how many slips would pass', () => {
  const { words, unjustified } = toleranceOf(relative('0.050'), numberIn('16.6%'), null);
  assert.equal(words, '5.0%');
  assert.match(unjustified ?? '', /7 of 1\d standard slips|\d+ of \d+ standard slips/);
});

test('a point within the printed precision has more power than one within 5%', () => {
  const share = (tolerance: Tolerance): number => {
    const { noticed, of } = scriptPower(tolerance, numberIn('16.6%'), '16.6265');
    return noticed / of;
  };
  assert.equal(share(null), 1);
  assert.ok(share(relative('0.05')) < 0.8);
});

test('isAccepted() takes the ends in', () => {
  const target = numberIn('16.6');
  assert.equal(isAccepted(null, target, '16.65'), true);
  assert.equal(isAccepted(absolute('0.05'), target, '16.65'), true);
  assert.equal(isAccepted(absolute('0.05'), target, '16.6501'), false);
});

const spreads = [
  ['It reaches 16.6 ± 0.4 points.', '0.4', ['81/5', '17']],
  ['It reaches 16.6 (95% CI 15.9 to 17.2).', '15.9 to 17.2', ['159/10', '86/5']],
  ['It reaches 16.6, 95% confidence interval [15.9, 17.2].', '[15.9, 17.2]', ['159/10', '86/5']],
  ['It reaches 16.6 and gains 0.4 points.', '0.4', null],
  ['It reaches 16.6, between 15.9 and 17.2.', '15.9 and 17.2', null],
  ['It reaches 16.6 (95% CI 17.0 to 18.2).', '17.0 to 18.2', null],
] as const;
for (const [text, quote, ends] of spreads)
  test(`printedSpread() of ${quote} in "${text}"`, () => {
    const target = {
      ...numberIn('16.6'),
      start: text.indexOf('16.6'),
      end: text.indexOf('16.6') + 4,
    };
    const start = text.indexOf(quote);
    const given = printedSpread(text, { start: 0, end: text.length }, target, {
      start,
      end: start + quote.length,
    });
    assert.deepEqual(given && [given.low, given.high], ends);
  });
