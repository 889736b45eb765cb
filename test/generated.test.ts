import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { buildPrelude } from '../sandbox/build-prelude.ts';
import { generateRecords } from '../scripts/generate-records.ts';
import { temporaryFolder } from './support/small-library.ts';

const root = fileURLToPath(new URL('../', import.meta.url));

test('generateRecords() gives the committed types and validators', async (t) => {
  const folder = temporaryFolder(t);
  await generateRecords(folder);
  for (const name of ['types.ts', 'validators.js', 'validators.d.ts'])
    assert.equal(
      readFileSync(join(folder, name), 'utf8'),
      readFileSync(join(root, 'src/core/records/generated', name), 'utf8'),
      `${name} has drifted: npm run generate`,
    );
});

test('buildPrelude() gives the committed bundles', async () => {
  for (const { file, text } of await buildPrelude())
    assert.ok(
      readFileSync(join(root, 'sandbox', file), 'utf8') === text,
      `${file} has drifted: npm run prelude`,
    );
});

const exact = ['abs', 'ceil', 'floor', 'round', 'sqrt', 'SQRT2', 'PI'];
for (const [file, powers] of [
  ['prelude.js', 11], // of BigInt
  ['survival.js', 0],
  ['math.js', 0],
] as const)
  test(`${file} uses no function of the engine whose last bit moves with it`, () => {
    const text = readFileSync(join(root, 'sandbox', file), 'utf8');
    const used = new Set([...text.matchAll(/Math\.(\w+)/g)].map(([, name]) => name));
    assert.deepEqual(
      [...used].filter((name) => name && !exact.includes(name)),
      [],
    );
    assert.equal(text.match(/[\w)\]]\*\*/g)?.length ?? 0, powers);
  });

test('numeric.js keeps no function of Math for later: when it calls one, it is the sandbox’s own', () => {
  const text = readFileSync(join(root, 'sandbox/numeric.js'), 'utf8');
  assert.doesNotMatch(text, /[\w)\]]\*\*/);
  const kept = [...text.matchAll(/[=,(:]Math\.([a-z]\w*)(?=[,;)}])/g)].map(([, name]) => name);
  assert.deepEqual(
    // A default of a parameter is looked up when the function is called.
    kept.filter((name) => name && !exact.includes(name) && name !== 'random'),
    [],
  );
});
