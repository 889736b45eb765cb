import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutPower } from '../../src/core/without-power.ts';

const rows = [
  ['2 ** 3', 'truthPower(2 , 3)'],
  ['2 ** 3 ** 2', 'truthPower(2 , truthPower(3 , 2))'],
  ['(1 + 1) ** (2 * 2)', 'truthPower((1 + 1) , (2 * 2))'],
  ['1 + 2 ** 3 /* ** */', '1 + truthPower(2 , 3) /* ** */'],
  ['(() => { let a = 3; a **= 2 ** 2; return a; })()', '= truthPower(a, truthPower(2 , 2))'],
  ['((o) => { o.a **= 2; return o.a; })({ a: 3 })', 'o.a = truthPower(o.a, 2)'],
  ['`${2 ** 3}**`', '`${ truthPower(2 , 3)}**`'],
  ['(() => { return(2)**3 })()', 'return truthPower((2),3)'],
  ['[2n ** 3n, 2 ** -1].length', 'truthPower(2n , 3n)'],
] as const;
for (const [script, part] of rows)
  test(`withoutPower() keeps the value of ${script}`, () => {
    const result = withoutPower(script, 'expression');
    assert.equal(result.kind, 'rewritten');
    const { source } = result as { source: string };
    const compact = source.replace(/ +/g, ' ');
    assert.ok(compact.includes(part.replace(/ +/g, ' ')), compact);
    const run = (text: string, ...given: unknown[]): unknown =>
      // The test's own two texts.
      (Function('truthPower', `return (${text}\n)`) as (...all: unknown[]) => unknown)(...given);
    const power = (a: never, b: never): unknown => a ** b;
    assert.deepEqual(run(source, power), run(script, power));
  });

const refused = [
  ['truthPower(2, 3)', /own/],
  ['\\u0074ruthPower(2, 3)', /own/],
  ['(o) => { o[f()] **= 2; }', /more than a name/],
  ['2 ** ', /cannot be read/],
  [`${'('.repeat(60_000)}2 ** 2`, /cannot be read/],
  [`${'('.repeat(100_000)}2 ** 2`, /longer than/],
  [`2 ** ${'1'.repeat(300_000)}`, /longer than/],
] as const;
for (const [script, why] of refused)
  test(`withoutPower() refuses ${script.slice(0, 40)}`, () => {
    const result = withoutPower(script, 'expression');
    assert.match(result.kind === 'refused' ? result.why : '', why);
  });

test('withoutPower() leaves a script without ** as it is, whatever its form', () => {
  const script = 'not a script /* * * */';
  assert.deepEqual(withoutPower(script, 'statements'), { kind: 'rewritten', source: script });
});
