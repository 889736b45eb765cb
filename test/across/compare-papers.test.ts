import assert from 'node:assert/strict';
import { test } from 'node:test';
import { comparePapers } from '../../src/across/compare-papers.ts';
import { judgePair } from '../../src/across/judge-pair.ts';
import type { Comparison } from '../../src/core/records/generated/types.ts';
import { isSpanOf } from '../../src/core/span.ts';
import { parseSha256 } from '../../src/core/hash.ts';
import { comparedPapers, papersOf } from '../support/compared-papers.ts';

type Pair = Comparison['pairs'][number];

/** Kind, values and what differs or is unknown, one line a pair. */
function said({ results, pairs }: Comparison): string[] {
  const raw = (id: string): string => {
    const result = results.find((one) => one.id === id);
    return `${result?.paper} ${result?.raw}`;
  };
  return pairs.map(
    ({ kind, a, b, differs, unknown }: Pair) =>
      `${kind}: ${raw(a)}, ${raw(b)}${differs.length > 0 ? `; differs: ${differs.join(', ')}` : ''}${unknown.length > 0 ? `; unknown: ${unknown.map(({ part, side }) => `${part} of ${side}`).join(', ')}` : ''}`,
  );
}

function compared(comparison: Comparison | null): Comparison {
  assert.ok(comparison);
  return comparison;
}

test('comparePapers() does not compare one model over three settings, 74.6 points apart', async () => {
  const papers = await comparedPapers(
    'tuned-on-english',
    'prompted-in-all-languages',
    'unprompted-in-swahili',
  );
  const comparison = compared(comparePapers(papers));
  const marlin = said(comparison).filter((line) => /91\.4|61\.2|16\.8/.test(line));
  assert.deepEqual(marlin, [
    'not_comparable: A 91.4, B 61.2; differs: regime, language',
    'not_comparable: A 91.4, C 16.8; differs: regime, language',
    'not_comparable: B 61.2, C 16.8; differs: regime, language',
  ]);
  assert.equal(Math.max(...comparison.pairs.map(({ apart }) => Number(apart))), 74.6);
  assert.equal(comparison.counts.conflict, 0);
});

test('comparePapers() tells a conflict, a quotation and a wrong one under one known protocol', async () => {
  const papers = await comparedPapers('heron-first', 'heron-again', 'heron-quoted');
  assert.deepEqual(said(compared(comparePapers(papers))), [
    'conflict: A 71.3, B 68.9',
    'misquoted: A 55.0, C 50.5',
    'agreement: A 55.0, B 55.0',
    'quoted: A 71.3, C 71.3',
    'comparable_if: A 64.0, B 61.7; unknown: split of b, regime of b',
  ]);
});

const table = (caption: string, header: string, value: string): string =>
  `# ${caption}\n\n## 1 Results\n\nTable 1: ${caption}\n\n| Model | ${header} |\n| --- | --- |\n| Marlin | ${value} |\n`;
const full = 'Zero-shot accuracy on the test set of the BirdQA dataset.';

const changes = [
  ['nothing', full, 'BirdQA', '71.3', 'conflict'],
  ['printed precision', full, 'BirdQA', '68', 'conflict'],
  ['a value that rounds to the other', full, 'BirdQA', '69', 'agreement'],
  ['a share of 1', full, 'BirdQA', '0.689', 'agreement'],
  ['spread on one side alone', full, 'BirdQA', '71.3 ± 5.0', 'conflict'],
  ['the split', full.replace('test', 'dev'), 'BirdQA', '71.3', 'not_comparable'],
  ['the metric', full.replace('accuracy', 'exact match'), 'BirdQA', '71.3', 'not_comparable'],
  ['the regime', full.replace('Zero-shot', '5-shot'), 'BirdQA', '71.3', 'not_comparable'],
  ['a silent split', full.replace('test set of the ', ''), 'BirdQA', '71.3', 'comparable_if'],
  ['a silent regime', full.replace('Zero-shot a', 'A'), 'BirdQA', '71.3', 'comparable_if'],
  ['a silent metric', full.replace('accuracy ', 'results '), 'BirdQA', '71.3', 'comparable_if'],
  ['an extra setting', `${full} Chain-of-thought.`, 'BirdQA', '71.3', 'comparable_if'],
  ['a subset', `${full} A random subset of 500.`, 'BirdQA', '71.3', 'comparable_if'],
] as const;
for (const [what, caption, header, value, kind] of changes)
  test(`comparePapers() calls it ${kind} when the other paper changes ${what}`, async () => {
    const papers = await papersOf(table(full, 'BirdQA', '68.9'), table(caption, header, value));
    assert.deepEqual(
      compared(comparePapers(papers)).pairs.map((pair) => pair.kind),
      [kind],
    );
  });

const named = (set: string): string =>
  table(`Fine-tuned F1 on the dev set of ${set}.`, set, '88.5');

test('comparePapers() asks which F1 is meant, unless the data set has one scorer', async () => {
  for (const [set, kind] of [
    ['the BirdQA dataset', 'comparable_if'],
    ['SQuAD 1.1', 'conflict'],
  ] as const) {
    const papers = await papersOf(named(set), named(set).replace('88.5', '86.1'));
    assert.deepEqual(
      compared(comparePapers(papers)).pairs.map((pair) => pair.kind),
      [kind],
    );
  }
});

test('comparePapers() finds nothing where methods or data sets differ', async () => {
  const other = table(full.replace('BirdQA', 'MarshQA'), 'MarshQA', '71.3');
  assert.equal(comparePapers(await papersOf(table(full, 'BirdQA', '68.9'), other)), null);
  const marlin = table(full, 'BirdQA', '68.9');
  assert.equal(comparePapers(await papersOf(marlin, marlin.replace('| Marlin', '| Petrel'))), null);
});

test('comparePapers() never compares an average', async () => {
  const both = await papersOf(
    table(full, 'Avg. BirdQA', '68.9'),
    table(full, 'Avg. BirdQA', '71.3'),
  );
  assert.equal(comparePapers(both), null);
});

test('comparePapers() leaves a conflict open where a paper prints two values under one key', async () => {
  const twice = `${table(full, 'BirdQA', '71.3')}\n## 2 More\n\nTable 2: ${full}\n\n| Model | BirdQA |\n| --- | --- |\n| Marlin | 72.5 |\n`;
  const comparison = compared(comparePapers(await papersOf(table(full, 'BirdQA', '68.9'), twice)));
  assert.deepEqual(said(comparison), ['comparable_if: A 68.9, B 71.3; unknown: setting of b']);
});

test('comparePapers() reads a result from a sentence with its parts', async () => {
  const sentence =
    '# Tides\n\n## 1 Results\n\nMarlin reaches a zero-shot accuracy of 66.1% on the test set of the BirdQA dataset.\n';
  const comparison = compared(
    comparePapers(await papersOf(table(full, 'BirdQA', '68.9'), sentence)),
  );
  assert.deepEqual(said(comparison), ['conflict: A 68.9, B 66.1']);
});

test('comparePapers() quotes every part from its paper, and each pair follows from its two results', async () => {
  const papers = await comparedPapers('heron-first', 'heron-again', 'heron-quoted');
  const { results, pairs } = compared(comparePapers(papers));
  for (const { paper, method, parts, span } of results) {
    const text = papers.find(({ label }) => label === paper)?.paper.text ?? '';
    for (const one of [method.span, span, ...parts.map((part) => part.span)])
      assert.ok(
        isSpanOf(text, parseSha256(one.document), {
          ...one,
          document: parseSha256(one.document),
          sha256: parseSha256(one.sha256),
        }),
      );
  }
  for (const { a, b, ...judged } of pairs) {
    const [first, second] = [a, b].map((id) => results.find((one) => one.id === id));
    assert.ok(first && second);
    assert.deepEqual(judgePair(first, second), judged);
  }
});
