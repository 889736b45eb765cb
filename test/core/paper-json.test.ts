import assert from 'node:assert/strict';
import test from 'node:test';
import { sha256 } from '../../src/core/hash.ts';
import { parsePaperJson } from '../../src/core/paper-json.ts';

const text = 'Score\t39.6\nIt is the highest.\n';

/** A paper as its reader's process sends it. */
const sent = {
  source: sha256('bytes'),
  format: 'html',
  text,
  doi: null,
  title: null,
  authors: [],
  abstract: null,
  sections: [],
  sentences: [{ range: { start: 11, end: 29 }, section: null, place: 'text', paragraph: 0 }],
  tables: [
    {
      label: null,
      caption: null,
      notes: [],
      section: null,
      range: { start: 0, end: 11 },
      extraction: 'markup',
      headerRows: 0,
      innerHeaders: [],
      headerColumns: 1,
      cells: [cell('Score', 0, { start: 0, end: 5 }), cell('39.6', 1, { start: 6, end: 10 })],
      grid: [[0, 1]],
      rules: [],
      unreadable: null,
    },
  ],
  figures: [],
  equations: [],
  listings: [],
  references: [],
  citations: [],
  problems: [],
  hidden: [],
};
const [table] = sent.tables;

function cell(words: string, column: number, range: { start: number; end: number } | null) {
  return {
    row: 0,
    column,
    rowSpan: 1,
    columnSpan: 1,
    range,
    text: words,
    header: false,
    bold: false,
    underline: false,
  };
}

test('parsePaperJson() gives the paper that was sent', () =>
  assert.deepEqual(parsePaperJson(structuredClone(sent)), sent));

const title = (start: number, end: number) => ({ ...sent, title: { start, end } });
const withTable = (parts: object) => ({ ...sent, tables: [{ ...table, ...parts }] });
const refusals: readonly (readonly [string, unknown])[] = [
  ['nothing', null],
  ['a paper without text', { ...sent, text: undefined }],
  ['a source that is no hash', { ...sent, source: 'abc' }],
  ['a range that ends behind the text', title(0, text.length + 1)],
  ['an empty range', title(3, 3)],
  ['a range that runs backwards', title(4, 3)],
  ['a negative range', title(-1, 3)],
  ['a range that is no whole number', title(0.5, 3)],
  ['a sentence out of the text', { ...sent, sentences: [{ range: { start: 0, end: 999 } }] }],
  ['a missing list', { ...sent, references: undefined }],
  ['a list that is none', { ...sent, authors: 'Ann' }],
  [
    'a cell whose words stand elsewhere',
    withTable({
      cells: [cell('Score', 0, { start: 0, end: 5 }), cell('40.0', 1, { start: 6, end: 10 })],
    }),
  ],
  [
    'a cell with words and no place',
    withTable({ cells: [cell('Score', 0, { start: 0, end: 5 }), cell('39.6', 1, null)] }),
  ],
  ['a ragged grid', withTable({ grid: [[0, 1], [0]] })],
  ['a grid that names no cell', withTable({ grid: [[0, 2]] })],
];
for (const [name, value] of refusals)
  test(`parsePaperJson() refuses ${name}`, () =>
    assert.throws(() => parsePaperJson(value), TypeError));
