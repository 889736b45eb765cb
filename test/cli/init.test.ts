import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { run } from '../../src/cli/init.ts';
import { openForWriting } from '../../src/cli/open-for-writing.ts';
import type { Streams } from '../../src/cli/streams.ts';
import { auditOf, storeAndLog, temporaryFolder } from '../support/small-library.ts';
import { testStreams } from '../support/test-streams.ts';

test('init makes a library that an auditor finds intact, and a key outside it', async (t) => {
  const folder = temporaryFolder(t);
  const env = { XDG_CONFIG_HOME: join(folder, 'config'), TRUTH_ENGINE_PASSPHRASE: 'open sesame' };
  const streams = testStreams(folder, { env });
  assert.equal(await run(['--origin', 'example.org/truth', '--json'], streams), 0);
  const made = JSON.parse(streams.written().out);
  assert.equal(made.key_file, join(folder, 'config/truth-engine/example.org-truth.key'));
  assert.equal(statSync(made.key_file).mode & 0o777, 0o600);
  assert.match(readFileSync(made.key_file, 'utf8'), /^-----BEGIN AGE ENCRYPTED FILE-----/);
  await storeAndLog(await openForWriting(made.library, undefined, streams), 'first');
  const report = await auditOf(made.library, made.key);
  assert.deepEqual(report.findings, []);
  assert.equal(report.size, 1);
});

test('init derives the origin from the key when none is given', async (t) => {
  const streams = testStreams(temporaryFolder(t));
  await run(['--no-passphrase', '--json'], streams);
  assert.match(JSON.parse(streams.written().out).origin, /^truth-library\/[0-9a-f]{8}$/);
});

test('init leaves a library that is there alone, and makes no key for it', async (t) => {
  const folder = temporaryFolder(t);
  const streams = testStreams(folder);
  await run(['--no-passphrase', '--key-file', join(folder, 'first.key')], streams);
  const checkpoint = readFileSync(join(folder, 'truth-library/checkpoint'));
  const again = ['--no-passphrase', '--key-file', join(folder, 'second.key')];
  await assert.rejects(run(again, streams), { code: 'bad-argument', seen: 'a library.json' });
  assert.ok(!existsSync(join(folder, 'second.key')));
  assert.deepEqual(readFileSync(join(folder, 'truth-library/checkpoint')), checkpoint);
});

for (const [what, args, parts, expected] of [
  ['an origin with a space', ['--origin', 'a b'], {}, 'bad-argument'],
  ['an unknown option', ['--orgin', 'a'], {}, 'bad-argument'],
  ['no passphrase and nobody to ask', [], {}, 'no-signing-key'],
  ['an empty passphrase', [], { ask: () => Promise.resolve('') }, 'no-signing-key'],
  ['two different passphrases', [], { ask: typing('one', 'two') }, 'no-signing-key'],
] as const)
  test(`init refuses ${what} and makes nothing`, async (t) => {
    const folder = temporaryFolder(t);
    await assert.rejects(run([...args], testStreams(folder, parts)), { code: expected });
    assert.ok(!existsSync(join(folder, 'truth-library')));
    assert.ok(!existsSync(join(folder, 'config')));
  });

test('openForWriting() opens the key with the passphrase typed at init, and with no other', async (t) => {
  const folder = temporaryFolder(t);
  const library = join(folder, 'truth-library');
  await run([], testStreams(folder, { ask: typing('right', 'right') }));
  await openForWriting(library, undefined, testStreams(folder, { ask: typing('right') }));
  const wrong = testStreams(folder, { ask: typing('wrong') });
  await assert.rejects(openForWriting(library, undefined, wrong), { code: 'wrong-passphrase' });
  await assert.rejects(openForWriting(library, undefined, testStreams(folder)), {
    code: 'no-signing-key',
    seen: 'no terminal to ask on',
  });
});

test('openForWriting() takes the key from a file, a variable, or base64, in that order', async (t) => {
  const folder = temporaryFolder(t);
  const library = join(folder, 'truth-library');
  const keyFile = join(folder, 'my.key');
  await run(['--no-passphrase', '--key-file', keyFile], testStreams(folder));
  const pem = readFileSync(keyFile, 'utf8');
  const base64 = pem.replaceAll(/-----.*-----|\s/g, '');
  const withEnv = (env: Streams['env']) => testStreams(folder, { env });
  await openForWriting(library, keyFile, withEnv({ TRUTH_ENGINE_KEY: 'nonsense' }));
  await openForWriting(library, undefined, withEnv({ TRUTH_ENGINE_KEY_FILE: keyFile }));
  await openForWriting(library, undefined, withEnv({ TRUTH_ENGINE_KEY: pem }));
  await openForWriting(library, undefined, withEnv({ TRUTH_ENGINE_KEY: base64 }));
  for (const text of ['nonsense', '', pem.slice(0, 60)])
    await assert.rejects(
      openForWriting(library, undefined, withEnv({ TRUTH_ENGINE_KEY: text })),
      { code: 'no-signing-key' },
      text,
    );
});

test('openForWriting() refuses the key of another library, and says where it looked for none', async (t) => {
  const folder = temporaryFolder(t);
  const keyOf = (name: string) => join(folder, `${name}.key`);
  for (const name of ['one', 'two'])
    await run(
      ['--no-passphrase', '--library', name, '--key-file', keyOf(name)],
      testStreams(folder),
    );
  const one = join(folder, 'one');
  await assert.rejects(openForWriting(one, keyOf('two'), testStreams(folder)), {
    code: 'no-signing-key',
    message: 'Cannot sign for this library: the key given is another one.',
  });
  await assert.rejects(openForWriting(one, keyOf('three'), testStreams(folder)), {
    code: 'no-signing-key',
    seen: `no file at ${keyOf('three')}`,
  });
});

test('a passphrase file may end with a line', async (t) => {
  const folder = temporaryFolder(t);
  const file = join(folder, 'passphrase');
  writeFileSync(file, 'open sesame\n');
  const env = { XDG_CONFIG_HOME: folder, TRUTH_ENGINE_PASSPHRASE_FILE: file };
  await run([], testStreams(folder, { env }));
  const typed = { env: { XDG_CONFIG_HOME: folder }, ask: typing('open sesame') };
  await openForWriting(join(folder, 'truth-library'), undefined, testStreams(folder, typed));
});

/** A person who types these, one after the other. */
function typing(...answers: readonly string[]): () => Promise<string> {
  const left = [...answers];
  return () => Promise.resolve(left.shift() ?? '');
}
