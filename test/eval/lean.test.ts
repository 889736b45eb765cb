import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { lean } from '../../eval/lean.ts';
import { confusion, type JudgedRow } from '../../eval/lean/confusion.ts';
import { standingOf, type Got } from '../../eval/lean/expected.ts';
import { withJudge } from '../../eval/lean/with-judge.ts';
import { UserError } from '../../src/core/errors.ts';

const folder = fileURLToPath(new URL('../fixtures/lean/', import.meta.url));

const rows: readonly (readonly [Got, string, string])[] = [
  ['accept', 'accept', 'right'],
  ['accept', 'reject', 'wrong-accept'],
  ['accept', 'not-accept', 'wrong-accept'],
  ['accept', 'reject:kernel', 'wrong-accept'],
  ['reject', 'accept', 'wrong-reject'],
  ['reject', 'either', 'right'],
  ['reject:target-missing', 'reject:target-missing', 'right'],
  ['reject:kernel', 'reject:target-missing', 'wrong-reject'],
  ['reject:kernel', 'reject', 'right'],
  ['decline', 'reject', 'wrong-decline'],
  ['decline', 'accept-or-decline', 'right'],
  ['error', 'either', 'error'],
];
for (const [got, expected, standing] of rows)
  test(`standingOf(${got}, ${expected}) is ${standing}`, () =>
    assert.equal(standingOf(got, expected), standing));

test('confusion() lists wrong accepts first, then crashes, and counts each row once', () => {
  const row = (file: string, expected: string, got: Got): JudgedRow => ({
    ...{ file, expected, got, message: 'said', seconds: 0 },
  });
  const { lines, figures } = confusion(
    [
      row('a/1', 'accept', 'reject'),
      row('a/2', 'accept', 'error'),
      row('b/3', 'reject', 'accept'),
      row('b/4', 'accept', 'accept'),
    ],
    12,
  );
  assert.deepEqual(
    lines.slice(0, 3).map((line) => line.split(' ')[0]),
    ['WRONG-ACCEPT', 'ERROR', 'WRONG-REJECT'],
  );
  const { n, right, wrong_accepts, wrong_rejects, errors, peak_mb, by_folder } = figures;
  assert.deepEqual([n, right, wrong_accepts, wrong_rejects, errors, peak_mb], [4, 1, 1, 1, 1, 12]);
  assert.deepEqual(by_folder, {
    a: { n: 2, error: 1, wrong_reject: 1 },
    b: { n: 2, wrong_accept: 1, right: 1 },
  });
});

test('lean refuses an index with a verdict that it does not know', async () => {
  await assert.rejects(
    lean(fileURLToPath(new URL('../fixtures/lean-bad-index/', import.meta.url)), new Map()),
    UserError,
  );
});

test('lean judges a folder of its form, by each row’s policy', async () => {
  const { figures } = await lean(folder, new Map());
  assert.equal(figures['n'], 10);
  assert.deepEqual(figures['bad'], []);
});

test('lean --mutate judges mutants of the accepted files: none that must be refused is accepted', async () => {
  const options = new Map([
    ['mutate', 'true'],
    ['count', '260'],
    ['seed', '2'],
  ]);
  const { figures } = await lean(folder, options);
  assert.equal(figures['n'], 260);
  assert.equal(figures['files'], 3);
  assert.deepEqual(figures['bad'], []);
});

test('withJudge() calls a file without an end an error, and judges on', async () => {
  const question = { kind: 'row', path: `${folder}good/not-not.ndjson`, policy: 'kernel' } as const;
  const answers = await withJudge(0, async (judge) => [
    await judge(question),
    await judge(question),
  ]);
  for (const { got, message } of answers)
    assert.deepEqual([got, message], ['error', 'did not end within 0 s']);
});
