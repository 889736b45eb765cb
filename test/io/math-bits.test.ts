import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { openSandbox } from '../../src/io/sandbox.ts';
import { mathBits } from '../support/math-bits.ts';

const sandbox = openSandbox();
after(() => sandbox.close());

async function valueOf(script: string): Promise<unknown> {
  const { result } = await sandbox.run({ script, input: null });
  assert.equal(result.kind, 'value', JSON.stringify(result));
  return result.kind === 'value' ? JSON.parse(result.output) : null;
}

test('Math, ** and a shuffle by sort() give the committed bits, as they do on other versions of V8', async () => {
  const committed: unknown = JSON.parse(
    readFileSync(new URL('../support/math-bits.json', import.meta.url), 'utf8'),
  );
  assert.deepEqual(await valueOf(mathBits), committed);
});

const unary =
  'acos acosh asin asinh atan atanh cbrt cos cosh exp expm1 log log10 log1p log2 sin sinh tan tanh'.split(
    ' ',
  );
const special = [
  0,
  -0,
  1,
  -1,
  2,
  -2,
  0.5,
  -0.5,
  710,
  -746,
  1e300,
  5e-324,
  NaN,
  Infinity,
  -Infinity,
];
const written = `[${special.map((value) => (Object.is(value, -0) ? '-0' : String(value))).join(', ')}]`;

for (const name of unary)
  test(`Math.${name} is Node's own within two units of the last place, special values as specified`, async () => {
    const text = (value: number): string => (Object.is(value, -0) ? '-0' : String(value));
    const got = await valueOf(
      `() => ${written}.map((x) => Math.${name}(x)).map((y) => Object.is(y, -0) ? '-0' : String(y))`,
    );
    const native = (Math as unknown as Record<string, (x: number) => number>)[name] ?? Number;
    assert.deepEqual(
      (got as string[]).map((y, i) => near(Number(y), y, native(special[i] ?? 0))),
      special.map((x) => text(native(x))),
    );
  });

for (const name of ['pow', 'atan2', 'hypot'] as const)
  test(`Math.${name} treats special values as specified`, async () => {
    const got = await valueOf(
      `() => ${written}.flatMap((a) => ${written}.map((b) => Math.${name}(a, b))).map((y) => Object.is(y, -0) ? '-0' : String(y))`,
    );
    const native = special.flatMap((a) => special.map((b) => Math[name](a, b)));
    assert.deepEqual(
      (got as string[]).map((y, i) => near(Number(y), y, native[i] ?? 0)),
      native.map((y) => (Object.is(y, -0) ? '-0' : String(y))),
    );
  });

/** The other's text where both are within two units of the last place. */
function near(value: number, text: string, native: number): string {
  const close = Math.abs(value - native) <= 4.5e-16 * Math.abs(native);
  return close && !Object.is(native, -0) ? String(native) : text;
}

const powers = [
  ['2 ** 10', 1024],
  ['[2n ** 3n, Object(2n) ** 3n].map(String).join()', '8,8'],
  ["'3' ** '2'", 9],
  ['(() => { let a = 2; a **= 3; return a; })()', 8],
  ['2 ** 3 ** 2', 512],
] as const;
for (const [code, expected] of powers)
  test(`${code} means in the sandbox what it means elsewhere`, async () => {
    assert.equal(await valueOf(`() => ${code}`), expected);
  });

test('a mixed ** is refused as elsewhere, and the name that stands for it too', async () => {
  for (const code of ['2n ** 2', 'truthPower(2, 2)'])
    assert.equal(
      (await sandbox.run({ script: `() => ${code}`, input: null })).result.kind,
      'error',
    );
});

test('a script of the catalogue that names no function of Math finds none of those that move', async () => {
  assert.deepEqual(await valueOf("() => [typeof Math['si' + 'n'], typeof Math.floor]"), [
    'undefined',
    'function',
  ]);
});

const sorts = [
  ['[3, 1, 2].sort((a, b) => a - b)', [1, 2, 3]],
  ['[3, 10, 2].sort()', [10, 2, 3]],
  ['[3, undefined, , 1].sort((a, b) => a - b).length', 4],
  ['1 in [3, , 1].sort((a, b) => a - b) && !(2 in [3, , 1].sort((a, b) => a - b))', true],
  [
    "['b1', 'a', 'b0'].toSorted((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0))",
    ['a', 'b1', 'b0'],
  ],
  ['[...new Float64Array([3, -1, 2]).sort((a, b) => b - a)]', [3, 2, -1]],
  ['[...new Int8Array([3, -1, 2]).toSorted()]', [-1, 2, 3]],
] as const;
for (const [code, expected] of sorts)
  test(`${code} sorts as elsewhere`, async () => {
    assert.deepEqual(await valueOf(`() => ${code}`), expected);
  });
