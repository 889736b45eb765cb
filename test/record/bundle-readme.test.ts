import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { bundleReadme } from '../../src/record/bundle-readme.ts';

test('docs/spec.md prints README.txt of a bundle as it is', () => {
  const spec = readFileSync(new URL('../../docs/spec.md', import.meta.url), 'utf8');
  assert.ok(spec.includes(`\n${bundleReadme('{id}', '{key}')}\`\`\`\n`));
});
