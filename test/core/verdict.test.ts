import assert from 'node:assert/strict';
import test from 'node:test';
import { point } from '../../src/core/interval.ts';
import type { Hedge } from '../../src/core/number/token.ts';
import { agrees, claimInterval, powerOf, standardMutants } from '../../src/core/verdict.ts';

function claim(value: string, step: string, hedge: Hedge = 'none') {
  return { value, step, hedge };
}

const hedged: readonly (readonly [Hedge, string | null, string | null])[] = [
  ['none', '39/2', '41/2'],
  ['about', '14', '26'], // half of the tens and one unit
  ['over', '39/2', null],
  ['at-least', '39/2', null],
  ['under', null, '41/2'],
  ['up-to', '39/2', '41/2'], // the best of several: a value like any other
];
for (const [hedge, low, high] of hedged)
  test(`claimInterval() of 20 hedged "${hedge}" is ${low} to ${high}`, () =>
    assert.deepEqual(claimInterval(claim('20', '1', hedge)), { low, high }));

const rows: readonly (readonly [string, string, Hedge, string, boolean])[] = [
  ['38.6', '0.1', 'none', '38.65', true], // half up and half to even both print from here
  ['38.6', '0.1', 'none', '38.66', false],
  ['38.6', '0.1', 'none', '38.55', true],
  ['90', '1', 'over', '90.4', true],
  ['90', '1', 'over', '90', false], // "more than 90" is not 90
  ['90', '1', 'over', '120', true],
  ['90', '1', 'at-least', '90', true],
  ['5', '1', 'under', '5', false],
  ['5', '1', 'under', '4.9', true],
  ['20', '1', 'about', '24', true],
  ['20', '1', 'about', '31', false],
];
for (const [value, step, hedge, computed, agreed] of rows)
  test(`agrees() is ${agreed} of ${hedge === 'none' ? '' : `${hedge} `}${value} and ${computed}`, () =>
    assert.equal(agrees(claim(value, step, hedge), point(computed)), agreed));

test('powerOf() notices every mutant of a number that one value computes', () => {
  const { noticed, of } = powerOf(claim('38.65', '0.01'), [point('38.65')]);
  assert.equal(noticed, of);
  assert.ok(of >= 12);
});

test('powerOf() notices nothing where any number would have been computed', () =>
  assert.equal(powerOf(claim('38.65', '0.01'), [{ low: null, high: null }]).noticed, 0));

test('powerOf() counts a mutant only where every reading refuses it', () => {
  const alone = powerOf(claim('2.7', '0.1'), [point('2.7')]).noticed;
  const beside = powerOf(claim('2.7', '0.1'), [point('2.7'), point('2.9')]).noticed;
  assert.equal(alone - beside, 1);
});

test('powerOf() is weak for "more than" and for hedged round numbers', () => {
  for (const hedge of ['over', 'about'] as const) {
    const { noticed, of } = powerOf(claim('20', '1', hedge), [point('20.2')]);
    assert.ok(noticed < 0.8 * of, `${hedge}: ${noticed} of ${of}`);
  }
});

test('standardMutants() are units, swaps, sign and point, none twice, none the number itself', () => {
  const mutants = standardMutants('12.0', '0.1');
  for (const wanted of ['12.1', '11.9', '13.0', '21.0', '10.2', '-12', '120', '1.20'])
    assert.ok(
      mutants.some((mutant) => Number(mutant) === Number(wanted)),
      wanted,
    );
  const values = mutants.map(Number);
  assert.equal(new Set(values).size, values.length);
  assert.ok(!values.includes(12));
});
