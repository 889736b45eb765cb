import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openScriptRunner } from '../../src/io/script-runner.ts';

const runner = openScriptRunner();
const calls = [{ a: 1, b: 2 }, { a: 3, b: 4 }, { a: 5 }].map((inputs) => ({ inputs }));

test('run() gives one result a call, in order; a missing input is undefined', async () => {
  const { results } = await runner.run({ script: '({ a, b }) => a / b', seed: 1, calls });
  assert.deepEqual(results, [
    { kind: 'value', value: 0.5 },
    { kind: 'value', value: 0.75 },
    { kind: 'error', message: 'The script did not give a finite number' },
  ]);
});

test('run() lets nothing last from one call to the next', async () => {
  const script = '({ a }) => (globalThis.count = (globalThis.count ?? 0) + a)';
  const { results } = await runner.run({ script, seed: 1, calls });
  assert.deepEqual(
    results.map((result) => result.kind === 'value' && result.value),
    [1, 3, 5],
  );
});

test('run() draws the same random numbers from the same seed, others from another', async () => {
  const draw = async (seed: number) =>
    (await runner.run({ script: '() => Math.random()', seed, calls: [{ inputs: {} }] })).results;
  assert.deepEqual(await draw(1), await draw(1));
  assert.notDeepEqual(await draw(1), await draw(2));
});

const refused = [
  ['a clock', '() => Date.now()', /error/],
  ['the prelude', '(i, prelude) => prelude.Fraction(1)', /error/],
  ['an object', '() => ({ valueOf: () => 1 })', /error/],
  [
    'a stack probe',
    '() => { const f = (n) => { try { return f(n + 1); } catch { return n; } }; return f(0); }',
    /error/,
  ],
  ['a loop', '() => { for (;;); }', /timeout/],
  [
    'array growth',
    '() => { const a = []; for (;;) a.push(new Array(1000).fill(1)); }',
    /memory|timeout/,
  ],
] as const;
for (const [what, script, kind] of refused)
  test(`run() ends ${what} as ${kind.source}`, async () => {
    const { results } = await runner.run({ script, seed: 1, calls: [{ inputs: {} }] });
    assert.match(results[0]?.kind ?? '', kind);
  });

test('run() stops when all calls together take too long, and still gives a result a call', async () => {
  const script = '({ slow }) => { if (slow) for (;;); return 1; }';
  const slow = Array.from({ length: 20 }, () => ({ inputs: { slow: 1 } }));
  const hurried = openScriptRunner({ allMs: 1500 });
  const { results, wallMs } = await hurried.run({
    script,
    seed: 1,
    calls: [{ inputs: { slow: 0 } }, ...slow],
  });
  assert.equal(results.length, 21);
  assert.deepEqual(
    results.slice(1),
    slow.map(() => ({ kind: 'timeout' })),
  );
  assert.ok(wallMs < 3000, String(wallMs));
});
