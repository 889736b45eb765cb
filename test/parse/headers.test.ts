import assert from 'node:assert/strict';
import test from 'node:test';
import { columnPath, rowPath } from '../../src/core/table.ts';
import { parsePaper } from '../../src/parse/parse.ts';

const words = 'A sentence of the paper stands here, and it is long enough. '.repeat(3);

/** The first table of a page that holds these rows; `|` parts cells, `-` stands for a rule above. */
async function tableOf(...rows: string[]) {
  const lines = rows.map((row) => {
    const ruled = row.startsWith('---');
    const cells = row.replace(/^---/, '').split('|');
    const span = cells.length === 1 ? ' colspan="9"' : '';
    return `<tr class="ltx_tr">${cells
      .map((text) => `<td class="ltx_td${ruled ? ' ltx_border_t' : ''}"${span}>${text.trim()}</td>`)
      .join('')}</tr>`;
  });
  const html = `<!doctype html><html><body><article class="ltx_document"><p>${words}</p><figure class="ltx_table"><table class="ltx_tabular">${lines.join('')}</table></figure></article></body></html>`;
  const paper = await parsePaper(new TextEncoder().encode(html), 'text/html');
  const [table] = paper.tables;
  assert.ok(table);
  return table;
}

test('leading numbers beside names are names of the row', async () => {
  const table = await tableOf('# layers | Language | F1', '---6 | OTSL | 0.96', '6 | HTML | 0.97');
  assert.deepEqual([table.headerRows, table.headerColumns], [1, 2]);
  assert.deepEqual(rowPath(table, 2), ['6', 'HTML']);
});

test('a column header may hold a number', async () => {
  const table = await tableOf('Level | d = 1.0 | 1.0 < d', 'mention | 943 | 17', 'token | 15 | 43');
  assert.deepEqual([table.headerRows, table.headerColumns], [1, 1]);
});

test("a group's name printed once stands beside each row between two rules", async () => {
  const table = await tableOf(
    'Domain | Data | F1',
    '---  | A | 0.1',
    'Bio | B | 0.2',
    ' | C | 0.3',
    '--- Law | D | 0.4',
    ' | E | 0.5',
  );
  assert.deepEqual(
    [1, 2, 3, 4, 5].map((row) => rowPath(table, row)[0]),
    ['Bio', 'Bio', 'Bio', 'Law', 'Law'],
  );
});

test('a name in the middle of rows without rules is no name of the rows above', async () => {
  const table = await tableOf('Domain | Data | F1', ' | A | 0.1', 'Bio | B | 0.2', 'Law | C | 0.3');
  assert.deepEqual(rowPath(table, 1), ['A']);
});

test('a table stacked of several names its columns anew', async () => {
  const table = await tableOf(
    'Dialogues',
    '---Model | WR | Range',
    '---GPT | 0.79 | 0.11',
    'BR | 0.65 | 0.12',
    '---Letters',
    '---Model | Fluency | Sense',
    '---GPT | 0.31 | 0.21',
    'BR | 0.25 | 0.22',
  );
  assert.deepEqual(columnPath(table, 1, 3), ['Dialogues', 'WR']);
  assert.deepEqual(columnPath(table, 1, 6), ['Letters', 'Fluency']);
});
