import assert from 'node:assert/strict';
import test from 'node:test';
import type { Cell } from '../../src/core/paper.ts';
import { readCellNumber } from '../../src/core/table-number.ts';

function cell(text: string): Cell {
  return {
    row: 1,
    column: 1,
    rowSpan: 1,
    columnSpan: 1,
    range: text === '' ? null : { start: 50, end: 50 + text.length },
    text,
    header: false,
    bold: false,
    underline: false,
  };
}

/** Cell, then the number it prints and the one in parentheses behind it. */
const rows = [
  ['38.6', '38.6', null],
  ['38.6%', '38.6', null],
  ['−1.2', '-1.2', null],
  ['38.6*', '38.6', null],
  ['38.6†', '38.6', null],
  ['38.6^a', '38.6', null],
  ['38.6^{1,2}', '38.6', null],
  ['**', null, null],
  ['38.6 ± 0.4', '38.6', null],
  ['38.6±0.4', '38.6', null],
  ['38.6_{±0.4}', '38.6', null],
  ['38.6_(0.4)', '38.6', null],
  ['38.6 (+1.2)', '38.6', '1.2'],
  ['38.6 (−1.2)', '38.6', '-1.2'],
  ['38.6 (3)', '38.6', '3'],
  ['38.6 ± 0.4 (+1.2)', '38.6', '1.2'],
  ['16,600', '16600', null],
  ['1.5M', '1500000', null],
  ['12 ms', '12', null],
  ['1.9x', '1.9', null],
  ['~40', '40', null],
  ['38.6 / 40.1', '38.6', null],
  ['38.6 / 4', null, null],
  ['1/4', null, null],
  ['12–20', null, null],
  ['BERT 38.6', null, null],
  ['see 3', null, null],
  ['-', null, null],
  ['n/a', null, null],
  ['', null, null],
] as const;
for (const [text, main, inParentheses] of rows)
  test(`readCellNumber() reads ${main}${inParentheses ? ` (${inParentheses})` : ''} in "${text}"`, () => {
    const read = readCellNumber(cell(text));
    assert.equal(read?.main.value ?? null, main);
    assert.equal(read?.inParentheses?.value ?? null, inParentheses);
  });

test('readCellNumber() gives the place of the number in the paper', () => {
  const read = readCellNumber(cell('38.6 (+1.2)'));
  assert.equal(read?.main.start, 50);
  assert.equal(read.inParentheses?.end, 60);
});

test('readCellNumber() takes no "about" from a cell: words do not stand before cells', () =>
  assert.equal(readCellNumber(cell('~40'))?.main.hedge, 'none'));
