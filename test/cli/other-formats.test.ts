import assert from 'node:assert/strict';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import type { PaperManifest } from '../../src/core/records/generated/types.ts';
import { recordLibrary } from '../support/record-library.ts';
import { auditOf, temporaryFolder } from '../support/small-library.ts';

const filler = 'Every system was trained on the same data for the same time. '.repeat(3);

/** Says that a rise of 3.2 points is one of 5.2, unless told otherwise. */
function sentence(gain: string): string {
  return `On question answering, accuracy rises from 54.0 to 57.2, a gain of ${gain} points. ${filler}`;
}

function page(gain: string): string {
  return `<!doctype html><html><body><h1>On systems</h1><h2>Results</h2><p>${sentence(gain)}</p></body></html>`;
}

function markdown(gain: string): string {
  return `# On systems\n\n## Results\n\n${sentence(gain)}\n`;
}

async function verified(t: test.TestContext, files: Readonly<Record<string, string>>) {
  const folder = temporaryFolder(t);
  const library = recordLibrary(folder);
  const { code, err } = await library.run('init', '--origin', 'example.org/f', '--no-passphrase');
  assert.equal(code, 0, err);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const manifest = await library.json<PaperManifest>('verify', 'paper.html');
  const { findings } = await auditOf(library.library);
  assert.deepEqual(findings, []);
  return manifest;
}

test('a wrong gain is contradicted when the other format prints it too', async (t) => {
  const { coverage, work } = await verified(t, {
    'paper.html': page('5.2'),
    'paper.md': markdown('5.2'),
  });
  assert.equal(coverage.contradicted, 1);
  assert.deepEqual(work.read.also[0]?.differences, []);
});

test('a wrong gain that the other format prints rightly is a finding with both places, and no contradiction', async (t) => {
  const { coverage, work } = await verified(t, {
    'paper.html': page('5.2'),
    'paper.md': markdown('3.2'),
  });
  assert.equal(coverage.contradicted, 0);
  const [difference] = work.read.also[0]?.differences ?? [];
  assert.match(difference?.ours.quote ?? '', /a gain of 5\.2 points/);
  assert.match(difference?.theirs.quote ?? '', /a gain of 3\.2 points/);
  assert.match(difference?.place ?? '', /Results/);
});

test('a second format that cannot be read is told and stops nothing', async (t) => {
  const { coverage, work } = await verified(t, {
    'paper.html': page('5.2'),
    'paper.pdf': '%PDF-1.7\n1 0 obj\n<< /Type /Catalog',
  });
  assert.equal(coverage.contradicted, 1);
  assert.match(work.read.also[0]?.problem ?? '', /Cannot/);
});

test('a link beside a paper is not followed', async (t) => {
  const outside = join(temporaryFolder(t), 'secret.md');
  writeFileSync(outside, markdown('3.2'));
  const folder = temporaryFolder(t);
  const library = recordLibrary(folder);
  await library.run('init', '--origin', 'example.org/f', '--no-passphrase');
  writeFileSync(join(folder, 'paper.html'), page('3.2'));
  symlinkSync(outside, join(folder, 'paper.md'));
  const { work } = await library.json<PaperManifest>('verify', 'paper.html');
  assert.deepEqual(work.read?.also, []);
});
