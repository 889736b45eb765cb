import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sha256 } from '../../../src/core/hash.ts';
import type { BoundData } from '../../../src/gate/script/bound-data.ts';
import { mutantsOf } from '../../../src/gate/script/mutants.ts';
import { recognise } from '../../../src/gate/script/recognise.ts';
import { ruleBlind } from '../../../src/gate/script/rule-blind.ts';
import { namedBy, ruleData } from '../../../src/gate/script/rule-data.ts';
import { ruleMutants } from '../../../src/gate/script/rule-mutants.ts';
import { ruleSteps } from '../../../src/gate/script/rule-steps.ts';
import { ruleSwaps } from '../../../src/gate/script/rule-swaps.ts';
import { parseFunction } from '../../../src/gate/script/script-function.ts';
import { seedSpread } from '../../../src/gate/script/seed-spread.ts';
import { toleranceOf } from '../../../src/gate/script/tolerance.ts';
import { claimInterval } from '../../../src/core/verdict.ts';
import { inputsIn, numberIn, played } from './samples.ts';

const target = numberIn('16.6%');
const inputs = inputsIn('after 48.4, before 41.5');
type Play = Parameters<typeof played>[1];
const gain: Play = ({ after = NaN, before = NaN }) => (100 * (after - before)) / before;

const stepsOf = (play: Play, declared: string | null = null): boolean => {
  const { trials, results } = played(inputs, play);
  const computes = recognise(trials, results, { step: 0.1, seeds: null });
  return ruleSteps(trials, results, {
    step: 0.1,
    accepted: claimInterval(target),
    known: computes.map(({ operation }) => operation.name),
    formulas: computes.flatMap(({ operation }) => operation.checks),
    declared,
    drawsNumbers: false,
  }).met;
};
const steps: readonly (readonly [string, Play, boolean])[] = [
  ['the honest gain', gain, true],
  ['the gain rounded as it is printed', (i) => Math.round(10 * gain(i)) / 10, true],
  [
    'a median, which has a kink',
    (i) => Math.max(Number(i['after']) / 3, Number(i['before']) / 2.5),
    true,
  ],
  [
    'the claim at the real inputs alone',
    (i) => (i['after'] === 48.4 && i['before'] === 41.5 ? 16.6 : gain(i) / 2),
    false,
  ],
  ['the claim near the real inputs', (i) => (Math.abs(gain(i) - 16.6) < 3 ? 16.6 : gain(i)), false],
  ['a value snapped to where the claim is', (i) => Math.round(gain(i) / 4.15) * 4.15, false],
  ['a wave that comes back', (i) => 16.6 + Math.sin((Number(i['after']) - 48.4) * 6.4909), false],
];
for (const [what, play, met] of steps)
  test(`rule 6: ${what} ${met ? 'passes' : 'is refused'}`, () => assert.equal(stepsOf(play), met));

test('rule 6 holds a script to the formula that it declares', () => {
  assert.equal(stepsOf(gain, 'F7'), true);
  assert.equal(stepsOf(gain, 'F1'), false);
});

const swaps: readonly (readonly [string, Play, string, boolean])[] = [
  ['the honest gain', gain, '(i) => 1', true],
  ['a symmetric formula', ({ after = NaN, before = NaN }) => after + before, '(i) => 1', true],
  [
    'inputs sorted when they are the real ones',
    (i) => gain(i['after'] === 48.4 || i['before'] === 48.4 ? { after: 48.4, before: 41.5 } : i),
    '(i) => 1',
    false,
  ],
  ['a clock', gain, '(i) => new Date(5).getTime()', false],
  ['the global object', gain, '(i) => globalThis.x', false],
  ['a key that is called as a clock is', gain, '({ Date: date }) => date.performance', true],
];
for (const [what, play, script, met] of swaps)
  test(`rule 7: ${what} ${met ? 'passes' : 'is refused'}`, () => {
    const { trials, results } = played(inputs, play);
    assert.equal(ruleSwaps(parseFunction(script), trials, results).met, met);
  });

test('rule 7 refuses a script whose third run differs', () => {
  const { trials, results } = played(inputs, gain);
  const [last = 0] = trials.repeats.slice(-1);
  const other = results.map((result, call) =>
    call === last ? ({ kind: 'value', value: 16.7 } as const) : result,
  );
  assert.equal(ruleSwaps(parseFunction('(i) => 1'), trials, other).met, false);
});

const mutants = [
  ['({ a, b }) => (100 * (a - b)) / b', 'a term dropped', '({ a, b }) => (100 * (a - b))'],
  [
    '({ a, b }) => (100 * (a - b)) / b',
    'a denominator exchanged',
    '({ a, b }) => (100 * (a - b)) / a',
  ],
  ['({ a, b }) => a - b', '- made +', '({ a, b }) => ((a) + (b))'],
  ['(i) => i.list[0]', 'an index +1', '(i) => i.list[(0) + 1]'],
  ['({ a, b }) => Math.max(a, b)', 'max made min', '({ a, b }) => Math.min(a, b)'],
  ['({ a, b }) => [a, b].length', 'a term dropped', '({ a, b }) => [b].length'],
] as const;
for (const [script, what, wanted] of mutants)
  test(`mutantsOf(${script}) has one with ${what}`, () => {
    const found = mutantsOf(script, parseFunction(script));
    const squeezed = (text: string): string => text.replace(/[()\s]/g, '');
    assert.ok(
      found.some((one) => one.what.startsWith(what) && squeezed(one.script) === squeezed(wanted)),
      JSON.stringify(found, null, 1),
    );
    for (const one of found) parseFunction(one.script);
  });

test('mutantsOf() leaves errors and texts alone and is bounded', () => {
  assert.deepEqual(
    mutantsOf(
      "({ a }) => { if (!a) throw new Error('no ' + a); return a; }",
      parseFunction("({ a }) => { if (!a) throw new Error('no ' + a); return a; }"),
    ),
    [],
  );
  const long = `({ a }) => ${Array.from({ length: 100 }, () => 'a').join(' + ')}`;
  assert.equal(mutantsOf(long, parseFunction(long)).length, 40);
});

test('rule 8 asks that four of five mutants lose, and that there are some', () => {
  const { trials, results } = played(inputs, gain);
  const judged = (values: readonly number[]) => {
    const more = values.map((_, index) => ({
      what: 'one',
      real: results.length + index,
      redraw: 0,
    }));
    const all = [...results, ...values.map((value) => ({ kind: 'value', value }) as const)];
    const accepts = (value: number): boolean => Math.abs(value - 16.6) <= 0.05;
    return ruleMutants({ ...trials, mutants: more }, all, { accepts, isKnown: false }).met;
  };
  assert.equal(judged([1, 2, 3, 4, 16.6]), true);
  assert.equal(judged([1, 2, 3, 16.61, 16.6]), false);
  assert.equal(judged([]), false);
});

const rows = Array.from({ length: 12 }, (_, index) => ({
  name: `r${index}`,
  score: index === 4 ? 16.6 : 3 + 2 * index,
}));
const data: BoundData = { name: 'rows', sha256: sha256('x'), format: 'csv', rows, namedBy: null };
type Rows = readonly { readonly score: number }[];
const blind = (play: (rows: Rows) => number): boolean => {
  const { trials, results } = played([], (i) => play((i['rows'] ?? []) as unknown as Rows), [data]);
  const known = recognise(trials, results, { step: 0.1, seeds: null });
  return ruleBlind(
    { text: 'It gains 16.6%.', target, inputs: [], data: [data], isKnown: known.length > 0 },
    trials,
    results,
  ).met;
};
test('rule 2 refuses the one cell of data that holds the claim, not a mean over it', () => {
  assert.equal(
    blind((given) => given[4]?.score ?? NaN),
    false,
  );
  assert.equal(
    blind((given) => given.reduce((sum, { score }) => sum + score, 0) / given.length),
    true,
  );
});

test('rule 10 takes data that the paper or a record of it names, over line breaks too', () => {
  const hash = sha256('x');
  const broken = `SHA-256 ${hash.slice(0, 30).toUpperCase()}\n ${hash.slice(30).toUpperCase()}.`;
  assert.equal(namedBy(hash, broken, []), 'the paper');
  assert.equal(
    namedBy(hash, 'nothing', [{ name: 'its DOI record', text: hash }]),
    'its DOI record',
  );
  assert.equal(namedBy(hash, 'nothing', []), null);
  assert.equal(ruleData([data]).met, false);
  assert.match(ruleData([data]).words, /^Reproduced from data the submitter supplied/);
  assert.equal(ruleData([{ ...data, namedBy: 'the paper' }]).met, true);
  assert.equal(ruleData([]).met, true);
});

test('a tolerance may be as wide as the seeds spread, and a seed that was looked for is refused', () => {
  const values = Array.from({ length: 25 }, (_, index) => 16.6 + (index - 12) / 60);
  const results = values.map((value) => ({ kind: 'value', value }) as const);
  const seeds = seedSpread({ seeds: values.map((_, index) => index) }, results);
  assert.ok(seeds);
  const within = (value: string) =>
    toleranceOf({ kind: 'absolute', value, because: null }, target, null, seeds).unjustified;
  assert.equal(within('0.2'), null);
  assert.match(
    within('0.4') ?? '',
    /wider than the paper’s print justifies .* and than 26 seeds spread/,
  );
  assert.match(
    toleranceOf(null, target, null, seeds).unjustified ?? '',
    /Of 26 seeds only \d+ give/,
  );
});
