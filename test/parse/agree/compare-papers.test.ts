import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import type { Paper } from '../../../src/core/paper.ts';
import { readFileSource } from '../../../src/io/file-source.ts';
import { comparePapers } from '../../../src/parse/agree/compare-papers.ts';
import { parsePaper } from '../../../src/parse/parse.ts';
import { shared } from '../../support/shared.ts';

const words = 'The systems were trained on the same data for the same time. '.repeat(3);

function read(text: string): Promise<Paper> {
  return parsePaper(new TextEncoder().encode(text), 'text/markdown');
}

function paper(cell: string, gain: string, more = ''): Promise<Paper> {
  return read(
    `# On systems\n\n## Results\n\n${words}\n\nThe larger of the two systems gains ${gain} points over the smaller one on every task of the suite.${more}\n\n| Model | F1 | EM |\n|---|---|---|\n| small | 81.2 | 70.1 |\n| large | ${cell} | 75.4 |\n`,
  );
}

test('comparePapers() finds nothing between two readings of the same words', async () => {
  const one = await paper('86.3', '5.1');
  const found = comparePapers(one, await paper('86.3', '5.1'));
  assert.deepEqual(found.differences, []);
  assert.deepEqual(found.tables, { ours: 1, aligned: 1 });
  assert.deepEqual(found.cells, { compared: 4, same: 4 });
  assert.equal(found.sentences.aligned, found.sentences.ours);
});

test('comparePapers() tells a number of the text that differs, with both places', async () => {
  const [one, other] = [await paper('86.3', '5.1'), await paper('86.3', '5.7')];
  const { differences } = comparePapers(one, other);
  assert.equal(differences.length, 1);
  const [found] = differences;
  assert.match(one.text.slice(found?.ours.start, found?.ours.end), /gains 5\.1 points/);
  assert.match(other.text.slice(found?.theirs.start, found?.theirs.end), /gains 5\.7 points/);
});

test('comparePapers() takes no label of a figure, section or citation for a number', async () => {
  const [one, other] = [
    await paper('86.3', '5.1', ' Figure 3 shows the curves of all systems over time [4, 5].'),
    await paper('86.3', '5.1', ' Figure 2 shows the curves of all systems over time [6, 7].'),
  ];
  assert.deepEqual(comparePapers(one, other).differences, []);
});

test('comparePapers() leaves tables alone that are mostly something else', async () => {
  const other = await read(
    `# On systems\n\n${words}\n\n| Model | F1 | EM |\n|---|---|---|\n| small | 11.2 | 22.1 |\n| large | 33.3 | 44.4 |\n`,
  );
  const found = comparePapers(await paper('86.3', '5.1'), other);
  assert.deepEqual(found.tables, { ours: 1, aligned: 0 });
  assert.deepEqual(found.differences, []);
});

const pairs = ['1706.03762', '1808.04339', 'netcensor', 'spot-the-bot', 'bionlp2022'];
for (const name of pairs)
  test(
    `the made HTML and PDF of ${name} print no number differently`,
    { skip: shared.skip },
    async () => {
      const folder = join(shared.folder, 'corpus/papers', name);
      const files = [
        join(folder, 'html-made', `${name}.html`),
        join(folder, 'pdf-made', `${name}.pdf`),
      ];
      if (!files.every(existsSync)) return;
      const [one, other] = await Promise.all(
        files.map(async (file) => {
          const { bytes, mediaType } = await readFileSource(file);
          return parsePaper(bytes, mediaType);
        }),
      );
      assert.ok(one && other);
      const found = comparePapers(one, other);
      assert.deepEqual(found.differences, []);
      assert.ok(found.sentences.aligned > 0.8 * found.sentences.ours);
    },
  );
