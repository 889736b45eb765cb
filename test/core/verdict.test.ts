import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readNumbers } from '../../src/core/number/read-numbers.ts';
import { agrees, claimInterval, powerOf, standardMutants } from '../../src/core/verdict.ts';

function token(text: string) {
  const [found] = readNumbers(text);
  assert.ok(found, text);
  return found;
}

const intervals = [
  ['is 16.6', '331/20', '333/20'],
  ['about 20', '14', '26'],
  ['around 4.7', '91/20', '97/20'],
  ['over 86', '171/2', null],
  ['under 5', null, '11/2'],
  ['at least 3', '5/2', null],
] as const;
for (const [text, low, high] of intervals)
  test(`claimInterval() of "${text}" is ${low} to ${high}`, () => {
    assert.deepEqual(claimInterval(token(text)), { low, high });
  });

const meetings = [
  ['is 36.9', '1841/50', '1846/50', true], // 36.82 to 36.92
  ['is 39.6', '1929/50', '1934/50', false], // 38.58 to 38.68
  ['is 0.5', '0.55', '0.6', true], // touching ends count
  ['over 86', '85.45', '85.55', false], // 85.5 is not over 86
  ['over 2.0', '1.985', '2.095', true],
  ['under 5', '5', '6', false],
] as const;
for (const [text, low, high, meets] of meetings)
  test(`"${text}" ${meets ? 'agrees' : 'does not agree'} with ${low} to ${high}`, () => {
    assert.equal(agrees(token(text), { low, high }), meets);
  });

test('standardMutants() gives each slip once and never the number itself', () => {
  assert.deepEqual(standardMutants('39.6', '0.1'), [
    '39.7',
    '39.5',
    '39.8',
    '39.4',
    '39.9',
    '39.3',
    '40.1',
    '39.1',
    '40.6',
    '38.6',
    '93.6',
    '36.9',
    '-198/5',
    '396',
    '3.96',
  ]);
});

test('powerOf() is small where the inputs leave a wide range', () => {
  const claim = token('is 39.6');
  const narrow = powerOf(claim, [{ low: '39.58', high: '39.62' }]);
  const wide = powerOf(claim, [{ low: '30', high: '50' }]);
  assert.ok(narrow.noticed / narrow.of > 0.9);
  assert.ok(wide.noticed / wide.of < 0.5);
});

test('powerOf() counts no near miss of a hedged number', () => {
  const { noticed, of } = powerOf(token('about 20'), [{ low: '16.8', high: '17.5' }]);
  assert.ok(noticed / of < 0.5);
});
