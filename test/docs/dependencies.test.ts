import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const read = (path: string): string =>
  readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

test('docs/dependencies.md gives a reason for each package that is installed with the engine', () => {
  const { dependencies } = JSON.parse(read('package.json')) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  const rows = read('docs/dependencies.md')
    .split('\n')
    .filter((line) => line.startsWith('| '));
  const named = new Set(
    rows.flatMap((row) => (row.split('|')[1] ?? '').split(',').map((name) => name.trim())),
  );
  // "-erfc" beside a longer name stands for the package that ends so.
  const isNamed = (name: string): boolean =>
    named.has(name) || [...named].some((end) => end.startsWith('-') && name.endsWith(end.slice(1)));
  assert.deepEqual(
    Object.keys(dependencies).filter((name) => !isNamed(name)),
    [],
  );
});
