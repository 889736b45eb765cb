import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { SandboxResult } from '../../src/core/io.ts';
import { openSandbox } from '../../src/io/sandbox.ts';
import { runUntrusted } from '../../src/io/untrusted.ts';
import { reachableNames } from '../support/reachable-names.ts';
import { shared } from '../support/shared.ts';

const sandbox = openSandbox();
after(() => sandbox.close());

async function run(script: string, input = null): Promise<SandboxResult> {
  return (await sandbox.run({ script, input })).result;
}

async function value(script: string): Promise<unknown> {
  const result = await run(script);
  assert.equal(result.kind, 'value', JSON.stringify(result));
  return result.kind === 'value' ? JSON.parse(result.output) : null;
}

const absent = [
  'eval',
  'Intl',
  'WebAssembly',
  'SharedArrayBuffer',
  'Atomics',
  'WeakRef',
  'FinalizationRegistry',
  'Promise',
  'console',
  'performance',
  'setTimeout',
  'queueMicrotask',
  'structuredClone',
  'ShadowRealm',
  'Temporal',
  'gc',
  'require',
  'process',
  'globalThis.TruthPrelude',
  'escape',
  'fetch',
  'Error.captureStackTrace',
];
test('a script finds no clock, no host and no way to more code', async () => {
  assert.deepEqual(
    await value(`() => [${absent.map((name) => `typeof ${name}`).join(', ')}]`),
    absent.map(() => 'undefined'),
  );
});

test('a script finds the committed names and no other, whatever the engine has', async () => {
  const committed: unknown = JSON.parse(
    readFileSync(new URL('../support/reachable-names.json', import.meta.url), 'utf8'),
  );
  assert.deepEqual(await value(reachableNames), committed);
});

const refused = [
  ['Date.now()', 'Date.now'],
  ['new Date()', 'No clock'],
  ['Function("return 1")()', 'Not available'],
  ['(() => {}).constructor("return 1")()', 'Not available'],
  ['(async () => {}).constructor("return 1")()', 'Not available'],
  ['"a".localeCompare("b")', 'localeCompare'],
  ['(1.5).toLocaleString()', 'toLocaleString'],
  ['"é".normalize("NFD")', 'normalize'],
] as const;
for (const [code, said] of refused)
  test(`${code} is refused inside`, async () => {
    const result = await run(`() => ${code}`);
    assert.equal(result.kind, 'error');
    assert.match(
      result.kind === 'error' ? result.message : '',
      new RegExp(said.replace('.', '\\.')),
    );
  });

test('random numbers are the same each time, and another script has others', async () => {
  const [a, b, c] = [
    await value('() => Math.random()'),
    await value('() => Math.random()'),
    await value('() => Math.random() '),
  ];
  assert.equal(a, b);
  assert.notEqual(a, c);
});

test('a script leaves nothing for the next', async () => {
  await value('() => { globalThis.left = 1; Array.prototype.left = 1; return 0; }');
  assert.deepEqual(await value('() => [typeof left, typeof [].left]'), ['undefined', 'undefined']);
});

const limited = [
  ['() => { for (;;); }', 'timeout'],
  ['() => { const a = []; for (;;) a.push(new Array(1000).fill(1)); }', 'memory'],
  ['() => "x".repeat(70000)', 'error'],
  ['() => undefined', 'error'],
  ['() => { throw { get message() { for (;;); } }; }', 'error'],
  ['not a script', 'error'],
] as const;
for (const [script, kind] of limited)
  test(`${script} ends as ${kind}, and the next script runs`, async () => {
    assert.equal((await run(script)).kind, kind);
    assert.equal(await value('() => 1'), 1);
  });

const known = [
  // R 4.2: 2 * pt(-x, df), pf(x, a, b, lower = FALSE), pchisq(x, df, lower = FALSE), 2 * pnorm(-x)
  ['t(4.62, 97)', 1.18046804283983e-5],
  ['F(18.07, 1, 18)', 0.000480720580834612],
  ['chi2(2.43, 1)', 0.119032898457008],
  ['z(1.07)', 0.284619308711878],
  ['z(20)', 5.507248237212467e-89],
] as const;
for (const [call, expected] of known)
  test(`survival.${call} is ${expected}`, async () => {
    const got = Number(await value(`(input, { survival }) => survival.${call}`));
    const digits = String(expected).replace(/e.*|[.]|^0+/g, '').length;
    assert.ok(Math.abs(got / expected - 1) < 10 ** -Math.min(digits - 2, 11), String(got));
  });

test('runUntrusted() gives an honest number and nothing to a script that is not the same twice', async () => {
  assert.deepEqual((await runUntrusted('1 + 1')).result, { kind: 'value', value: 2 });
  const depth = '(function f(n) { try { return f(n + 1); } catch { return n; } })(0)';
  assert.equal((await runUntrusted(depth)).result.kind, 'error');
});

const slice = [
  'esc-01-constructor-chain.js',
  'esc-11-wrapper-close.js',
  'time-18-throw-getter.js',
  'mem-14-giant-result-string.js',
  'ok-01-mean.js',
];
for (const file of slice)
  test(`runUntrusted() holds ${file}`, { skip: shared.skip }, async () => {
    const source = readFileSync(join(shared.folder, 'hostile/scripts', file), 'utf8');
    const { result, peakRssMb } = await runUntrusted(source);
    assert.ok(peakRssMb < 450);
    if (file.startsWith('ok')) assert.deepEqual(result, { kind: 'value', value: 5.5 });
    else if (result.kind === 'value') assert.equal(result.value, 0);
    else if (result.kind === 'error') assert.doesNotMatch(result.message, /^ESCAPED/);
  });

test('a parent that was busy for longer than the limit still reads the answer that is there', async () => {
  await value('() => 1'); // the child stands
  const asked = value('() => 2');
  await new Promise((written) => setImmediate(written));
  const busy = new Int32Array(new SharedArrayBuffer(4));
  Atomics.wait(busy, 0, 0, 4000);
  assert.equal(await asked, 2);
});
