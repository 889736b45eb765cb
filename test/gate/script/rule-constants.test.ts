import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ruleConstants } from '../../../src/gate/script/rule-constants.ts';
import { parseFunction } from '../../../src/gate/script/script-function.ts';
import { inputsIn, numberIn } from './samples.ts';

const target = numberIn('16.6%');
const inputs = inputsIn('after 48.4, before 41.5');
const rule = (script: string) => ruleConstants(parseFunction(script), target, inputs);

const disguises = [
  '() => 16.6',
  '() => 16.60',
  '() => 166e-1',
  '() => 0.166 * 100',
  '() => 1660 / 100',
  '() => 16.62',
  '() => -(-16.6)',
  '(i) => i.after ? 16.6 : 0',
  "() => Number('16.6')",
  "() => +'16.6'",
  "() => '16.6' * 1",
  "() => parseFloat('16.6 per cent')",
  "() => Number('1' + '6' + '.' + '6')",
  '() => 10 + 3 + 3 + 0.5 + 1 / 10',
  '() => (1000 - 100 - 60 - 10) / (60 - 10) ',
  '() => 4 ** 2 + 0.5 + 0.1',
  '() => 4 ** 2 + 3 / 10 + 3 / 10',
  "() => Number([4 * 4, 3 + 3].join('.'))",
  '() => Number(`${4 * 4}.${3 + 3}`)',
  "() => Number(`${'1'}${2 * 3}.${2 * 3}`)",
  '() => Number(String.fromCharCode(7 * 7, 60 - 3 * 2, 60 - 7 * 2, 60 - 3 * 2))',
  "() => Number('\\x31\\x36\\x2e\\x36')",
  '() => Number([1, 4 + 2, 0.5].length * 3 + 7 + 6 / 10)',
  "() => 'xxxxxxxxxxxxxxxx'.length + 6 / 10",
  "() => 'x'.repeat(4 * 4).length + 3 / 10 + 3 / 10",
  "() => '6.61'.slice(0, 3)",
  "() => Number([6, '.', 7 - 1, 1].reverse().join(''))",
  "() => Number('61'.split('').reverse().join('') + '.' + (2 * 3))",
  '() => parseInt(`a` + (3 + 3), 4 * 4) / 10',
  '() => Math.round(16.6 * 10) / 10',
  '() => Math.max(1, 4 * 4 + 0.6)',
  '() => { const a = 10; const b = a + 3 + 3; return b + 3 / 10 + 3 / 10; }',
  '() => { let a = 4; let b = a * a; return b + 0.6; }',
  '() => (0, 4 * 4 + 3 / 10 + 3 / 10)',
  '() => (true && 4 * 4 + 3 / 10 + 3 / 10)',
  '() => (1 > 0 ? 4 * 4 + 3 / 10 + 3 / 10 : 0)',
  '() => 166n',
  '() => Number(/16.6/.source)',
  '() => Object.keys({ 16.6: 1 })[0]',
  '() => ({ "16.6": 1 })',
  '(i, x = 16.6) => x',
  '({ after = 16.6 }) => after',
  '() => { class A { static x = 16.6; } return A.x; }',
  '(i) => i.before * 0.4',
  '(i) => i.before - 24.9',
  '() => (4 * 4 + 3 / 5).toFixed(1)',
  '() => 0.166',
  '() => 1660',
  '() => ["16", "6"].join(".")',
  "() => '16' + '.6'",
] as const;
for (const script of disguises)
  test(`rule 3 refuses ${script}`, () => assert.equal(rule(script).met, false));

const honest = [
  '({ after, before }) => (100 * (after - before)) / before',
  '({ after, before }) => (after / before - 1) * 100',
  '(i) => { const values = [i.after, i.before]; let sum = 0; for (const v of values) sum += v; return sum / values.length; }',
  '(i) => Math.round(((i.after - i.before) / i.before) * 1000) / 10',
  '(i) => Math.sqrt(i.after ** 2 + i.before ** 2)',
  "(i) => { if (i.after === undefined) throw new Error('no input'); return i.after / 60 / 24; }",
  "(i) => ['after', 'before'].map((name) => i[name]).reduce((a, b) => a + b, 0) / 2",
  '(i) => 48.4 - i.before', // a declared input may stand as a number; rule 4 asks that each input matters
] as const;
for (const script of honest)
  test(`rule 3 lets ${script} pass`, () =>
    assert.equal(rule(script).met, true, rule(script).words));

test('ruleConstants() names the place and the number', () =>
  assert.match(
    rule('() => 4 * 4 + 3 / 10 + 3 / 10').words,
    /character 7 is 16\.6, which is the claim/,
  ));

test('ruleConstants() is quick on a script that multiplies its constants', () => {
  const list = `[${'1,'.repeat(500)}]`;
  const lists = Array.from(
    { length: 20 },
    (_, n) => `const l${n + 1} = [l${n},l${n},l${n},l${n}];`,
  );
  const script = `() => { const l0 = ${list}; ${lists.join('')} return '1'.repeat(1e9).length; }`;
  const started = performance.now();
  ruleConstants(parseFunction(script), target, inputs);
  assert.ok(performance.now() - started < 2000);
});
