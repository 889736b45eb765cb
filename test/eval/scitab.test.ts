import assert from 'node:assert/strict';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { scitab } from '../../eval/scitab.ts';
import { withDirectionTurned, withNamesExchanged } from '../../eval/scitab/twins.ts';
import { fitSoftmax, softmaxOf } from '../../eval/scitab/softmax.ts';

test('scitab reports null and why where the set is not there', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'scitab-'));
  const { figures } = await scitab(dir, new Map());
  assert.equal(figures['decided'], null);
  assert.equal(typeof figures['why'], 'string');
});

test('scitab decides claims by the table of their row and counts whether rightly', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'scitab-'));
  await mkdir(join(dir, 'scitab'));
  const row = (paper: string, claim: string, label: string): string =>
    JSON.stringify({
      paper_id: paper,
      id: `${paper} ${claim}`,
      table_caption: 'Table 1: Yield of hives.',
      table_column_names: ['Hive', 'Accuracy'],
      table_content_values: [
        ['Plain', '20.14'],
        ['[BOLD] Tall', '[BOLD] 24.31'],
      ],
      claim,
      label,
    });
  const lines = [
    row('a', 'Tall outperforms Plain in accuracy.', 'supports'),
    row('a', 'Plain outperforms Tall in accuracy.', 'refutes'),
    row('b', 'Tall has the best accuracy, 24.31.', 'refutes'),
    row('c', 'Bees are fond of clover.', 'not enough info'),
  ];
  await writeFile(join(dir, 'scitab', 'claims_b.jsonl'), lines.join('\n'));
  const { figures } = await scitab(dir, new Map());
  assert.equal(figures['n'], 4);
  assert.equal(figures['decided'], 1);
  assert.equal(figures['decided_precision'], 2 / 3);
  assert.equal(figures['traced'], 1);
  assert.equal(figures['cv'], true);
});

test('withDirectionTurned() turns words of direction and nothing else', () => {
  assert.equal(withDirectionTurned('A is better than B.'), 'A is worse than B.');
  assert.equal(withDirectionTurned('A is a hive.'), null);
});

test('withNamesExchanged() needs exactly two names on an axis', () => {
  assert.equal(withNamesExchanged('A is better than B.', []), null);
});

test('fitSoftmax() learns a sign that tells labels apart and gives the same weights again', () => {
  const rows = [0, 1, 2, 0, 1, 2].map((label) => ({
    label,
    signs: new Map([
      ['bias', 1],
      [`sign ${label}`, 1],
    ]),
  }));
  const model = fitSoftmax(rows, 3, 0.1);
  const shares = softmaxOf(model, new Map([['sign 2', 1]]));
  assert.equal(shares.indexOf(Math.max(...shares)), 2);
  assert.deepEqual([...fitSoftmax(rows, 3, 0.1).weights], [...model.weights]);
});
