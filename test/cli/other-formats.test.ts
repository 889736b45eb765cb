import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import type { PaperManifest } from '../../src/core/records/generated/types.ts';
import { recordLibrary } from '../support/record-library.ts';
import { auditOf, temporaryFolder } from '../support/small-library.ts';

const filler = 'Every system was trained on the same data for the same time. '.repeat(3);

/** Prints 84.4 as the average of three numbers that average 82.4, unless told otherwise. */
function page(average: string): string {
  return `<!doctype html><html><body><h1>On systems</h1><h2>Results</h2><p>${filler}</p><table><caption>Table 1: Accuracy; the last column is the average of the three tasks.</caption><tr><th>Model</th><th>Task A</th><th>Task B</th><th>Task C</th><th>Average</th></tr><tr><td>small</td><td>80.2</td><td>84.6</td><td>82.4</td><td>${average}</td></tr><tr><td>large</td><td>81.0</td><td>86.0</td><td>83.5</td><td>83.5</td></tr><tr><td>huge</td><td>83.0</td><td>88.0</td><td>87.0</td><td>86.0</td></tr></table></body></html>`;
}

function markdown(average: string): string {
  return `# On systems\n\n## Results\n\n${filler}\n\n| Model | Task A | Task B | Task C | Average |\n|---|---|---|---|---|\n| small | 80.2 | 84.6 | 82.4 | ${average} |\n| large | 81.0 | 86.0 | 83.5 | 83.5 |\n| huge | 83.0 | 88.0 | 87.0 | 86.0 |\n`;
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

test('a wrong average is contradicted when the other format prints it too', async (t) => {
  const { coverage, work } = await verified(t, {
    'paper.html': page('84.4'),
    'paper.md': markdown('84.4'),
  });
  assert.equal(coverage.contradicted, 1);
  assert.deepEqual(work.read.also[0]?.differences, []);
});

test('a wrong average that the other format prints rightly is a finding with both places, and no contradiction', async (t) => {
  const { coverage, work } = await verified(t, {
    'paper.html': page('84.4'),
    'paper.md': markdown('82.4'),
  });
  assert.equal(coverage.contradicted, 0);
  const [difference] = work.read.also[0]?.differences ?? [];
  assert.deepEqual([difference?.ours.quote, difference?.theirs.quote], ['84.4', '82.4']);
  assert.match(difference?.place ?? '', /Table 1, small \/ Average/);
});

test('a second format that cannot be read is told and stops nothing', async (t) => {
  const { coverage, work } = await verified(t, {
    'paper.html': page('84.4'),
    'paper.pdf': '%PDF-1.7\n1 0 obj\n<< /Type /Catalog',
  });
  assert.equal(coverage.contradicted, 1);
  assert.match(work.read.also[0]?.problem ?? '', /Cannot/);
});
