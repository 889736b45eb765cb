import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTables } from '../../../src/core/table-reading.ts';
import { findMentions } from '../../../src/ground/table-claim/mentions.ts';
import { preciseNumbers } from '../../../src/ground/table-claim/printed-number.ts';
import { toTableView } from '../../../src/ground/table-claim/table-view.ts';
import { traceNumber } from '../../../src/ground/table-claim/trace-number.ts';
import { parsePaper } from '../../../src/parse/parse.ts';

const report = `# Hives

Table 1: Yield of hives.

| Hive | Yield | Loss |
| --- | --- | --- |
| Plain | 20.14 | 4.2 |
| Tall | 24.31 | 3.9 |
`;
const paper = await parsePaper(new TextEncoder().encode(report), 'text/markdown');
const [reading] = readTables(paper);
const view = reading ? toTableView(paper, reading) : null;

/** The cells that the first precise number of a claim is traced to, as printed. */
function traced(claim: string): readonly string[] | null {
  const [token] = preciseNumbers(claim);
  assert.ok(token && view);
  return traceNumber(claim, token, view, findMentions(claim, view))?.map(({ raw }) => raw) ?? null;
}

const rows = [
  ['a printed number', 'The yield of Tall is 24.31.', ['24.31']],
  ['its rounding', 'The yield of Tall is 24.3.', ['24.31']],
  [
    'a difference of two named rows',
    'Tall improves the yield over Plain by 4.17.',
    ['20.14', '24.31'],
  ],
  ['a number of no cell', 'The yield of Tall is 27.4.', null],
  ['a short number under other names', 'Ants weigh 3.9 grams.', null],
  ['a wrong difference', 'Tall improves the yield over Plain by 6.02.', null],
] as const;
for (const [what, claim, cells] of rows)
  test(`traceNumber() with ${what}`, () => {
    assert.deepEqual(traced(claim), cells);
  });

test('preciseNumbers() leaves out levels of significance', () => {
  assert.deepEqual(
    preciseNumbers('It is 4.2% better (p < 0.05).').map(({ raw }) => raw),
    ['4.2'],
  );
});
