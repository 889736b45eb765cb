import assert from 'node:assert/strict';
import { test } from 'node:test';
import { claimInterval } from '../../../src/core/verdict.ts';
import { countCoincidences } from '../../../src/gate/script/coincidences.ts';
import { recognise } from '../../../src/gate/script/recognise.ts';
import { ruleFollows } from '../../../src/gate/script/rule-follows.ts';
import { ruleMoves } from '../../../src/gate/script/rule-moves.ts';
import { ruleSpans } from '../../../src/gate/script/rule-spans.ts';
import { inputsIn, numberIn, played } from './samples.ts';

const target = numberIn('16.6%');
const inputs = inputsIn('after 48.4, before 41.5');
type Play = Parameters<typeof played>[1];

const spans = [
  ['two numbers of their own', 'after 48.4, before 41.5', 1000, true],
  ['the claim’s own place', 'x 16.5', -2, false],
  ['the claim printed again', 'after 48.4, again 16.6%', 1000, false],
  ['the claim printed again without its unit', 'after 48.4, again 16.6', 1000, false],
  ['the claim printed as a share', 'after 48.4, again 0.166', 1000, false],
  ['the claim’s digits as another quantity', 'after 48.4, speed 16.6x', 1000, true],
] as const;
for (const [what, text, offset, met] of spans)
  test(`rule 1: ${what} is ${met ? 'allowed' : 'refused'}`, () =>
    assert.equal(ruleSpans(target, inputsIn(text, offset)).met, met));

test('rule 1 refuses one place under two names', () => {
  const [one] = inputsIn('after 48.4');
  assert.ok(one);
  assert.equal(ruleSpans(target, [one, { ...one, name: 'other' }]).met, false);
});

const gain: Play = ({ after = NaN, before = NaN }) => (100 * (after - before)) / before;
/** What rules 3 cannot see, and which of rules 4 and 5 sees it. */
const tricks: readonly (readonly [string, Play, boolean, boolean])[] = [
  ['the honest gain', gain, true, true],
  ['a constant', () => 16.6, false, false],
  ['a constant with inputs for show', ({ after = 0 }) => 16.6 + 0 * after, false, false],
  ['a dead input', ({ after = NaN }) => after / 3, false, true],
  ['a clamp around the claim', (i) => Math.min(16.64, Math.max(16.56, gain(i))), true, false],
  [
    'a constant that moves a little',
    ({ after = 0, before = 0 }) => 16.6 + (after + before) / 1e6,
    true,
    false,
  ],
  ['a constant when an input is missing', (i) => ('after' in i ? gain(i) : 16.6), true, false],
  [
    'a number for the real inputs alone',
    (i) => (i['after'] === 48.4 ? gain(i) : NaN),
    false,
    false,
  ],
];
for (const [what, play, moves, follows] of tricks)
  test(`rules 4 and 5: ${what}`, () => {
    const { trials, results } = played(inputs, play);
    assert.equal(ruleMoves(trials, results, inputs).met, moves, 'rule 4');
    assert.equal(ruleFollows(trials, results, [claimInterval(target)]).met, follows, 'rule 5');
  });

const three = inputsIn('a 31.2, b 36.9, c 33.0');
const known: readonly (readonly [string, Play, readonly string[]])[] = [
  ['a mean', ({ a = NaN, b = NaN, c = NaN }) => (a + b + c) / 3, ['mean']],
  [
    'a rounded mean',
    ({ a = NaN, b = NaN, c = NaN }) => Math.round(((a + b + c) / 3) * 10) / 10,
    ['mean'],
  ],
  [
    'a mean rounded finer than the claim',
    ({ a = NaN, b = NaN, c = NaN }) => Number(((a + b + c) / 3).toFixed(3)),
    ['mean'],
  ],
  ['a sum', ({ a = NaN, b = NaN, c = NaN }) => c + a + b, ['sum']],
  [
    'a median',
    (i) => [i['a'], i['b'], i['c']].map(Number).sort((x, y) => x - y)[1] ?? NaN,
    ['median'],
  ],
  ['a geometric mean', ({ a = NaN, b = NaN, c = NaN }) => Math.cbrt(a * b * c), ['geometric mean']],
  ['a mean that adds a little', ({ a = NaN, b = NaN, c = NaN }) => (a + b + c) / 3 + 0.04, []],
  [
    'a mean but for the real inputs',
    ({ a = NaN, b = NaN, c = NaN }) => (a === 31.2 ? 34 : (a + b + c) / 3),
    [],
  ],
  [
    'a mean but now and then',
    ({ a = NaN, b = NaN, c = NaN }) => (a > 50 ? 34 : (a + b + c) / 3),
    [],
  ],
  ['a formula without a name', ({ a = NaN, b = NaN, c = NaN }) => a * b - c, []],
];
for (const [what, play, operations] of known)
  test(`recognise() calls ${what} ${operations.join(', ') || 'nothing'}`, () => {
    const { trials, results } = played(three, play);
    const found = recognise(trials, results, { step: 0.1, seeds: null }).map(
      ({ operation }) => operation.name,
    );
    assert.deepEqual(found, operations);
  });

test('countCoincidences() counts formulas over the other numbers and leaves out claim and inputs', () => {
  const text = '16.6 48.4 41.5 10.0 6.6 99';
  const bound = inputsIn('after 48.4, before 41.5').map((input, index) => {
    const start = [5, 10][index] ?? 0;
    return { ...input, token: { ...input.token, start, end: start + 4 } };
  });
  const { hits, tried, capped } = countCoincidences(
    text,
    numberIn('16.6'),
    bound,
    claimInterval(numberIn('16.6')),
  );
  assert.deepEqual([hits, tried, capped], [1, 24, false]); // 10.0 + 6.6
});
