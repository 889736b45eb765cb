import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runCli } from '../../src/cli.ts';
import { temporaryFolder } from '../support/small-library.ts';
import { testStreams, type TestStreams } from '../support/test-streams.ts';

const examples = fileURLToPath(new URL('../../examples/', import.meta.url));
const page = (name: string): string => join(examples, name, `${name}.html`);

async function library(t: TestContext): Promise<{
  folder: string;
  run: (
    args: string[],
    parts?: Partial<TestStreams>,
  ) => Promise<{ code: number; out: string; err: string }>;
}> {
  const folder = temporaryFolder(t);
  const run = async (
    args: string[],
    parts: Partial<TestStreams> = {},
  ): Promise<{ code: number; out: string; err: string }> => {
    const streams = testStreams(folder, parts);
    const code = await runCli(args, streams);
    return { code, ...streams.written() };
  };
  const made = await run(['init', '--key-file', join(folder, 'key'), '--no-passphrase']);
  assert.equal(made.code, 0, made.err);
  return { folder, run };
}

test('verify, explain, audit and reindex of a paper with a wrong average', async (t) => {
  const { folder, run } = await library(t);
  const verified = await run(['verify', page('wrong-average'), '--key-file', join(folder, 'key')]);
  assert.equal(verified.code, 1);
  assert.match(verified.out, /Gate: Falsified/);
  const explained = await run(['explain', 'wrong-average#11']);
  assert.equal(explained.code, 0);
  assert.match(explained.out, /68\.4/);
  assert.match(explained.out, /67\.37 to 67\.47/);
  const audited = await run(['audit']);
  assert.equal(audited.code, 0, audited.out);
  assert.match(audited.out, /[Ii]ntact, signer unknown/);
  assert.equal((await run(['reindex'])).code, 0);
});

test('verify of a sound paper ends with 0, and --json prints its manifest', async (t) => {
  const { folder, run } = await library(t);
  const { code, out } = await run([
    'verify',
    page('listwise-distillation'),
    '--key-file',
    join(folder, 'key'),
    '--json',
  ]);
  assert.equal(code, 0);
  assert.equal((JSON.parse(out) as { schema: string }).schema, 'paper-manifest-v1.1');
});

const mistakes = [
  ['an id with two digits', ['verify', '2401.12v1'], /Cannot read "2401.12v1" as an arXiv id/],
  ['no such file', ['verify', 'nowhere.html'], /no such file/],
  ['an unknown option', ['verify', '--frobnicate'], /verify --help/],
  ['an unknown command', ['verfy'], /truth-engine --help/],
  ['no library', ['audit', 'nowhere'], /nowhere/],
  ['an unknown claim', ['explain', 'x#1'], /Next/],
  ['a time that is none', ['verify', 'x.html', '--now', 'yesterday'], /2026-07-02T09:14:00Z/],
] as const;
for (const [what, args, said] of mistakes)
  test(`${what} is told in four lines and ends with 2`, async (t) => {
    const { run } = await library(t);
    const { code, out, err } = await run([...args]);
    assert.equal(code, 2, err + out);
    assert.match(err, said);
    assert.doesNotMatch(err, /\bat .*\.ts:\d/);
    assert.ok(err.trim().split('\n').length <= 5, err);
  });

const sources = [
  [
    'a page that is no paper',
    'page.html',
    '<!doctype html><html><body><h1>404</h1><p>Not found.</p></body></html>',
    /no|paper/,
  ],
  ['an empty file', 'empty.pdf', '', /empty file/],
  ['a picture', 'notes.txt', '\u0089PNG\u0000', /no format of a paper/],
  ['a damaged PDF', 'cut.pdf', '%PDF-1.7\n1 0 obj\n<< /Type /Catalog', /damaged or cut off/],
  [
    'a page of endless nesting',
    'deep.html',
    `<html><body>${'<div>'.repeat(5000)}x`,
    /nested elements/,
  ],
] as const;
for (const [what, name, content, said] of sources)
  test(`${what} is refused, and the library stays sound`, async (t) => {
    const { folder, run } = await library(t);
    writeFileSync(join(folder, name), content);
    const { code, err } = await run([
      'verify',
      join(folder, name),
      '--key-file',
      join(folder, 'key'),
    ]);
    assert.equal(code, 2, err);
    assert.match(err, said);
    assert.equal((await run(['audit'])).code, 0);
  });

test('a file of 300 MB is refused before it is read', async (t) => {
  const { folder, run } = await library(t);
  writeFileSync(join(folder, 'huge.pdf'), '%PDF-1.7');
  truncateSync(join(folder, 'huge.pdf'), 300_000_000);
  const { code, err } = await run([
    'verify',
    join(folder, 'huge.pdf'),
    '--key-file',
    join(folder, 'key'),
  ]);
  assert.equal(code, 2);
  assert.match(err, /300 MB/);
});

test('a folder is verified paper by paper, and one bad paper stops no other', async (t) => {
  const { folder, run } = await library(t);
  mkdirSync(join(folder, 'papers'));
  writeFileSync(join(folder, 'papers', 'a.html'), '<html><body><p>Nothing.</p></body></html>');
  writeFileSync(
    join(folder, 'papers', 'b.html'),
    '<html><head><title>B</title></head><body><p>We found that recall was higher after sketching, t(62) = 2.84, p = .006. The second list did not differ from the first in any way that we saw.</p></body></html>',
  );
  const { code, out } = await run([
    'verify',
    join(folder, 'papers'),
    '--key-file',
    join(folder, 'key'),
  ]);
  assert.equal(code, 2);
  assert.match(out, /1 verified/);
  assert.equal(readdirSync(join(folder, 'truth-library', 'cards')).length, 1);
});

test('without a key verify says where it looked', async (t) => {
  const { run } = await library(t);
  const { code, err } = await run(['verify', page('clean-survey')]);
  assert.equal(code, 2);
  assert.match(err, /no signing key/);
});

test('Ctrl-C before the next paper ends with 130 and a sound library', async (t) => {
  const { folder, run } = await library(t);
  const stop = new AbortController();
  stop.abort();
  const { code, err } = await run(
    ['verify', page('clean-survey'), '--key-file', join(folder, 'key')],
    { signal: stop.signal },
  );
  assert.equal(code, 130);
  assert.match(err, /Stopped\. 0 of 1 papers are stored/);
  assert.equal((await run(['audit'])).code, 0);
});
