import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { buildNumeric, buildPrelude } from '../sandbox/build-prelude.ts';
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

test('buildPrelude() gives the committed prelude', async () => {
  const committed = readFileSync(join(root, 'sandbox/prelude.js'), 'utf8');
  assert.ok((await buildPrelude()) === committed, 'the prelude has drifted: npm run prelude');
});

test('buildNumeric() gives the committed library for scripts', async () => {
  const committed = readFileSync(join(root, 'sandbox/numeric.js'), 'utf8');
  assert.ok((await buildNumeric()) === committed, 'it has drifted: npm run prelude');
});

test('the prelude uses no transcendental function of the engine', () => {
  const text = readFileSync(join(root, 'sandbox/prelude.js'), 'utf8');
  assert.doesNotMatch(text, /Math\.(?:pow|exp|log|log1p|expm1|sin|cos|tan|atan|tanh|cbrt)\b/);
});
