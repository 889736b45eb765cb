import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTables } from '../../../src/core/table-reading.ts';
import { judgeTableClaim } from '../../../src/ground/table-claim/judge-table-claim.ts';
import { parsePaper } from '../../../src/parse/parse.ts';

const report = `# Notes on hives

Table 1: Honey yield (kg) and loss rate of hives in wet years. LHV stands for large hive.

| Hive | Yield | Error | Wet accuracy |
| --- | --- | --- | --- |
| Plain | 20.1 | 4.2 | 71.0 |
| LHV | 24.3 | 3.9 | 74.5 |
| Ours | 26.8 | 3.1 | 78.2 |
| - screens | 25.0 | 3.6 | 75.5 |
`;

const paper = await parsePaper(new TextEncoder().encode(report), 'text/markdown');
const tables = readTables(paper);

const supported = [
  'LHV outperforms Plain in accuracy.',
  'LHV has a lower error than Plain.',
  'Plain is worse than LHV in terms of error.',
  'Our model achieves the best accuracy.',
  'The highest yield is obtained by our model.',
  'Plain does not outperform LHV in accuracy.',
  'Removing screens hurts accuracy.',
  'LHV reaches an accuracy of 74.5.',
  'LHV outperforms Plain by 3.5 points in accuracy.',
];
for (const claim of supported)
  test(`judgeTableClaim() supports "${claim}"`, () => {
    assert.equal(judgeTableClaim(claim, paper, tables)?.state, 'supported');
  });

const contradicted = [
  'Plain outperforms LHV in accuracy.',
  'LHV has a higher error than Plain.',
  'LHV achieves the best accuracy.',
  'The best accuracy is not achieved by our model.',
  'LHV does not outperform Plain in accuracy.',
  'LHV outperforms Plain by 5.9 points in accuracy.',
];
for (const claim of contradicted)
  test(`judgeTableClaim() contradicts "${claim}"`, () => {
    assert.equal(judgeTableClaim(claim, paper, tables)?.state, 'contradicted');
  });

const open = [
  ['names no row', 'The accuracy is high.'],
  ['names what the table does not know', 'LHV has a higher error than Plain on WinterBench.'],
  ['is hedged', 'LHV might outperform Plain in accuracy.'],
  ['makes an exception', 'Our model is better than all other hives in accuracy except LHV.'],
  ['prints a number that stands nowhere', 'LHV reaches an accuracy of 91.7.'],
] as const;
for (const [why, claim] of open)
  test(`judgeTableClaim() leaves a claim open that ${why}`, () => {
    assert.equal(judgeTableClaim(claim, paper, tables), null);
  });

test('judgeTableClaim() gives rows, columns and values as its reason, and their cells', () => {
  const verdict = judgeTableClaim('LHV has a lower error than Plain.', paper, tables);
  assert.equal(verdict?.reason, 'Table 1: “LHV” has 3.9 in “Error”, less than 4.2 of “Plain”.');
  assert.deepEqual(verdict.cells, [
    { table: 0, row: 2, column: 2 },
    { table: 0, row: 1, column: 2 },
  ]);
});
