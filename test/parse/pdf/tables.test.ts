import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Table } from '../../../src/core/paper.ts';
import { cellAt, columnPath } from '../../../src/core/table.ts';
import { parsePaper } from '../../../src/parse/parse.ts';
import { pagesPdf } from '../../support/small-pdf.ts';
import { TypedPage } from '../../support/typed-page.ts';

const prose = [
  'This paper measures what a reader of tables makes of a page with a table on it.',
  'It has sentences enough to count as a paper, and they say nothing of importance.',
  'The table above holds the only numbers that the tests of this file look at today.',
];

/** The first table of a page that ends with some prose. */
async function tableOf(page: TypedPage): Promise<Table> {
  const paper = await parsePaper(
    pagesPdf([page.prose(72, 200, prose).toString()]),
    'application/pdf',
  );
  const [table] = paper.tables;
  assert.ok(table);
  return table;
}

function textsOf(table: Table): string[][] {
  return table.grid.map(
    (_, row) => table.grid[0]?.map((__, column) => cellAt(table, row, column)?.text ?? '') ?? [],
  );
}

function ruled(): TypedPage {
  return new TypedPage()
    .text(72, 700, 'Table 1: Scores of three systems.')
    .rule(72, 340, 690)
    .row(678, { 170: 'English', 270: 'French' })
    .rule(150, 230, 674)
    .rule(250, 330, 674)
    .row(664, { 76: 'System', 152: 'Prec.', 202: 'Rec.', 252: 'Prec.', 302: 'Rec.' })
    .rule(72, 340, 659)
    .row(648, { 76: 'Base', 152: '71.2', 202: '68.0', 252: '60.1', 302: '59.9' })
    .row(636, { 76: 'Large one', 152: '72.5', 202: '69.1', 252: '61.3', 302: '60.0' });
}

test('parsePaper reads a ruled PDF table with headings that span columns', async () => {
  const table = await tableOf(ruled().rule(72, 340, 631));
  assert.equal(table.unreadable, null);
  assert.deepEqual(textsOf(table).slice(1), [
    ['System', 'Prec.', 'Rec.', 'Prec.', 'Rec.'],
    ['Base', '71.2', '68.0', '60.1', '59.9'],
    ['Large one', '72.5', '69.1', '61.3', '60.0'],
  ]);
  assert.deepEqual(columnPath(table, 4, 2), ['French', 'Rec.']);
  assert.deepEqual(columnPath(table, 1, 2), ['English', 'Prec.']);
  assert.equal(table.headerColumns, 1);
});

test('parsePaper keeps bold and underline of a PDF cell', async () => {
  const page = ruled().text(76, 624, 'Best').text(152, 624, '73.0', 10, true);
  page
    .row(624, { 202: '70.2', 252: '62.0', 302: '61.1' })
    .rule(202, 219.5, 622.5)
    .rule(72, 340, 616);
  const table = await tableOf(page);
  const row = table.grid.length - 1;
  assert.equal(cellAt(table, row, 1)?.bold, true);
  assert.equal(cellAt(table, row, 2)?.bold, false);
  assert.equal(cellAt(table, row, 2)?.underline, true);
  assert.equal(cellAt(table, row, 3)?.underline, false);
});

test('parsePaper says that a PDF table cannot be read when a number stands across two columns', async () => {
  const page = ruled().row(624, { 76: 'Odd', 212: '68.123456789123' }).rule(72, 340, 616);
  const table = await tableOf(page);
  assert.match(table.unreadable ?? '', /cells could not be told apart/);
  assert.equal(table.cells.length, 0);
});

test('parsePaper reads a value over two columns as a span', async () => {
  const page = ruled().row(624, { 76: 'Both', 177: '70.0', 277: '61.0' }).rule(72, 340, 616);
  const table = await tableOf(page);
  assert.equal(table.unreadable, null);
  const row = table.grid.length - 1;
  assert.equal(cellAt(table, row, 1)?.text, '70.0');
  assert.equal(cellAt(table, row, 2)?.text, '70.0');
});

test('parsePaper reads exponents, marks and uncertainties of PDF cells', async () => {
  const page = new TypedPage()
    .rule(72, 300, 690)
    .row(678, { 76: 'Model', 150: 'Cost', 230: 'Error' })
    .rule(72, 300, 673)
    .row(660, { 76: 'A', 150: '3.3 x 10', 230: '0.5 ± 0.1'.replace('±', '\u00b1') })
    .text(182.6, 664, '18', 7)
    .row(648, { 76: 'B', 150: '1,204', 230: '0.7' })
    .text(244, 652, 'a', 7)
    .rule(72, 300, 642)
    .text(72, 625, 'Table 2. Costs and errors.');
  const table = await tableOf(page);
  assert.deepEqual(textsOf(table), [
    ['Model', 'Cost', 'Error'],
    ['A', '3.3 x 10^18', '0.5 \u00b1 0.1'],
    ['B', '1,204', '0.7 ^a'],
  ]);
  assert.equal(table.label, 'Table 2');
});

test('parsePaper reads the label of a group of rows into each of them', async () => {
  const page = new TypedPage()
    .text(72, 700, 'Table 3: Two groups.')
    .rule(72, 300, 690)
    .row(678, { 76: 'Task', 130: 'Set', 230: 'Score' })
    .rule(72, 300, 673)
    .row(660, { 130: 'one', 230: '0.51' })
    .row(654, { 76: 'NER' })
    .row(648, { 130: 'two', 230: '0.52' })
    .rule(72, 300, 643)
    .row(632, { 76: 'REL', 130: 'three', 230: '0.53' })
    .rule(72, 300, 627);
  const table = await tableOf(page);
  assert.deepEqual(textsOf(table), [
    ['Task', 'Set', 'Score'],
    ['NER', 'one', '0.51'],
    ['NER', 'two', '0.52'],
    ['REL', 'three', '0.53'],
  ]);
});

test('parsePaper tells two tables side by side apart', async () => {
  const page = new TypedPage();
  for (const [left, label, value] of [
    [72, 'Table 4: Left.', '1.5'],
    [320, 'Table 5: Right.', '2.5'],
  ] as const)
    page
      .text(left, 700, label)
      .rule(left, left + 180, 690)
      .row(678, { [left + 4]: 'Name', [left + 100]: 'Value' })
      .rule(left, left + 180, 673)
      .row(660, { [left + 4]: 'first', [left + 100]: value })
      .row(648, { [left + 4]: 'second', [left + 100]: '9.5' })
      .rule(left, left + 180, 643);
  const paper = await parsePaper(
    pagesPdf([page.prose(72, 200, prose).toString()]),
    'application/pdf',
  );
  assert.deepEqual(
    paper.tables.map((table) => [table.label, cellAt(table, 1, 1)?.text]),
    [
      ['Table 4', '1.5'],
      ['Table 5', '2.5'],
    ],
  );
});

test('parsePaper takes no sentence that begins with a table’s name for a caption', async () => {
  const page = new TypedPage().prose(72, 700, [
    'The scores of all systems on all of the sets that we have are printed in the',
    'Table 6. They do not show any differences between the systems that we tried.',
  ]);
  const paper = await parsePaper(
    pagesPdf([page.prose(72, 600, prose).toString()]),
    'application/pdf',
  );
  assert.equal(paper.tables.length, 0);
});
