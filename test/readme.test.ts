import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { runCli } from '../src/cli.ts';
import { testStreams } from './support/test-streams.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const { scripts } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
) as { scripts: Record<string, string> };
const commands = [...readme.matchAll(/```\n([\s\S]*?)```/g)]
  .flatMap(([, block = '']) => block.split('\n'))
  .map((line) => line.replace(/^\$ /, '').replace(/\s+#.*$/, ''))
  .filter((line) => /^(?:npx|npm) /.test(line));

test('the README’s npm commands are scripts of the package', () => {
  const named = [
    ...readme.matchAll(/npm (?:run (?:-s )?)?(test|demo|ok|eval|bench|[a-z]+:[a-z]+)\b/g),
  ].map(([, name = '']) => name);
  assert.ok(named.length >= 4);
  for (const name of named) assert.ok(name in scripts, `npm run ${name}`);
});

test('the README’s truth-engine commands are commands of the program', async () => {
  const called = commands.flatMap((line) => /^npx truth-engine (\w+)/.exec(line)?.[1] ?? []);
  assert.deepEqual([...new Set(called)].sort(), [
    ...[
      'affected',
      'answer',
      'audit',
      'bundle',
      'check',
      'compare',
      'correct',
      'deposit',
      'explain',
      'export',
      'harvest',
      'init',
      'key',
      'library',
      'prove',
      'publish',
      'repro',
      'rerun',
    ],
    ...['search', 'serve', 'synthesize', 'verify', 'watch', 'withdraw', 'withhold'],
  ]);
  for (const name of called) {
    const streams = testStreams('/');
    assert.equal(await runCli([name, '--help'], streams), 0);
    const lines = streams.written().out.split('\n');
    assert.ok(
      lines.length <= 25 && lines.every((line) => line.length <= 90),
      `${name} --help fits one screen`,
    );
  }
});
